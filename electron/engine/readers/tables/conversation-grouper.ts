import type { SourceKind } from '#shared/domain/reading.ts'
import type { ColumnMapping, Reading, ReadPassage, ReadRecord } from '../types.ts'
import { joinedRows, type RecordItem } from './joined-rows.ts'
import { sideOfAuthor } from './message-authors.ts'
import { put } from './row-attributes.ts'
import { createRowGrouper, type RowGrouper } from './row-grouper.ts'

/** Messages of one conversation that make one record; what goes beyond makes another. */
const mostMessages = 5_000

const authorNames = /^(message[ _]?)?author[ _]?(type|role)$|^(sender|participant)[ _]?type$/i

/** The column that says who wrote a message, in a table of messages with their conversation's id; null in any other table. */
export function authorColumn(columns: readonly ColumnMapping[], kind: SourceKind): ColumnMapping | null {
  if (kind !== 'call' || !columns.some(({ role }) => role === 'id')) return null
  return columns.find(({ name }) => authorNames.test(name.trim())) ?? null
}

/**
 * Joins the messages of one conversation that stand together. One that goes on further down makes a record of its own
 * there, with a remark.
 */
export function createConversationGrouper(author: ColumnMapping, reading: Pick<Reading, 'speakers'>): RowGrouper {
  return createRowGrouper({
    keyOf: ({ ownId }) => ownId,
    takes: (open) => open.length < mostMessages,
    join: (items) => conversationOf(items, author, reading),
    goesOn: goingOn,
  })
}

/** A part of a conversation has no id of its own: the record above it has it. */
function goingOn(item: RecordItem): RecordItem {
  const remark = {
    reason: `Conversation ${item.record.ownId ?? ''} stands further up, too: its messages are not in one place`,
    fate: 'kept as a record of its own',
  }
  return { ...item, record: { ...item.record, ownId: null, remarks: [...item.record.remarks, remark] } }
}

function conversationOf(
  items: readonly RecordItem[],
  author: ColumnMapping,
  reading: Pick<Reading, 'speakers'>,
): RecordItem {
  const records = items.map((item) => item.record)
  return joinedRows(items, {
    attributes: attributesOf(records, author),
    passages: records.flatMap((record) => turnsOf(record, author, reading)),
    nonAnswers: records.reduce((sum, record) => sum + (isCustomer(record, author, reading) ? record.nonAnswers : 0), 0),
  })
}

function turnsOf(
  record: ReadRecord,
  author: ColumnMapping,
  reading: Pick<Reading, 'speakers'>,
): readonly ReadPassage[] {
  const speaker = authorOf(record, author)
  const side = sideOfAuthor(speaker, reading.speakers)
  const voice = side === 'internal' ? 'internal' : 'customer'
  return record.passages.map((passage) => ({
    ...passage,
    field: 'turn',
    question: null,
    speaker,
    voice,
    comments: side === 'internal' ? [] : passage.comments.map(({ start, end }) => ({ start, end, voice })),
  }))
}

function isCustomer(record: ReadRecord, author: ColumnMapping, { speakers }: Pick<Reading, 'speakers'>): boolean {
  return sideOfAuthor(authorOf(record, author), speakers) !== 'internal'
}

function authorOf(record: ReadRecord, { index }: ColumnMapping): string {
  return record.cells?.[index]?.trim() ?? ''
}

/** Of each attribute what the first message says that has it; who wrote the single message is none of the conversation's. */
function attributesOf(records: readonly ReadRecord[], author: ColumnMapping): ReadRecord['attributes'] {
  const attributes: Record<string, string> = {}
  for (const record of records) {
    for (const [name, value] of Object.entries(record.attributes))
      if (!Object.hasOwn(attributes, name)) put(attributes, name, value)
  }
  delete attributes[author.name]
  return attributes
}
