import { maskKinds, type MaskKind } from '#shared/domain/reading.ts'
import type { ReadItem, ReadRecord } from '../types.ts'

export type RecordItem = Extract<ReadItem, { readonly type: 'record' }>

/** What only those who join the rows know. */
type Joined = Pick<ReadRecord, 'passages' | 'attributes' | 'nonAnswers'>

/** One record of several rows: what each of them may say once, the first of them that says it says. */
export function joinedRows(items: readonly RecordItem[], joined: Joined): RecordItem {
  const records = items.map((item) => item.record)
  const [first] = records
  const last = records.at(-1)
  if (first === undefined || last === undefined) throw new Error('rows to join are there')
  const filled = <Key extends 'account' | 'title' | 'when' | 'respondent'>(key: Key): ReadRecord[Key] =>
    records.find((record) => record[key] !== null)?.[key] ?? first[key]
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
      cells: null,
      remarks: records.flatMap((record) => record.remarks),
      ...joined,
    },
  }
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
