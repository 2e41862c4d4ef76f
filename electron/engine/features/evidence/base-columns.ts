import { seqRanges } from '../../db/seq-ranges.ts'
import { bandWords, kindWords, maskedWords, outcomeWords, voiceWords } from './facet-words.ts'
import type { Context } from '../../kernel/context.ts'
import { sliced } from '../../kernel/sliced.ts'
import { ColumnBuilder, type CodedColumn, type CodedValue } from './coded.ts'

/**
 * Every comment of the sources that count, in memory, by column, in the order of their seqs: what a filter, a facet and
 * an order look at. About 60 bytes a comment.
 */
export interface BaseColumns {
  readonly count: number
  readonly seqs: Int32Array
  /** Position by seq, −1 for a comment that is not here. */
  readonly positions: Int32Array
  /** seq of the record. */
  readonly records: Int32Array
  /** seq of the account, 0 where there is none. */
  readonly accountSeqs: Int32Array
  /** YYYYMMDD, 0 where undated. */
  readonly days: Int32Array
  /** YYYYMMDDhhmmss, 0 where undated. */
  readonly moments: Float64Array
  /** Score over its largest; NaN where there is none. */
  readonly scores: Float64Array
  readonly kinds: CodedColumn
  readonly sources: CodedColumn
  readonly bands: CodedColumn
  readonly accounts: CodedColumn
  readonly outcomes: CodedColumn
  readonly voices: CodedColumn
  readonly masked: CodedColumn
}

type Row = readonly [
  seq: number,
  record: number,
  voice: 'customer' | 'reported',
  isMasked: number,
  source: number,
  kind: 'survey' | 'call' | 'deal',
  band: keyof typeof bandWords,
  outcome: keyof typeof outcomeWords | null,
  when: string | null,
  score: number | null,
  account: number | null,
]

const selectRows = `
  SELECT c.seq, c.record, c.voice, c.is_masked, s.seq, r.kind, r.band, r.outcome, r.when_iso,
    r.score_value / NULLIF(r.score_max, 0), r.account
  FROM comment c JOIN source s ON s.seq = c.source AND s.state = 'active' JOIN record r ON r.seq = c.record
  WHERE c.seq BETWEEN ? AND ? ORDER BY c.seq`

/** Read again when sources come or go or accounts are joined. */
export const baseColumns = sliced('evidence.base', ['source', 'account'], read)

function* read({ db }: Context): Generator<void, BaseColumns> {
  const count =
    db.pluck<number>(`SELECT COUNT(*) FROM comment c JOIN source s ON s.seq = c.source AND s.state = 'active'`)[0] ?? 0
  const whole = (): Int32Array => new Int32Array(count)
  const [seqs, records, days, accountSeqs] = [whole(), whole(), whole(), whole()]
  const [moments, scores] = [new Float64Array(count), new Float64Array(count)]
  const facets = facetBuilder(count, {
    files: namesOf(db.all<Named>('SELECT seq, id, file AS name FROM source')),
    accounts: namesOf(db.all<Named>('SELECT seq, id, name FROM account')),
  })
  const select = db.raw.prepare<[number, number], Row>(selectRows).raw()
  let at = 0
  for (const [from, to] of seqRanges(db, 'comment')) {
    for (const row of select.all(from, to)) {
      const [seq, record, , , , , , , when, score, account] = row
      const moment = momentOf(when)
      seqs[at] = seq
      records[at] = record
      accountSeqs[at] = account ?? 0
      moments[at] = moment
      days[at] = Math.floor(moment / 1e6)
      scores[at] = score ?? NaN
      facets.put(at, row)
      at += 1
    }
    yield
  }
  return { count, seqs, positions: positionsOf(seqs), records, accountSeqs, days, moments, scores, ...facets.build() }
}

type Names = ReadonlyMap<number, Named>
type BaseFacets = Pick<BaseColumns, 'kinds' | 'sources' | 'bands' | 'accounts' | 'outcomes' | 'voices' | 'masked'>

function facetBuilder(count: number, { files, accounts }: { readonly files: Names; readonly accounts: Names }) {
  const column = (): ColumnBuilder => new ColumnBuilder(count)
  const [kinds, sources, bands, outcomes] = [column(), column(), column(), column()]
  const [voices, masked, byAccount] = [column(), column(), column()]
  const put = (at: number, row: Row): void => {
    const [, , voice, isMasked, source, kind, band, outcome, , , account] = row
    kinds.putWord(at, kind, kindWords)
    bands.putWord(at, band, bandWords)
    outcomes.putWord(at, outcome, outcomeWords)
    voices.putWord(at, voice, voiceWords)
    masked.putWord(at, isMasked === 1 ? 'yes' : 'no', maskedWords)
    sources.put(at, source, () => asValue(files.get(source)))
    byAccount.put(at, account, () => asValue(accounts.get(account ?? 0)))
  }
  const build = (): BaseFacets => ({
    kinds: kinds.build(),
    sources: sources.build(),
    bands: bands.build(),
    accounts: byAccount.build(),
    outcomes: outcomes.build(),
    voices: voices.build(),
    masked: masked.build(),
  })
  return { put, build }
}

const asValue = (named: Named | undefined): CodedValue => ({ value: named?.id ?? '', label: named?.name ?? '' })

interface Named {
  readonly seq: number
  readonly id: string
  readonly name: string
}

const namesOf = (rows: readonly Named[]): ReadonlyMap<number, Named> => new Map(rows.map((row) => [row.seq, row]))

function positionsOf(seqs: Int32Array): Int32Array {
  const positions = new Int32Array((seqs.at(-1) ?? 0) + 1).fill(-1)
  seqs.forEach((seq, at) => {
    positions[seq] = at
  })
  return positions
}

/** '2026-10-12T14:32' → 20261012143200: digits in order compare as the instants do. */
export function momentOf(iso: string | null): number {
  if (iso === null) return 0
  let [digits, moment] = [0, 0]
  for (let at = 0; at < iso.length && digits < 14; at += 1) {
    const digit = iso.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) continue
    moment = moment * 10 + digit
    digits += 1
  }
  return moment * 10 ** (14 - digits)
}
