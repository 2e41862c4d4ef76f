import type { PeopleFinder } from '../masking/names/find.ts'
import type { ReadItem, ReadOptions } from '../types.ts'
import { authorColumn, createConversationGrouper } from './conversation-grouper.ts'
import type { RawRow } from './raw-row.ts'
import { createResponseGrouper } from './response-grouper.ts'
import type { RowGrouper } from './row-grouper.ts'
import { createRowReader } from './row-reader.ts'

/** Reads the rows below a table's header, given in pieces and in order. */
export interface TableReader {
  /** The items that are complete so far. */
  readonly push: (rows: readonly RawRow[]) => readonly ReadItem[]
  /** What was still open when the rows ended. */
  readonly end: () => readonly ReadItem[]
}

/** Rows from which widths, years and choices are learned before the first item comes. */
const learnedFrom = 2_000

/**
 * One item for each row; of messages one record for each conversation, of single answers one for each response.
 * @param people finds people's names in comments, by `loadPeopleFinder`; null where names stay
 */
export function createTableReader(options: ReadOptions, people: PeopleFinder | null = null): TableReader {
  const author = authorColumn(options.columns, options.reading.kind)
  let grouper: RowGrouper | null = author === null ? null : createConversationGrouper(author, options.reading)
  let waiting: RawRow[] = []
  let readRow: ((row: RawRow) => ReadItem) | null = null

  const read = (rows: readonly RawRow[]): readonly ReadItem[] => {
    if (readRow === null) {
      readRow = createRowReader(options, rows, people)
      grouper ??= createResponseGrouper(options, rows)
    }
    const joined = grouper
    const items = rows.map(readRow)
    return joined === null ? items : items.flatMap((item) => joined.push(item))
  }

  const readWaiting = (): readonly ReadItem[] => {
    const rows = waiting
    waiting = []
    return rows.length === 0 ? [] : read(rows)
  }

  return {
    push(rows) {
      if (readRow !== null) return read(rows)
      for (const row of rows) waiting.push(row)
      return waiting.length < learnedFrom ? [] : readWaiting()
    },
    end: () => [...readWaiting(), ...(grouper?.end() ?? [])],
  }
}
