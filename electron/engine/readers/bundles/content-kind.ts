import { ReadError } from '../errors.ts'
import { findFormat } from '../input/find-format.ts'
import { endingOf } from '../input/recognise.ts'
import { readJson } from '../json/file-rows.ts'
import { looksLikeGong } from '../json/gong-file.ts'
import { tableFormats } from '../tables/table-head.ts'
import { isGongCalls, isGongParties } from '../transcripts/gong-calls.ts'
import type { InputFile } from '../types.ts'

export type ContentKind = 'table' | 'conversation' | 'gong-calls' | 'gong-parties'

/** A folder holds all sorts of texts; only those under such names are taken for notes of their own accord. */
const endingsOfNotes = new Set(['', 'txt', 'text', 'md', 'markdown', 'vtt', 'srt', 'eml'])

/**
 * What is in a file, as far as it matters for which files are read together.
 * @param isAmongOthers whether it was found in a folder or a zip, and not chosen by itself
 * @throws ReadError for a file that is none of ours
 */
export async function contentKind(file: InputFile, isAmongOthers: boolean): Promise<ContentKind> {
  const { format, encoding, head, text } = await findFormat(file)
  if (format === 'json' && looksLikeGong(text)) {
    const json = await readJson(file, { encoding, size: head.size })
    if (isGongCalls(json)) return 'gong-calls'
    if (isGongParties(json)) return 'gong-parties'
  }
  if (isAmongOthers && format === 'txt' && !endingsOfNotes.has(endingOf(file.name))) {
    throw new ReadError(
      'unknown-format',
      `${file.name} is a text of an unknown kind. Choose it by itself to read it as a note.`,
      { file: file.name },
    )
  }
  return tableFormats.has(format) ? 'table' : 'conversation'
}
