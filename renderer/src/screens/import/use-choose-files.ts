import { attempt } from '../../api/attempt.ts'
import { request } from '../../api/client.ts'
import { useEntry } from '../../api/use-query.ts'
import { useImportDraft } from './import-draft.ts'

export interface ChooseFiles {
  /** Opens the system's dialog, or where there is none `browse`. */
  readonly choose: (browse: () => void) => Promise<void>
  /** Takes what the browser's own dialog gave. */
  readonly take: (files: readonly File[]) => void
}

const picks = {
  files: async () => (await request('host.pickFiles', {})).files,
  folder: async () => {
    const { folder } = await request('host.pickFolder', {})
    return folder ? [{ ...folder, bytes: 0 }] : []
  },
} as const

/** Hidden files (of the system, of an editor) are nobody's export. */
const isShown = (file: File): boolean =>
  !(file.webkitRelativePath || file.name).split('/').some((part) => part.startsWith('.'))

/** The way from a button to the list of files; `onAdded` comes first, so that the page can be gone to. */
export function useChooseFiles(what: 'files' | 'folder', onAdded?: () => void): ChooseFiles {
  const { data: host } = useEntry('host.info', {})
  const draft = useImportDraft()
  return {
    async choose(browse) {
      const { hasDialogs } = host ?? (await request('host.info', {}))
      if (!hasDialogs) return browse()
      const picked = await attempt(picks[what]())
      if (!picked || picked.length === 0) return
      onAdded?.()
      await draft.addPicked(picked)
    },
    take(files) {
      const shown = files.filter(isShown)
      if (shown.length === 0) return
      onAdded?.()
      void draft.addFiles(shown)
    },
  }
}
