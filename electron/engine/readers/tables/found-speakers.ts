import type { Side } from '#shared/domain/reading.ts'
import type { ColumnMapping, Inspection, Reading } from '../types.ts'
import { authorColumn } from './conversation-grouper.ts'
import { sideOfAuthor } from './message-authors.ts'
import type { RawRow } from './raw-row.ts'

const mostKinds = 50

/** Kinds of authors in a table of messages, with their messages in the head. */
export function foundAuthors(
  columns: readonly ColumnMapping[],
  rows: readonly RawRow[],
  reading: Pick<Reading, 'kind' | 'speakers'>,
): Inspection['speakers'] {
  const author = authorColumn(columns, reading.kind)
  if (author === null) return []
  const turns = new Map<string, number>()
  for (const row of rows) {
    const name = (row.cells[author.index] ?? '').trim()
    if (turns.has(name) || turns.size < mostKinds) turns.set(name, (turns.get(name) ?? 0) + 1)
  }
  return [...turns].map(([name, count]) => {
    const side = sideOfAuthor(name, reading.speakers)
    return { name, turns: count, side, why: Object.hasOwn(reading.speakers, name) ? 'as you said' : whyOf(side) }
  })
}

function whyOf(side: Side): string {
  if (side === 'customer') return 'the tool’s word for a customer'
  return side === 'internal' ? 'the tool’s word for staff and bots' : 'a kind of author that is not known'
}
