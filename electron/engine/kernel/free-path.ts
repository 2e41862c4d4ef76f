import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** A name every file system takes, that no file in the folder has yet. */
export function freePath(folder: string, title: string, ending: string): string {
  const safe = title
    .replace(/[^\p{L}\p{N} .,–()-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100)
  for (let nth = 1; ; nth += 1) {
    const path = join(folder, `${nth === 1 ? safe : `${safe} ${nth}`}.${ending}`)
    if (!existsSync(path)) return path
  }
}
