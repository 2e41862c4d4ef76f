import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { OutputOf } from '#shared/contract/contract.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import type { VerbatimEvent } from '#shared/contract/events.ts'
import type { PickedFile } from '#shared/contract/host.ts'
import { formatCount, formatNumber } from '#shared/domain/format.ts'
import { createKnownBytes, type KnownSource } from './known-bytes.ts'
import { mostEntries, scanFolder, type FoundFile } from './scan-folder.ts'
import { createWaitingFiles } from './waiting-files.ts'
import type { WatchedList } from './watched-list.ts'

export type WatchedFolder = OutputOf<'host.watchedFolders'>['folders'][number]

export interface WatchTimes {
  /** Between two looks at the folders, in milliseconds; null looks only when asked. */
  readonly everyMs: number | null
  /** How long a file must stay as it is before it is proposed, in milliseconds. */
  readonly quietMs: number
}

export const usualTimes: WatchTimes = { everyMs: 2000, quietMs: 5000 }

/** A slow folder, on a network, takes at most a twentieth of the time. */
const restPerWork = 20
const mostRestMs = 120_000

export interface FolderWatchOptions {
  /** Absolute path of the open workspace. */
  readonly workspace: string
  readonly list: WatchedList
  readonly grant: (path: string, name: string) => PickedFile
  /** What the open workspace has imported. */
  readonly sources: () => Promise<readonly KnownSource[]>
  readonly emit: (event: VerbatimEvent) => void
  /** Epoch milliseconds. */
  readonly clock: () => number
  readonly log: (line: string) => void
  readonly times: WatchTimes
}

export interface FolderWatch {
  /** The watched folders as they are now. */
  folders(): Promise<readonly WatchedFolder[]>
  /** @param folder absolute path @throws VerbatimError 'refused' when it is no folder that can be watched */
  add(folder: string): Promise<void>
  /** @throws VerbatimError 'not-found' */
  remove(id: string): Promise<void>
  /** These files are not proposed again until they change. */
  settle(tokens: readonly string[]): Promise<void>
  close(): void
}

const folderId = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 16)
const nameOf = (path: string): string => basename(path) || path
const tooLarge = (path: string): string =>
  `${nameOf(path)} holds more than ${formatNumber(mostEntries)} files and folders. Watch a smaller folder in it.`
const newFiles = ({ name, waiting }: WatchedFolder): string =>
  `${formatCount(waiting.length, 'new file')} in ${name} ${waiting.length === 1 ? 'waits' : 'wait'} to be looked at.`

/**
 * Looks at the watched folders of one workspace again and again; what is new in them waits to be looked at.
 * Folders are polled: a file must rest for seconds anyway, and a system's own notices do not come from networks.
 */
export function watchFolders(options: FolderWatchOptions): FolderWatch {
  const { workspace, list, emit, clock, times } = options
  const closing = new AbortController()
  const waitingFiles = createWaitingFiles({
    quietMs: times.quietMs,
    clock,
    known: createKnownBytes(closing.signal),
    grant: options.grant,
  })
  const lastFound = new Map<string, readonly FoundFile[]>()
  const saidTooLarge = new Set<string>()
  let looked: readonly WatchedFolder[] = []
  let running: Promise<void> | null = null
  let timer: NodeJS.Timeout | null = null

  const scan = async (folder: string): Promise<boolean> => {
    const scanned = await scanFolder(folder)
    if (scanned === null) return false
    lastFound.set(folder, scanned.files)
    if (scanned.isCut && !saidTooLarge.has(folder)) {
      saidTooLarge.add(folder)
      emit({ type: 'notice', tone: 'warning', message: tooLarge(folder) })
    }
    return true
  }

  const announce = (before: readonly WatchedFolder[]): void => {
    const tokens = (folders: readonly WatchedFolder[]): readonly string[] =>
      folders.flatMap(({ waiting }) => waiting.map(({ token }) => token))
    if (tokens(before).join() !== tokens(looked).join()) emit({ type: 'waiting', files: tokens(looked).length })
    for (const folder of looked) {
      const waitedBefore = before.find(({ id }) => id === folder.id)?.waiting.length ?? 0
      if (waitedBefore === 0 && folder.waiting.length > 0) {
        emit({ type: 'notice', tone: 'info', message: newFiles(folder) })
      }
    }
  }

  const look = async (): Promise<void> => {
    const { folders, settled } = list.of(workspace)
    const present = new Map<string, boolean>()
    for (const folder of folders) present.set(folder, await scan(folder))
    // A folder that is away for now keeps what was known of its files; one file in two folders belongs to the first.
    const owners = new Map<string, string>()
    const found = folders.flatMap((folder) =>
      (lastFound.get(folder) ?? []).filter(({ path }) => {
        if (owners.has(path)) return false
        owners.set(path, folder)
        return true
      }),
    )
    if (closing.signal.aborted) return
    const waiting = await waitingFiles.look({ found, settled, sources: options.sources })
    if (closing.signal.aborted) return
    const before = looked
    looked = folders.map((folder) => ({
      id: folderId(folder),
      name: nameOf(folder),
      place: folder,
      isMissing: present.get(folder) !== true,
      waiting: [...waiting].flatMap(([path, picked]) =>
        owners.get(path) === folder && present.get(folder) === true ? [picked] : [],
      ),
    }))
    announce(before)
  }

  const plan = (tookMs: number): void => {
    if (times.everyMs === null || closing.signal.aborted) return
    timer = setTimeout(() => void lookNow(), Math.max(times.everyMs, tookMs * restPerWork))
    timer.unref()
  }
  /** One look at a time; who asks meanwhile gets the one under way. */
  const lookNow = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer)
    const beganMs = clock()
    running ??= look()
      .catch((error: unknown) => options.log(`Looking at the watched folders failed: ${String(error)}`))
      .finally(() => {
        running = null
        plan(Math.min(clock() - beganMs, mostRestMs / restPerWork))
      })
    return running
  }
  /** A look that began after now, so that it sees what was just changed. */
  const lookAfresh = async (): Promise<void> => {
    await running
    await lookNow()
  }

  if (times.everyMs !== null) void lookNow()
  return {
    async folders() {
      await lookAfresh()
      return looked
    },
    async add(folder) {
      const scanned = await scanFolder(folder)
      if (scanned === null) {
        throw new VerbatimError('refused', `${nameOf(folder)} is not a folder that can be read. Choose another.`)
      }
      if (scanned.isCut) throw new VerbatimError('refused', tooLarge(folder))
      list.add(workspace, folder)
      await lookAfresh()
    },
    async remove(id) {
      const folder = list.of(workspace).folders.find((path) => folderId(path) === id)
      if (folder === undefined) throw new VerbatimError('not-found', 'This folder is not watched any more.')
      list.remove(workspace, folder)
      lastFound.delete(folder)
      await lookAfresh()
    },
    async settle(tokens) {
      const stamps = waitingFiles.stampsOf(tokens)
      if (stamps.length > 0) list.settle(workspace, stamps)
      await lookAfresh()
    },
    close() {
      closing.abort()
      if (timer !== null) clearTimeout(timer)
    },
  }
}
