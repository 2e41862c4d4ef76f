import type { Dirent } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { hasReadableEnding } from '#shared/domain/endings.ts'
import { isJunk } from '../readers/bundles/junk.ts'
import type { FileStamp } from './watched-list.ts'

const deepest = 4
/** Entries looked at in one folder; more is a whole disk chosen by mistake. */
export const mostEntries = 20_000

export interface FoundFile extends FileStamp {
  /** Below the watched folder, with slashes: 'October/nps.csv'. */
  readonly name: string
}

export interface Scan {
  readonly files: readonly FoundFile[]
  /** There is more than is looked at. */
  readonly isCut: boolean
}

/** What a browser writes to beside the name that it will have; a folder with some. */
const unfinished = /\.(part|crdownload|download|partial|tmp)$/i

const byName = (one: Dirent, other: Dirent): number => (one.name < other.name ? -1 : 1)

/** The readable files in a folder and the folders in it; links are not followed. Null when it is not there or may not be read. */
export async function scanFolder(root: string, limit = mostEntries): Promise<Scan | null> {
  const files: FoundFile[] = []
  let entriesLeft = limit

  const add = async (path: string, name: string): Promise<void> => {
    const found = await lstat(path).catch(() => null)
    // A file that is empty is one that is about to be written.
    if (found === null || !found.isFile() || found.size === 0) return
    files.push({ path, name, bytes: found.size, changedMs: Math.floor(found.mtimeMs) })
  }

  const look = async (folder: string, above: readonly string[]): Promise<boolean> => {
    const all = await readdir(folder, { withFileTypes: true }).catch(() => null)
    if (all === null) return false
    const entries = all.sort(byName).slice(0, Math.max(0, entriesLeft))
    entriesLeft -= all.length
    const beingWritten = new Set(
      all.filter(({ name }) => unfinished.test(name)).map(({ name }) => name.replace(unfinished, '')),
    )
    for (const entry of entries) {
      if (isJunk(entry.name)) continue
      const path = join(folder, entry.name)
      const isTaken = entry.isFile() && hasReadableEnding(entry.name) && !beingWritten.has(entry.name)
      if (isTaken) await add(path, [...above, entry.name].join('/'))
      const isOpened = entry.isDirectory() && !unfinished.test(entry.name)
      if (isOpened && above.length < deepest) await look(path, [...above, entry.name])
    }
    return true
  }

  return (await look(root, [])) ? { files, isCut: entriesLeft < 0 } : null
}
