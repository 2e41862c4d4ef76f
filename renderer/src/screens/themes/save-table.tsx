import type { InputOf } from '#shared/contract/contract.ts'
import { formatCount } from '#shared/domain/format.ts'
import { pickDestination } from '../../api/pick-destination.ts'
import { messageOf } from '../../api/request-error.ts'
import { useJob } from '../../api/use-job.ts'
import { Button } from '../../ui/button.tsx'
import { toasts } from '../../ui/toasts.ts'
import { download } from '../brief/download.ts'

interface SaveTableProps {
  readonly of: InputOf<'themes.saveView'>['of']
}

/** Keeps what is shown as a file for a spreadsheet, with the counts behind the shares. */
export function SaveTable({ of }: SaveTableProps) {
  const job = useJob('themes.saveView')
  const save = async (): Promise<void> => {
    try {
      const folder = await pickDestination()
      if (folder === undefined) return
      const made = await job.run({ of, folder: folder?.token ?? null })
      if (!made) return
      if (!folder) download(made.file)
      toasts.say(`Saved ${formatCount(made.rows, 'theme')} as ${made.file.name}${folder ? ` in ${folder.name}` : ''}.`)
    } catch (error) {
      toasts.warn(messageOf(error))
    }
  }
  return (
    <Button
      variant="quiet"
      hint="With the counts behind the shares"
      isDisabled={job.isRunning}
      onPress={() => void save()}
    >
      Save as CSV
    </Button>
  )
}
