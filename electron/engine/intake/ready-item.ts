import { isInformative } from '#analysis/informative.ts'
import { normaliseForVectors } from '#analysis/normalise.ts'
import { isMasked } from '#shared/domain/masks.ts'
import type { MaskKind, Voice } from '#shared/domain/reading.ts'
import type { Value } from '../db/statements.ts'
import { bandOf, fieldsOf, firstScore, identityOf } from '../features/sources/rules.ts'
import { saysEnough } from '../features/sources/says-enough.ts'
import type { ReadItem, ReadPassage, ReadRecord } from '../readers/types.ts'

/** An item as the tables take it: everything that can be worked out without the workspace is worked out. */
export type ReadyItem = ReadyRecord | ReadySkip

/** `cells` is what stood in the row, masked, as JSON; null where there is nothing to show. */
export type ReadySkip = Omit<Extract<ReadItem, { type: 'skip' }>, 'cells'> & { readonly cells: string | null }

export interface ReadyRecord {
  readonly type: 'record'
  /** As in ReadItem. */
  readonly rows: number
  readonly part: string | null
  readonly row: number
  readonly masked: Readonly<Partial<Record<MaskKind, number>>>
  readonly comments: number
  readonly nonAnswers: number
  readonly hasDate: boolean
  readonly hasScore: boolean
  readonly remarks: ReadRecord['remarks']
  readonly ownId: string | null
  readonly identity: string | null
  /** Where nothing tells the record from another: a digest of all its fields. */
  readonly fields: string | null
  readonly account: string | null
  readonly title: string | null
  /** The original row and the columns without a role, as JSON. */
  readonly cells: string | null
  readonly attributes: string
  readonly accountFacts: ReadRecord['accountFacts']
  /** The other columns of its row, in the order of `readyRecordColumns`. */
  readonly values: readonly Value[]
  readonly passages: readonly ReadyPassage[]
}

export interface ReadyPassage {
  readonly text: string
  /** The other columns of its row, in the order of `readyPassageColumns`. */
  readonly values: readonly Value[]
  readonly comments: readonly ReadyComment[]
}

export interface ReadyComment {
  readonly start: number
  readonly end: number
  readonly voice: Voice
  readonly isMasked: boolean
  readonly isInformative: boolean
}

export const readyRecordColumns = `respondent when_iso when_precision duration_ms place_to score_kind score_value
  score_min score_max band scores outcome amount_minor currency competitor stage`
export const readyPassageColumns = 'field question speaker voice start_ms end_ms place_from place_to'

/** @param headerSignature of the file: an id of its own tells a record among files of one shape */
export function readyItem(item: ReadItem, headerSignature: string): ReadyItem {
  if (item.type === 'skip') return { ...item, cells: asJson(item.cells) }
  const { rows, record, masked } = item
  const identity = identityOf(record, headerSignature)
  let comments = 0
  for (const passage of record.passages) comments += passage.comments.length
  return {
    type: 'record',
    rows,
    part: record.part,
    row: record.place.from,
    masked,
    comments,
    nonAnswers: record.nonAnswers,
    hasDate: record.when !== null,
    hasScore: record.scores.length > 0,
    remarks: record.remarks,
    ownId: record.ownId,
    identity,
    fields: identity === null && record.cells !== null ? fieldsOf(record.cells) : null,
    account: record.account,
    title: record.title,
    cells: asJson(record.cells),
    attributes: JSON.stringify(record.attributes),
    accountFacts: record.accountFacts,
    values: valuesOf(record),
    passages: record.passages.map(readyPassage),
  }
}

const asJson = (cells: readonly string[] | null): string | null => (cells === null ? null : JSON.stringify(cells))

function valuesOf({ respondent, when, durationMs, place, scores, deal }: ReadRecord): readonly Value[] {
  const score = firstScore(scores)
  return [
    respondent,
    when?.iso ?? null,
    when?.precision ?? null,
    durationMs,
    place.to,
    score?.kind ?? null,
    score?.value ?? null,
    score?.min ?? null,
    score?.max ?? null,
    bandOf(score),
    scores.length === 0 ? '[]' : JSON.stringify(scores),
    deal?.outcome ?? null,
    deal?.amountMinor ?? null,
    deal?.currency ?? null,
    deal?.competitor ?? null,
    deal?.stage ?? null,
  ]
}

function readyPassage({
  field,
  question,
  speaker,
  voice,
  startMs,
  endMs,
  text,
  place,
  comments,
}: ReadPassage): ReadyPassage {
  return {
    text,
    values: [field, question, speaker, voice, startMs, endMs, place.from, place.to],
    comments: comments.map((comment) => {
      const words = text.slice(comment.start, comment.end)
      return {
        ...comment,
        isMasked: isMasked(words),
        isInformative: saysEnough(words) || isInformative(normaliseForVectors(words)),
      }
    }),
  }
}
