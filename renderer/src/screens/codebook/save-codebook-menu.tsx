import type { InputOf } from '#shared/contract/contract.ts'
import { formatCount } from '#shared/domain/format.ts'
import { request } from '../../api/client.ts'
import { messageOf } from '../../api/request-error.ts'
import { useJob } from '../../api/use-job.ts'
import { useEntry } from '../../api/use-query.ts'
import { MenuButton } from '../../ui/menu.tsx'
import { toasts } from '../../ui/toasts.ts'
import { download } from '../../api/download.ts'

type Format = InputOf<'codebook.save'>['format']

const formats: readonly { readonly id: Format; readonly label: string; readonly detail: string }[] = [
  { id: 'qdc', label: 'Codebook for NVivo, MAXQDA, ATLAS.ti', detail: '.qdc' },
  { id: 'taguette', label: 'Codebook for Taguette', detail: '.csv' },
  { id: 'qdpx', label: 'Codebook with everything coded', detail: '.qdpx' },
]

/** Writes the codebook where the user chooses, or hands it to the browser to download. */
export function SaveCodebookMenu({ isDisabled }: { readonly isDisabled: boolean }) {
  const { data: host } = useEntry('host.info', {})
  const job = useJob('codebook.save')
  const save = async (format: Format): Promise<void> => {
    try {
      const { hasDialogs } = host ?? (await request('host.info', {}))
      const folder = hasDialogs ? (await request('host.pickFolder', {})).folder : null
      if (hasDialogs && !folder) return
      const made = await job.run({ format, folder: folder?.token ?? null })
      if (!made) return
      if (!folder) download(made.file)
      const coded = format === 'qdpx' ? ` and ${formatCount(made.codings, 'coded passage')}` : ''
      const where = folder === null ? '' : ` in ${folder.name}`
      toasts.say(`Saved ${formatCount(made.codes, 'code')}${coded} as ${made.file.name}${where}.`)
    } catch (error) {
      toasts.warn(messageOf(error))
    }
  }
  return (
    <MenuButton
      isDisabled={isDisabled || job.isRunning}
      placement="bottom end"
      groups={[{ actions: formats.map(({ id, ...shown }) => ({ id, ...shown, run: () => void save(id) })) }]}
    >
      Save as
    </MenuButton>
  )
}
