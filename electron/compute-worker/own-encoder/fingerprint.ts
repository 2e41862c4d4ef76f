import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { relative } from 'node:path'

/** What the files of a folder are, whatever the folder is called: the first 16 digits of a SHA-256 over names and bytes. */
export async function fingerprintOf(folder: string, files: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const path of files) {
    hash.update(`${relative(folder, path).replaceAll('\\', '/')}\n`)
    for await (const part of createReadStream(path)) hash.update(part)
  }
  return hash.digest('hex').slice(0, 16)
}
