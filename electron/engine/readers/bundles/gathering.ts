import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { folderLimits } from '../input/limits.ts'
import { zipLimits } from '../input/zip-archive.ts'
import type { InputFile } from '../types.ts'

/** What cannot be read, and why, in one line. */
export interface Refusal {
  readonly name: string
  readonly message: string
}

/** The zip or the folder files come from. */
export interface Origin {
  /** Under which it is shown: 'calls.zip', 'exports › calls.zip'. */
  readonly name: string
  /** Null for a folder dropped on a window, which hands over its files alone. */
  readonly path: string | null
}

/** A file that was found, under its path within its origin. */
export interface FoundFile {
  readonly file: InputFile
  /** Null for a file that was chosen by itself. */
  readonly origin: Origin | null
}

/** One run over everything that was chosen: what was found, what was refused, and what may still be unpacked. */
export interface Gathering {
  readonly scratchFolder: string
  readonly signal: AbortSignal | undefined
  readonly found: FoundFile[]
  readonly refused: Refusal[]
  readonly left: { bytes: number; files: number }
  /** Files written so far, which names the next. */
  written: number
  /** Where they are written; made for the first one. */
  folder: string | null
}

export function newGathering(scratchFolder: string, signal: AbortSignal | undefined): Gathering {
  const left = { bytes: zipLimits.totalBytes, files: folderLimits.files }
  return { scratchFolder, signal, found: [], refused: [], left, written: 0, folder: null }
}

/** A path for the next file that is unpacked; the name in its archive plays no part in it. */
export async function nextPath(gathering: Gathering, ending: string): Promise<string> {
  gathering.folder ??= await mkdtemp(join(gathering.scratchFolder, 'unpacked-'))
  return join(gathering.folder, `${String(++gathering.written).padStart(6, '0')}.${ending === '' ? 'bin' : ending}`)
}

/** Names from archives may hold anything; they are shown on one line. */
export function shownName(name: string): string {
  return name
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, 200)
}
