import { ReadError } from '../errors.ts'
import type { InputFile } from '../types.ts'
import { ZipArchive } from './zip-archive.ts'

const mega = 1024 * 1024

/** What is held in memory as a whole (workbooks, documents, JSON, web pages) may be this large, unpacked, in bytes. */
export const mostUnpackedBytes = 200 * mega

/** Transcripts and notes, in bytes. An hour of speech is 60 KB. */
export const mostTextBytes = 50 * mega

/** A cell of a table, in UTF-16 units. Excel ends at 32,767. */
export const longestCell = 16 * mega

/** A record of a CSV, likewise: a row of 10,000 columns fits. */
export const longestRecord = 32 * mega

export const folderLimits = { depth: 8, files: 5_000 } as const

/**
 * Counts what an archive really unpacks to, without keeping it, and stops above the limit: what its list of entries
 * states is not believed.
 * @returns bytes
 * @throws ReadError 'too-large', 'damaged' or 'password'
 */
export async function measureZip(file: InputFile, mostBytes: number = mostUnpackedBytes): Promise<number> {
  const archive = await ZipArchive.open(file)
  try {
    let total = 0
    for (const entry of archive.entries) {
      if (entry.isFolder) continue
      for await (const chunk of archive.bytesOf(entry.name)) {
        total += chunk.length
        if (total > mostBytes) throw tooLarge(file, null)
      }
    }
    return total
  } finally {
    archive.close()
  }
}

/** @throws ReadError 'too-large' for more bytes than may be held in memory */
export function refuseOverLimit(file: InputFile, bytes: number, most: number = mostUnpackedBytes): void {
  if (bytes > most) throw tooLarge(file, bytes, most)
}

function tooLarge(file: InputFile, bytes: number | null, most: number = mostUnpackedBytes): ReadError {
  const limit = inMegabytes(most)
  const size = bytes === null ? `unpacks to more than ${limit}` : `has ${inMegabytes(bytes)}`
  const next =
    most === mostUnpackedBytes
      ? 'Export the data as CSV or JSON Lines, which may be of any size.'
      : 'Split it into several files and import those.'
  return new ReadError(
    'too-large',
    `${file.name} ${size}; ${limit} is the most that can be read of such a file. ${next}`,
    {
      file: file.name,
      bytes,
      most,
    },
  )
}

function inMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / mega).toLocaleString('en')} MB`
}
