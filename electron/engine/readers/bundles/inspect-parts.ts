import { ReadError } from '../errors.ts'
import { inspectGong } from '../transcripts/gong.ts'
import type { TextSource } from '../transcripts/inspect-conversation.ts'
import { mergeInspections } from '../transcripts/merge-inspections.ts'
import type { InputFile, Inspection } from '../types.ts'
import { gongParts } from './gong-parts.ts'
import { inspectPart } from './one-conversation.ts'

const shownFailures = 3

/**
 * Inspects a bundle of conversations file by file, or Gong's files together. A file that cannot be read is named in a
 * note and costs itself.
 * @throws ReadError when none of them can be read, or for columns that conversations have not
 */
export async function inspectParts(
  file: InputFile,
  parts: readonly InputFile[],
  asked: TextSource['asked'],
): Promise<Inspection> {
  const gong = await gongParts(parts)
  if (gong !== null) return inspectGong(file, gong, asked)
  const inspections: Inspection[] = []
  const failures: ReadError[] = []
  for (const part of parts) {
    try {
      inspections.push(await inspectPart(part, asked))
    } catch (error) {
      if (!(error instanceof ReadError) || error.code === 'no-such-column') throw error
      failures.push(error)
    }
  }
  const [firstFailure] = failures
  if (inspections.length === 0) {
    throw firstFailure ?? new ReadError('empty', `${file.name} holds no files. Choose another.`, { file: file.name })
  }
  const merged = mergeInspections(file, inspections)
  return failures.length === 0 ? merged : { ...merged, notes: [...merged.notes, failureNote(failures, parts.length)] }
}

function failureNote(failures: readonly ReadError[], of: number): string {
  const shown = failures.slice(0, shownFailures).map((error) => error.message)
  const more = failures.length - shown.length
  return `${failures.length} of ${of} files cannot be read: ${shown.join(' ')}${more > 0 ? ` And ${more} more.` : ''}`
}
