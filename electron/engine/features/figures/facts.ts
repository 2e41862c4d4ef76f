import type { Band, Unit } from '#shared/contract/values.ts'
import type { Outcome, Tone } from '#shared/domain/reading.ts'
import { freshPlacement } from '../../db/placement.ts'
import { seqRanges } from '../../db/seq-ranges.ts'
import type { Db } from '../../db/statements.ts'
import type { Context } from '../../kernel/context.ts'
import { sliced } from '../../kernel/sliced.ts'
import { openCycle } from '../cycles/repo.ts'
import { evidenceWindow, type EvidenceWindow } from './window.ts'

/** An informative comment within the window, with what the figures need of its record. */
export interface CommentFact {
  readonly seq: number
  readonly record: number
  readonly kind: 'survey' | 'call' | 'deal'
  readonly source: number
  readonly voice: 'customer' | 'reported'
  readonly account: number | null
  readonly band: Band
  /** NPS score, 0 to 10. */
  readonly nps: number | null
  readonly outcome: Outcome | null
  /** From the words, where they leave little doubt; null where they do not, and where they were not read. */
  readonly tone: Tone | null
  /** Its words ask for something; false where they were not read. */
  readonly isRequest: boolean
  /** 'YYYY-MM', or null where undated. */
  readonly month: string | null
  /** What counts once: account, respondent or record; null where the workspace counts accounts and this one is unknown. */
  readonly unit: number | string | null
}

export interface Facts {
  readonly unit: Unit
  readonly window: EvidenceWindow
  readonly comments: readonly CommentFact[]
  /** Positions in comments by theme. */
  readonly ofTheme: ReadonlyMap<number, readonly number[]>
  /** Distinct units that made an informative comment in the window. */
  readonly units: number
  readonly kindsInWorkspace: number
  /** Informative comments outside the window. */
  readonly outside: number
}

interface Row extends Omit<CommentFact, 'unit' | 'isRequest'> {
  readonly isRequest: number
  readonly respondent: string | null
  readonly isInside: number
}

const reads = ['comment', 'reading', 'account', 'source', 'cycle', 'workspace'] as const

const readComments = sliced('comment facts', reads, ({ db }) => readFacts(db))

const positionsOfThemes = sliced('positions of themes', [...reads, 'theme'], function* (context) {
  freshPlacement(context)
  return yield* positionsByTheme(context.db, readComments.of(context).comments)
})

/** Read once for all figures, and again when something they rest on changes. */
export const factsOf = (context: Context): Facts => {
  freshPlacement(context)
  return context.memo('facts', [...reads, 'theme'], () => ({
    ...readComments.of(context),
    ofTheme: positionsOfThemes.of(context),
  }))
}

/** The same a piece at a time; where what it reads changes meanwhile, it is left to who asks for it. */
export function* factsInSlices(context: Context): Generator<void> {
  yield* readComments.inSlices(context)
  yield
  yield* positionsOfThemes.inSlices(context)
}

/** A tone from the words puts a comment on a side from here on: by set, 3 to 18 of 100 are then on the wrong one. */
const sureTone = 0.6

function* readFacts(db: Db): Generator<void, Omit<Facts, 'ofTheme'>> {
  const window = evidenceWindow(db, openCycle(db))
  const rows: Row[] = []
  for (const range of seqRanges(db, 'comment')) {
    for (const row of rowsBetween(db, window, range)) rows.push(row)
    yield
  }
  const unit = countedUnit(rows)
  const comments = rows
    .filter((row) => row.isInside === 1)
    .map(({ respondent, isInside: _isInside, isRequest, ...fact }): CommentFact => ({
      ...fact,
      isRequest: isRequest === 1,
      unit: unitOf(unit, fact, respondent),
    }))
  return {
    unit,
    window,
    comments,
    units: distinctUnits(comments),
    kindsInWorkspace: new Set(rows.map((row) => row.kind)).size,
    outside: rows.length - comments.length,
  }
}

const rowsBetween = (db: Db, window: EvidenceWindow, [first, last]: readonly [number, number]): Row[] =>
  db.all<Row>(
    `SELECT c.seq, c.record, r.kind, c.source, c.voice, r.account, r.band,
       CASE r.score_kind WHEN 'nps' THEN r.score_value END AS nps, r.outcome, substr(r.when_iso, 1, 7) AS month, r.respondent,
       CASE WHEN abs(cr.tone_score) >= @sure THEN cr.tone END AS tone,
       COALESCE(cr.speech = 'request', 0) AS isRequest,
       (r.when_iso IS NULL OR @from IS NULL OR substr(r.when_iso, 1, 10) BETWEEN @from AND @to) AS isInside
     FROM comment c JOIN record r ON r.seq = c.record JOIN source s ON s.seq = c.source AND s.state = 'active'
       LEFT JOIN comment_reading cr ON cr.comment = c.seq
     WHERE c.seq BETWEEN @first AND @last AND c.is_informative = 1 AND c.is_excluded = 0 ORDER BY c.seq`,
    { from: window.from, to: window.to, sure: sureTone, first, last },
  )

/** The account where the workspace has accounts, else the respondent, else the record (METHODS, "The counting unit"). */
function countedUnit(rows: readonly Row[]): Unit {
  if (rows.some((row) => row.account !== null)) return 'account'
  return rows.some((row) => row.respondent !== null) ? 'respondent' : 'record'
}

function unitOf(
  unit: Unit,
  fact: { account: number | null; record: number; source: number },
  respondent: string | null,
): CommentFact['unit'] {
  if (unit === 'account') return fact.account
  // Beside people who are known, an answer of nobody known is somebody's: it counts as one.
  return unit === 'respondent' ? (respondentKey(respondent, fact.source) ?? fact.record) : fact.record
}

/** Where the file named people by personal data, 'respondent 12' is a number of one import: another's 12 is someone else. */
const respondentKey = (respondent: string | null, source: number): string | null =>
  respondent !== null && /^respondent \d+$/.test(respondent) ? `${respondent} of ${source}` : respondent

export const distinctUnits = (comments: Iterable<CommentFact>): number => {
  const units = new Set<number | string>()
  for (const { unit } of comments) if (unit !== null) units.add(unit)
  return units.size
}

function* positionsByTheme(
  db: Db,
  comments: readonly CommentFact[],
): Generator<void, ReadonlyMap<number, readonly number[]>> {
  const positionOf = new Int32Array((comments.at(-1)?.seq ?? 0) + 1).fill(-1)
  comments.forEach(({ seq }, at) => (positionOf[seq] = at))
  yield
  const found = new Map<number, number[]>()
  for (const [first, last] of seqRanges(db, 'comment')) {
    for (const { theme, comment } of db.all<{ theme: number; comment: number }>(
      `SELECT theme, comment FROM placement WHERE comment BETWEEN @first AND @last AND is_archived = 0
       ORDER BY comment, theme`,
      { first, last },
    )) {
      const position = positionOf[comment] ?? -1
      if (position < 0) continue
      const positions = found.get(theme)
      if (positions) positions.push(position)
      else found.set(theme, [position])
    }
    yield
  }
  return new Map([...found].sort(([one], [other]) => one - other))
}

/** The comments at the union of several themes' positions, each once. */
export function commentsOf(facts: Facts, themes: readonly number[]): CommentFact[] {
  const positions = new Set(themes.flatMap((theme) => facts.ofTheme.get(theme) ?? []))
  return [...positions].sort((x, y) => x - y).flatMap((position) => facts.comments[position] ?? [])
}
