import { mkdirSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import type { Context } from '../kernel/context.ts'

/** Where a file is written: the folder a person chose, or with null a fresh one from which it is downloaded. */
export function folderFor({ files, scratchFolder }: Context, chosen: string | null): string {
  if (chosen !== null) return files.get(chosen).path
  mkdirSync(scratchFolder, { recursive: true })
  return mkdtempSync(join(scratchFolder, 'file-'))
}
