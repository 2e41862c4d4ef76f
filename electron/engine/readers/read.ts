import { readParts } from './bundles/read-parts.ts'
import { conversationText } from './input/conversation-text.ts'
import { readHead } from './input/head.ts'
import { gongOf } from './json/gong-file.ts'
import { createMasker } from './masking/masker.ts'
import { loadPeopleFinder } from './masking/names/find.ts'
import { readTable } from './tables/read-table.ts'
import { tableFormats } from './tables/table-head.ts'
import { readGong } from './transcripts/gong.ts'
import { readConversation } from './transcripts/read-conversation.ts'
import type { ConversationOptions } from './transcripts/record.ts'
import type { InputFile, ReadItem, ReadOptions } from './types.ts'

/**
 * Reads a file as its inspection (or the user) said. A table gives one item for each row below the header, a
 * transcript or a note one record, a bundle the records of its files. Row numbers count physical records from 1,
 * headers and title rows included; of JSON they count the records, of JSON Lines the lines.
 * @throws ReadError when the file cannot be read; the signal's reason when it is aborted
 */
export async function* read(file: InputFile, options: ReadOptions): AsyncGenerator<ReadItem> {
  options.signal?.throwIfAborted()
  const { format, kind } = options.reading
  if (file.parts !== undefined) yield* readParts(file, file.parts, await withMasker(options))
  else if (format === 'json' && kind === 'call') yield* readJsonCalls(file, options)
  else if (tableFormats.has(format)) yield* readTable(file, options)
  else yield* readText(file, await withMasker(options))
}

/** All that is read of one import shares a masker, so that equal values get the same number. */
async function withMasker(options: ReadOptions): Promise<ConversationOptions> {
  const people = options.mask.includes('name') ? await loadPeopleFinder() : null
  return { ...options, masker: createMasker(options.mask, people) }
}

/** Gong's calls, or a table of messages. */
async function* readJsonCalls(file: InputFile, options: ReadOptions): AsyncGenerator<ReadItem> {
  const { size } = await readHead(file)
  const gong = await gongOf(file, { encoding: options.reading.encoding, size, signal: options.signal })
  if (gong === null) {
    yield* readTable(file, options)
    return
  }
  yield* readGong(file, gong, await withMasker(options))
  options.onBytes?.(size, size)
}

async function* readText(file: InputFile, options: ConversationOptions): AsyncGenerator<ReadItem> {
  const { size } = await readHead(file)
  const { format, encoding } = options.reading
  const { text } = await conversationText(file, { format, encoding, size, signal: options.signal })
  yield readConversation(file, text, options)
  options.onBytes?.(size, size)
}
