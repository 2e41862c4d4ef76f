import type { InputOf } from '#shared/contract/contract.ts'
import { handOver } from '../../api/hand-over.ts'
import { useJob } from '../../api/use-job.ts'
import { Button } from '../../ui/button.tsx'

interface SaveTableProps {
  readonly of: InputOf<'themes.saveView'>['of']
}

/** Keeps what is shown as a file for a spreadsheet, with the counts behind the shares. */
export function SaveTable({ of }: SaveTableProps) {
  const job = useJob('themes.saveView')
  return (
    <Button
      variant="quiet"
      hint="With the counts behind the shares"
      isDisabled={job.isRunning}
      onPress={() => void handOver((folder) => job.run({ of, folder }), 'theme')}
    >
      Save as CSV
    </Button>
  )
}
