import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** The newest settled files that are remembered for a workspace. */
const mostSettled = 20_000

const stampSchema = z.object({ path: z.string(), bytes: z.number(), changedMs: z.number() })
/** A file as it stood when someone decided about it: one that changes is another. */
export type FileStamp = Readonly<z.infer<typeof stampSchema>>

const watchedSchema = z.object({
  workspace: z.string(),
  folders: z.array(z.string()).readonly(),
  settled: z.array(stampSchema).readonly(),
})
const listSchema = z.array(watchedSchema)
type Watched = Readonly<z.infer<typeof watchedSchema>>

export interface WatchedList {
  /** Folders by path, in the order they were added, and the files in them that are decided about. */
  of(workspace: string): Pick<Watched, 'folders' | 'settled'>
  add(workspace: string, folder: string): void
  /** What was settled in the folder stays settled, should it be watched again. */
  remove(workspace: string, folder: string): void
  settle(workspace: string, files: readonly FileStamp[]): void
}

export const stampKey = ({ path, bytes, changedMs }: FileStamp): string => `${bytes} ${changedMs} ${path}`

const withSettled = (before: Watched, files: readonly FileStamp[]): Watched => {
  const paths = new Set(files.map(({ path }) => path))
  return {
    ...before,
    settled: [...before.settled.filter(({ path }) => !paths.has(path)), ...files].slice(-mostSettled),
  }
}

/** Which folders are watched for which workspace: a setting of the machine, never of a workspace. */
export function watchedList(dataFolder: string, log: (line: string) => void): WatchedList {
  const file = join(dataFolder, 'watched.json')
  let read: { readonly version: string; readonly list: readonly Watched[]; readonly isDamaged: boolean } | null = null

  // The command line may write it while a window is open; the name is new with each writing.
  const versionOnDisk = (): string => {
    const found = statSync(file, { throwIfNoEntry: false })
    return found === undefined ? 'none' : `${found.ino} ${found.mtimeMs} ${found.size}`
  }
  const now = () => {
    const version = versionOnDisk()
    if (read?.version === version) return read
    try {
      const list = version === 'none' ? [] : listSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
      read = { version, list, isDamaged: false }
    } catch {
      log(`The list of watched folders in ${file} cannot be read. Watch the folders again.`)
      read = { version, list: [], isDamaged: true }
    }
    return read
  }
  const find = (workspace: string): Watched =>
    now().list.find((one) => one.workspace === workspace) ?? { workspace, folders: [], settled: [] }
  const change = (workspace: string, changed: (before: Watched) => Watched): void => {
    const { list, isDamaged } = now()
    const next = [...list.filter((one) => one.workspace !== workspace), changed(find(workspace))]
    mkdirSync(dataFolder, { recursive: true })
    if (isDamaged) renameSync(file, join(dataFolder, 'watched.damaged.json'))
    const draft = `${file}.${process.pid}.new`
    writeFileSync(draft, JSON.stringify(next, null, 2))
    renameSync(draft, file)
  }

  return {
    of: find,
    add: (workspace, folder) =>
      change(workspace, (before) => ({ ...before, folders: [...new Set([...before.folders, folder])] })),
    remove: (workspace, folder) =>
      change(workspace, (before) => ({ ...before, folders: before.folders.filter((one) => one !== folder) })),
    settle: (workspace, files) => change(workspace, (before) => withSettled(before, files)),
  }
}
