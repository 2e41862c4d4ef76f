import type { OutputOf } from '#shared/contract/contract.ts'
import { formatCount } from '#shared/domain/format.ts'
import { attempt } from '../../api/attempt.ts'
import { grantFiles, request } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'
import { useJob } from '../../api/use-job.ts'
import { toasts } from '../../ui/toasts.ts'
import { download } from '../../api/download.ts'

export interface LibraryFile {
  readonly save: () => Promise<void>
  /** Opens the system's dialog, or where there is none `browse`. */
  readonly choose: (browse: () => void) => Promise<void>
  readonly take: (file: File) => Promise<void>
  readonly isSaving: boolean
}

export function useLibraryFile(): LibraryFile {
  const exporting = useJob('library.export')
  const importing = useCommand('library.import')
  const read = async (token: string): Promise<void> => {
    const answer = await importing.run({ token })
    if (answer) toasts.say(importedLine(answer))
  }
  return {
    isSaving: exporting.isRunning,
    async save() {
      const host = await attempt(request('host.info', {}))
      if (!host) return
      const picked = host.hasDialogs ? await attempt(request('host.pickFolder', {})) : { folder: null }
      if (!picked || (host.hasDialogs && !picked.folder)) return
      const made = await exporting.run({ folder: picked.folder?.token ?? null })
      if (!made) return
      if (picked.folder === null) download(made.file)
      toasts.say(`Saved ${made.file.name}${picked.folder === null ? '' : ` in ${picked.folder.name}`}.`)
    },
    async choose(browse) {
      const host = await attempt(request('host.info', {}))
      if (!host) return
      if (!host.hasDialogs) return browse()
      const picked = await attempt(request('host.pickFiles', {}))
      const [file] = picked?.files ?? []
      if (file) await read(file.token)
    },
    async take(file) {
      const { granted, refused } = await grantFiles([file])
      for (const why of refused) toasts.warn(why)
      const [one] = granted
      if (one) await read(one.token)
    },
  }
}

/** 'Added 2 guardrails and 1 play; 3 were here already.' */
function importedLine({ guardrails, plays, known }: OutputOf<'library.import'>): string {
  if (guardrails + plays === 0) return 'Everything in this file is in the library already.'
  const already = known === 0 ? '' : `; ${known} ${known === 1 ? 'was' : 'were'} here already`
  return `Added ${formatCount(guardrails, 'guardrail')} and ${formatCount(plays, 'play')}${already}.`
}
