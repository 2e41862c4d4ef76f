import { maskKinds, type MaskKind, type SourceKind } from '#shared/domain/reading.ts'
import type { ColumnMapping, ReadItem, Reading, ReadPassage, ReadRecord } from '../types.ts'
import { sideOfAuthor } from './message-authors.ts'
import { put } from './row-attributes.ts'

type RecordItem = Extract<ReadItem, { readonly type: 'record' }>

/** Messages of one conversation that make one record; what goes beyond makes another. */
const mostMessages = 5_000

/** Conversations that are remembered to notice one that comes back. */
const mostRemembered = 200_000

const authorNames = /^(message[ _]?)?author[ _]?(type|role)$|^(sender|participant)[ _]?type$/i

/** The column that says who wrote a message, in a table of messages with their conversation's id; null in any other table. */
export function authorColumn(columns: readonly ColumnMapping[], kind: SourceKind): ColumnMapping | null {
  if (kind !== 'call' || !columns.some(({ role }) => role === 'id')) return null
  return columns.find(({ name }) => authorNames.test(name.trim())) ?? null
}

export interface ConversationGrouper {
  readonly push: (item: ReadItem) => readonly ReadItem[]
  readonly end: () => readonly ReadItem[]
}

/**
 * Joins the messages of one conversation that stand together. One that goes on further down makes a record of its own
 * there, with a remark, so that memory does not grow with the file.
 */
export function createConversationGrouper(
  author: ColumnMapping,
  reading: Pick<Reading, 'speakers'>,
): ConversationGrouper {
  const seen = new Set<string>()
  let open: RecordItem[] = []

  const close = (): readonly ReadItem[] => {
    if (open.length === 0) return []
    const joined = conversationOf(open, author, reading)
    const id = joined.record.ownId
    open = []
    if (id === null) return [joined]
    const isBack = seen.has(id)
    if (seen.size < mostRemembered) seen.add(id)
    return [isBack ? goingOn(joined) : joined]
  }

  return {
    push(item) {
      if (item.type === 'skip') return [item]
      const [first] = open
      const isSame = first !== undefined && first.record.ownId !== null && first.record.ownId === item.record.ownId
      const done = isSame && open.length < mostMessages ? [] : close()
      open.push(item)
      return done
    },
    end: close,
  }
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
  const [first] = records
  const last = records.at(-1)
  if (first === undefined || last === undefined) throw new Error('a conversation has messages')
  const filled = <Key extends 'account' | 'title' | 'when' | 'respondent'>(key: Key): ReadRecord[Key] =>
    records.find((record) => record[key] !== null)?.[key] ?? first[key]
  const passages = records.flatMap((record) => turnsOf(record, author, reading))
  return {
    type: 'record',
    rows: items.length,
    masked: summed(items),
    record: {
      ...first,
      place: { from: first.place.from, to: last.place.to },
      account: filled('account'),
      title: filled('title'),
      when: filled('when'),
      respondent: filled('respondent'),
      scores: firstOfEach(records.flatMap((record) => record.scores)),
      attributes: attributesOf(records, author),
      cells: null,
      passages,
      nonAnswers: records.reduce(
        (sum, record) => sum + (isCustomer(record, author, reading) ? record.nonAnswers : 0),
        0,
      ),
      remarks: records.flatMap((record) => record.remarks),
    },
  }
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

function firstOfEach(scores: ReadRecord['scores']): ReadRecord['scores'] {
  const byColumn = new Map<string, ReadRecord['scores'][number]>()
  for (const score of scores) if (!byColumn.has(score.column)) byColumn.set(score.column, score)
  return [...byColumn.values()]
}

function summed(items: readonly RecordItem[]): RecordItem['masked'] {
  const masked: Partial<Record<MaskKind, number>> = {}
  for (const item of items) {
    for (const [kind, count] of entriesOf(item.masked)) masked[kind] = (masked[kind] ?? 0) + count
  }
  return masked
}

function entriesOf(masked: RecordItem['masked']): readonly (readonly [MaskKind, number])[] {
  return maskKinds.flatMap((kind) => {
    const count = masked[kind]
    return count === undefined ? [] : [[kind, count] as const]
  })
}
