import type { ColumnRole, SourceKind } from '#shared/domain/reading.ts'
import { guessEncoding } from './input/encoding.ts'
import { readHead, type Head } from './input/head.ts'
import { recognise } from './input/recognise.ts'
import { textFormat } from './input/text-format.ts'
import { decodeText, wholeText } from './input/text.ts'
import { ReadError } from './errors.ts'
import { recordsOf } from './tables/csv.ts'
import { guessDelimiter } from './tables/delimiter.ts'
import { inspectTable } from './tables/inspect-table.ts'
import { chooseSheet, readSheets } from './tables/workbook.ts'
import { inspectConversation } from './transcripts/inspect-conversation.ts'
import type { InputFile, Inspection, Reading } from './types.ts'

/** What the user said about a file; it goes before what is guessed. */
export interface Asked {
  readonly kind?: SourceKind
  /** Roles by column name (or question), whatever the case. */
  readonly columns?: Readonly<Record<string, ColumnRole>>
  readonly reading?: Partial<Reading>
}

/**
 * Finds out how a file is to be read. Of a text the first 4 MB are looked at, of a workbook all.
 * @throws ReadError in one clear line for a file that cannot be read, and 'no-such-column' for a column it has not
 */
export async function inspect(file: InputFile, asked: Asked = {}): Promise<Inspection> {
  const head = await readHead(file)
  const inspection =
    (await recognise(file, head)) === 'workbook'
      ? await inspectWorkbook(file, asked)
      : await inspectText(file, head, asked)
  return inspection
}

async function inspectWorkbook(file: InputFile, asked: Asked): Promise<Inspection> {
  const sheets = await readSheets(file)
  const sheet = chooseSheet(file, sheets, asked.reading?.sheet ?? null)
  const source = { format: 'xlsx', encoding: 'utf-8', delimiter: null, sheet: sheet.name } as const
  const found = inspectTable(file.name, sheet.rows, { source, asked })
  const others = sheets.filter((other) => other !== sheet && other.rows.length > 0).map((other) => other.name)
  if (others.length === 0) return found
  return {
    ...found,
    notes: [...found.notes, `Sheet "${sheet.name}" is read; the workbook also has: ${others.join(', ')}.`],
  }
}

async function inspectText(file: InputFile, head: Head, asked: Asked): Promise<Inspection> {
  const encoding = asked.reading?.encoding ?? guessEncoding(head.bytes, head.whole)
  const text = decodeText(head.bytes, encoding)
  if (text.trim() === '') {
    throw new ReadError(
      'empty',
      `${file.name} holds nothing but white space. Export it again and import the new file.`,
      {
        file: file.name,
      },
    )
  }
  const format = asked.reading?.format ?? textFormat(file.name, text, asked.kind)
  if (format !== 'csv') {
    const all = head.whole ? text : await wholeText(file, encoding)
    return inspectConversation(file, all, { format, encoding, asked })
  }
  const delimiter = asked.reading?.delimiter ?? guessDelimiter(text).delimiter
  const rows = recordsOf(text, delimiter, !head.whole)
  return inspectTable(file.name, rows, { source: { format, encoding, delimiter, sheet: null }, asked })
}
