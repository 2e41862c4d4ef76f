import { attributeNameOf } from '../columns/attribute-names.ts'
import type { ReadOptions, ReadRecord } from '../types.ts'
import { answerColumns } from './answer-kinds.ts'
import { joinedRows, type RecordItem } from './joined-rows.ts'
import { isBlank, type RawRow } from './raw-row.ts'
import { put } from './row-attributes.ts'
import { createRowGrouper, type RowGrouper } from './row-grouper.ts'

/** Answers of one response that make one record. */
const mostAnswers = 1_000

export type ResponseOrder = 'together' | 'apart'

/** How the rows of one response stand in a table of one row an answer; null where no id comes again. */
export function responseOrder(columns: ReadOptions['columns'], rows: readonly RawRow[]): ResponseOrder | null {
  const by = answerColumns(columns) && idColumn(columns)
  if (!by) return null
  const ids = new Set<string>()
  let filled = 0
  let runs = 0
  let before = ''
  for (const row of rows) {
    const id = row.cells[by.index] ?? ''
    if (isBlank(id)) continue
    filled++
    if (id !== before) runs++
    ids.add(id)
    before = id
  }
  if (ids.size === filled) return null
  return runs <= ids.size * 1.2 ? 'together' : 'apart'
}

const idColumn = (columns: ReadOptions['columns']) => columns.find(({ role }) => role === 'id')

/**
 * Joins the answers of one response that stand together, by its id or else by who answered and when. Null where a row
 * is a record: a table with a column for each question, or one in which nothing says what belongs together.
 * @param rows the first ones
 */
export function createResponseGrouper(
  { columns, reading }: Pick<ReadOptions, 'columns' | 'reading'>,
  rows: readonly RawRow[],
): RowGrouper | null {
  if (reading.kind !== 'survey' || answerColumns(columns) === null) return null
  const ofRows = new Set(columns.flatMap((column) => attributeNameOf(column) ?? []))
  const join = (items: readonly RecordItem[]): RecordItem => responseOf(items, ofRows)
  const isFull = (open: readonly RecordItem[]): boolean => open.length >= mostAnswers
  if (idColumn(columns) !== undefined) {
    const order = responseOrder(columns, rows)
    return createRowGrouper({
      keyOf: ({ ownId }) => ownId,
      takes: (open) => order !== 'apart' && !isFull(open),
      join: order === null ? join : (items) => countedOnce(join(items)),
      goesOn: order === 'apart' ? withoutId : (item) => remarked(withoutId(item), item.record.ownId),
    })
  }
  if (!columns.some(({ role }) => role === 'respondent')) return null
  return createRowGrouper({
    keyOf: whoAndWhen,
    takes: (open, item) => !isFull(open) && !isAskedAgain(open, item),
    join,
    goesOn: (item) => item,
  })
}

const whoAndWhen = ({ respondent, when }: ReadRecord): string | null =>
  respondent === null ? null : `${respondent}\n${when?.iso ?? ''}`

function isAskedAgain(open: readonly RecordItem[], { record }: RecordItem): boolean {
  const asked = new Set(open.flatMap((item) => questionsOf(item.record)))
  return questionsOf(record).some((question) => asked.has(question))
}

const questionsOf = ({ passages, scores }: ReadRecord): readonly string[] => [
  ...passages.flatMap(({ question }) => question ?? []),
  ...scores.map(({ column }) => column),
]

/** One response counts once, whatever number of records it is read as: its id tells who answered. */
function countedOnce(item: RecordItem): RecordItem {
  const { ownId, respondent } = item.record
  return { ...item, record: { ...item.record, respondent: respondent ?? ownId } }
}

/** The record above it has the id. */
const withoutId = (item: RecordItem): RecordItem => ({ ...item, record: { ...item.record, ownId: null } })

function remarked(item: RecordItem, id: string | null): RecordItem {
  const remark = {
    reason: `Response ${id ?? ''} stands further up, too: its answers are not in one place`,
    fate: 'kept as a record of its own',
  }
  return { ...item, record: { ...item.record, remarks: [...item.record.remarks, remark] } }
}

function responseOf(items: readonly RecordItem[], ofRows: ReadonlySet<string>): RecordItem {
  const records = items.map((item) => item.record)
  const [first, ...others] = items
  if (first !== undefined && others.length === 0) return first
  return joinedRows(items, {
    attributes: attributesOf(records, ofRows),
    passages: records.flatMap(({ passages }) => passages),
    nonAnswers: records.reduce((sum, { nonAnswers }) => sum + nonAnswers, 0),
  })
}

/** A question with several choices has a row for each; what differs from row to row otherwise is none of the response's. */
function attributesOf(records: readonly ReadRecord[], ofRows: ReadonlySet<string>): ReadRecord['attributes'] {
  const values = new Map<string, Set<string>>()
  for (const { attributes } of records) {
    for (const [name, value] of Object.entries(attributes)) values.set(name, (values.get(name) ?? new Set()).add(value))
  }
  const joined: Record<string, string> = {}
  for (const [name, said] of values) {
    if (said.size === 1 || !ofRows.has(name)) put(joined, name, [...said].join('; '))
  }
  return joined
}
