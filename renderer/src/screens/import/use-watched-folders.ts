import type { OutputOf } from '#shared/contract/contract.ts'
import { attempt } from '../../api/attempt.ts'
import { request } from '../../api/client.ts'
import { useEntry } from '../../api/use-query.ts'

export type WatchedFolder = OutputOf<'host.watchedFolders'>['folders'][number]
export type WaitingFile = WatchedFolder['waiting'][number]

export interface WatchedFolders {
  readonly folders: readonly WatchedFolder[]
  readonly waiting: readonly WaitingFile[]
  readonly watch: () => Promise<void>
  readonly unwatch: (id: string) => Promise<void>
  readonly settle: (tokens: readonly string[]) => Promise<void>
}

/** The folders that are watched on this machine, and what waits in them. */
export function useWatchedFolders(): WatchedFolders {
  const { data, refetch } = useEntry('host.watchedFolders', {})
  const folders = data?.folders ?? []
  const after = async (change: Promise<unknown>): Promise<void> => {
    await attempt(change)
    await refetch()
  }
  return {
    folders,
    waiting: folders.flatMap((folder) => folder.waiting),
    async watch() {
      const picked = await attempt(request('host.pickFolder', {}))
      if (picked?.folder) await after(request('host.watchFolder', { token: picked.folder.token }))
    },
    unwatch: (id) => after(request('host.unwatchFolder', { id })),
    settle: (tokens) => after(request('host.settleWaiting', { tokens: [...tokens] })),
  }
}
