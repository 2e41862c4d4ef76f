import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { z } from 'zod'

const most = 12
const listSchema = z.array(z.object({ path: z.string() }))

export interface RecentWorkspace {
  readonly id: string
  readonly name: string
  readonly folder: string
  readonly path: string
}

export interface Recent {
  /** Newest first; those whose file is gone are left out. */
  list(): RecentWorkspace[]
  opened(path: string): void
}

const workspaceId = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 16)

/** The workspaces opened on this machine: a setting of the machine, never of a workspace. */
export function recentWorkspaces(dataFolder: string): Recent {
  const file = join(dataFolder, 'recent.json')
  const read = (): string[] => {
    try {
      return listSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).map((one) => one.path)
    } catch {
      // Missing, or damaged by something else: a list that fills itself again is not worth an error.
      return []
    }
  }
  return {
    list: () =>
      read()
        .filter((path) => existsSync(path))
        .map((path) => ({
          id: workspaceId(path),
          name: basename(path).replace(/\.verbatim$/, ''),
          folder: dirname(path),
          path,
        })),
    opened(path) {
      const whole = resolve(path)
      const paths = [whole, ...read().filter((one) => one !== whole)].slice(0, most)
      mkdirSync(dataFolder, { recursive: true })
      writeFileSync(
        `${file}.new`,
        JSON.stringify(
          paths.map((one) => ({ path: one })),
          null,
          2,
        ),
      )
      renameSync(`${file}.new`, file)
    },
  }
}
