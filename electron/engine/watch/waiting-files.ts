import type { PickedFile } from '#shared/contract/host.ts'
import type { KnownBytes, KnownSource } from './known-bytes.ts'
import type { FoundFile } from './scan-folder.ts'
import { stampKey, type FileStamp } from './watched-list.ts'

interface Seen {
  readonly file: FoundFile
  readonly sinceMs: number
  /** Its token, from when it waited first. */
  readonly picked: PickedFile | null
  readonly isWaiting: boolean
}

export interface WaitingFilesOptions {
  readonly quietMs: number
  readonly clock: () => number
  readonly known: KnownBytes
  readonly grant: (path: string, name: string) => PickedFile
}

export interface LookedFor {
  readonly found: readonly FoundFile[]
  readonly settled: readonly FileStamp[]
  /** Asked only when there is something to compare with. */
  readonly sources: () => Promise<readonly KnownSource[]>
}

export interface WaitingFiles {
  /** Takes what is there now; answers with the files that wait, by path. A file keeps its token while it is the same. */
  look(now: LookedFor): Promise<ReadonlyMap<string, PickedFile>>
  /** The files as they were when these tokens were made. */
  stampsOf(tokens: readonly string[]): readonly FileStamp[]
}

/** Tells the files that are new and whole from those still being written, decided about, or imported before. */
export function createWaitingFiles({ quietMs, clock, known, grant }: WaitingFilesOptions): WaitingFiles {
  let seen: ReadonlyMap<string, Seen> = new Map()

  const follow = (file: FoundFile): Seen => {
    const before = seen.get(file.path)
    return before !== undefined && stampKey(before.file) === stampKey(file)
      ? before
      : { file, sinceMs: clock(), picked: null, isWaiting: false }
  }

  return {
    async look({ found, settled, sources }) {
      const decided = new Set(settled.map(stampKey))
      const followed = new Map(found.map((file) => [file.path, { ...follow(file), isWaiting: false }]))
      const isRipe = ({ file, sinceMs }: Seen): boolean => clock() - sinceMs >= quietMs && !decided.has(stampKey(file))
      const ripe = [...followed.values()].filter(isRipe)
      const imported = ripe.length > 0 ? await sources() : []
      for (const one of ripe) {
        // One that cannot be read now is still being written, or not for us: it is tried at the next look.
        const isNew = await known.isKnown(one.file, imported).then(
          (isKnown) => !isKnown,
          () => false,
        )
        if (!isNew) continue
        const picked = one.picked ?? grant(one.file.path, one.file.name)
        followed.set(one.file.path, { ...one, picked, isWaiting: true })
      }
      seen = followed
      return new Map(
        [...followed.values()].flatMap(({ file, picked, isWaiting }) =>
          isWaiting && picked !== null ? [[file.path, picked] as const] : [],
        ),
      )
    },
    stampsOf(tokens) {
      const asked = new Set(tokens)
      return [...seen.values()].flatMap(({ file: { path, bytes, changedMs }, picked }) =>
        picked !== null && asked.has(picked.token) ? [{ path, bytes, changedMs }] : [],
      )
    },
  }
}
