import { resolve } from 'node:path'
import type { OutputOf } from '#shared/contract/contract.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import { hostEntries } from '#shared/contract/host.ts'
import type { FileGrants } from '../kernel/grants.ts'
import type { FolderWatch } from './folder-watch.ts'

type WatchEntry = 'host.watchedFolders' | 'host.watchFolder' | 'host.unwatchFolder' | 'host.settleWaiting'
type WatchCalls = { readonly [Name in WatchEntry]: (input: unknown) => Promise<OutputOf<Name>> }

/** Answers what is asked about watched folders; `current` is the watch of the open workspace. */
export function watchCalls(current: () => FolderWatch | null, files: FileGrants): WatchCalls {
  const watch = (): FolderWatch => {
    const open = current()
    if (open === null) throw new VerbatimError('unavailable', 'No workspace is open.')
    return open
  }
  return {
    async 'host.watchedFolders'() {
      return { folders: [...(await watch().folders())] }
    },
    async 'host.watchFolder'(input) {
      const { token } = hostEntries['host.watchFolder'].in.parse(input)
      await watch().add(resolve(files.get(token).path))
      return {}
    },
    async 'host.unwatchFolder'(input) {
      await watch().remove(hostEntries['host.unwatchFolder'].in.parse(input).id)
      return {}
    },
    async 'host.settleWaiting'(input) {
      await watch().settle(hostEntries['host.settleWaiting'].in.parse(input).tokens)
      return {}
    },
  }
}
