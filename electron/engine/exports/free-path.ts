import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** A name every file system takes, that no file has yet. @param extension with its dot */
export function freePath(folder: string, title: string, extension: string): string {
  const safe = title
    .replace(/[^\p{L}\p{N} .,–()-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100)
  for (let nth = 1; ; nth += 1) {
    const path = join(folder, `${nth === 1 ? safe : `${safe} ${nth}`}${extension}`)
    if (!existsSync(path)) return path
  }
}
