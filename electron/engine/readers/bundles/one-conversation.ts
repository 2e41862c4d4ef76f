import { posix } from 'node:path'
import { ReadError } from '../errors.ts'
import { conversationText } from '../input/conversation-text.ts'
import { findFormat, type FoundFormat } from '../input/find-format.ts'
import { tableFormats } from '../tables/table-head.ts'
import { inspectConversation, type TextSource } from '../transcripts/inspect-conversation.ts'
import { readConversation } from '../transcripts/read-conversation.ts'
import type { ConversationOptions } from '../transcripts/record.ts'
import type { InputFile, Inspection, ReadItem } from '../types.ts'

/** Inspects a transcript, a note or a document whose format is known. */
export async function inspectOne(
  file: InputFile,
  { format, encoding, head }: FoundFormat,
  asked: TextSource['asked'],
): Promise<Inspection> {
  const { text, notes } = await conversationText(file, { format, encoding, size: head.size })
  const inspection = inspectConversation(file, text, { format, encoding, asked })
  return { ...inspection, notes: [...notes, ...inspection.notes] }
}

/** Inspects a file of a bundle, which has a format of its own. */
export async function inspectPart(part: InputFile, asked: TextSource['asked']): Promise<Inspection> {
  const found = await partFormat(part)
  const inspection = await inspectOne(withoutFolder(part), found, asked)
  return { ...inspection, notes: [...found.notes, ...inspection.notes] }
}

/** Reads a file of a bundle as one record that names it. */
export async function readPart(part: InputFile, options: ConversationOptions): Promise<ReadItem> {
  const { format, encoding, head } = await partFormat(part)
  const { signal } = options
  const { text } = await conversationText(part, { format, encoding, size: head.size, signal })
  refuseWordless(part, { text, format, encoding })
  return readConversation(withoutFolder(part), text, { ...options, format, part: part.name })
}

/** Captions without a caption are refused as a file by themselves is. */
function refuseWordless(
  part: InputFile,
  { text, ...source }: Omit<TextSource, 'asked'> & { readonly text: string },
): void {
  inspectConversation(part, text, { ...source, asked: {} })
}

/** Names in a bundle hold their folder; dates and titles are read from the name alone. */
function withoutFolder(part: InputFile): InputFile {
  return { ...part, name: posix.basename(part.name) }
}

/** @throws ReadError 'unknown-format' for a table, which is a source of its own */
async function partFormat(part: InputFile): Promise<FoundFormat> {
  const found = await findFormat(part)
  if (!tableFormats.has(found.format)) return found
  throw new ReadError('unknown-format', `${part.name} is a table. Import it by itself.`, { file: part.name })
}
