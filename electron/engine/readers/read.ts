import { readHead } from './input/head.ts'
import { wholeText } from './input/text.ts'
import { readTable } from './tables/read-table.ts'
import { readConversation } from './transcripts/read-conversation.ts'
import type { InputFile, ReadItem, ReadOptions } from './types.ts'

/**
 * Reads a file as its inspection (or the user) said. A table gives one item for each row below the header, a
 * transcript or a note one record. Row numbers count physical records from 1, headers and title rows included.
 * @throws ReadError when the file cannot be read; the signal's reason when it is aborted
 */
export async function* read(file: InputFile, options: ReadOptions): AsyncGenerator<ReadItem> {
  options.signal?.throwIfAborted()
  const { size } = await readHead(file)
  const { format, encoding } = options.reading
  if (format === 'csv' || format === 'xlsx') {
    yield* readTable(file, options, size)
    return
  }
  const text = await wholeText(file, encoding, options.signal)
  yield readConversation(file, text, options)
  options.onBytes?.(size, size)
}
