import { z } from 'zod'
import { machineFile } from '../machine/machine-file.ts'

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
  const file = machineFile({
    dataFolder,
    name: 'watched',
    schema: listSchema,
    empty: [],
    damaged: (path) => `The list of watched folders in ${path} cannot be read. Watch the folders again.`,
    log,
  })
  const find = (workspace: string): Watched =>
    file.read().find((one) => one.workspace === workspace) ?? { workspace, folders: [], settled: [] }
  const change = (workspace: string, changed: (before: Watched) => Watched): void =>
    file.write([...file.read().filter((one) => one.workspace !== workspace), changed(find(workspace))])

  return {
    of: find,
    add: (workspace, folder) =>
      change(workspace, (before) => ({ ...before, folders: [...new Set([...before.folders, folder])] })),
    remove: (workspace, folder) =>
      change(workspace, (before) => ({ ...before, folders: before.folders.filter((one) => one !== folder) })),
    settle: (workspace, files) => change(workspace, (before) => withSettled(before, files)),
  }
}
