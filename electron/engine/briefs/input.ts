import type { Move } from '#shared/contract/plan.ts'
import type { Cycle } from '#shared/contract/priorities.ts'
import type { Estimate, Grade, Money, Quote, Unit } from '#shared/contract/values.ts'
import type { SourceKind } from '#shared/domain/reading.ts'
import type { PlaceFirmness } from '#shared/domain/stats/firmness-of-order.ts'

/** A quotation as it goes into a brief: the words are the stored ones, character for character. */
export type BriefQuotation = Omit<Quote, 'marks' | 'comment' | 'file'> & {
  /** Segment attributes of whoever spoke, in reading order: 'retail', 'mid-market'. */
  readonly segment: readonly string[]
}

export interface BriefPriority {
  /** 1 is first. */
  readonly rank: number
  readonly title: string
  readonly outcome: string
  readonly ownerRole: string
  readonly themes: readonly string[]
  readonly comments: number
  /** Distinct units that raise it, of those with an informative comment in the window. */
  readonly units: number
  readonly unitsOf: number
  readonly npsImpact: Estimate | null
  /** null when no value is known at all. */
  readonly atStake: { readonly value: Money; readonly unknownAccounts: number } | null
  readonly lostDeals: number
  /** Shares 0 to 1; null below five deals. */
  readonly winRate: { readonly withTheme: Estimate; readonly without: number; readonly deals: number } | null
  readonly trend: 'rising' | 'falling' | 'flat' | 'unknown'
  readonly grade: Grade
  readonly tied: { readonly met: boolean; readonly reasons: readonly string[] }
  /** Why it is committed although its evidence is below the rule; '' when there is none. */
  readonly reason: string
  readonly suggestedRank: number | null
  /** Share of draws in which it holds its rank, and the ranks between which it lies; null for a single priority. */
  readonly firmness: PlaceFirmness | null
  /** Kinds of record its comments come from. */
  readonly kinds: readonly SourceKind[]
  /** The source that gives most of its comments. */
  readonly largestSource: { readonly file: string; readonly kind: SourceKind; readonly share: number } | null
  readonly quotations: readonly BriefQuotation[]
  /** Share of its comments on the smaller side of those that show one by score or outcome, 0 to 1, and one of them to quote. */
  readonly contradicting: {
    readonly share: number
    readonly from: 'those who praise' | 'those who complain'
  }
  readonly counterExample: BriefQuotation | null
  readonly measures: readonly BriefMeasure[]
  /** What is asked of whoever decides, and by which ISO day. */
  readonly ask: string
  readonly askOn: string | null
  /** How this helps the customer succeed. */
  readonly decision: string
  /** In order. */
  readonly moves: readonly BriefMove[]
  readonly alternatives: readonly string[]
  readonly unknowns: readonly string[]
}

export type BriefMove = Omit<Move, 'id'>
export type BriefMeasure = Omit<Cycle['measures'][number], 'id' | 'priority'>
export type BriefGoal = Omit<Cycle['goals'][number], 'id'>

export interface BriefSource {
  readonly file: string
  readonly kind: SourceKind
  readonly tool: string
  readonly rowsRead: number
  readonly rowsKept: number
  readonly comments: number
  /** SHA-256 of the file as it was read, hexadecimal. */
  readonly sha256: string
}

/** Everything a brief says, as plain values. The same input gives the same bytes in every format. */
export interface BriefInput {
  readonly workspace: string
  readonly isSample: boolean
  readonly cycle: {
    readonly name: string
    readonly state: Cycle['state']
    readonly committedAt: string | null
    readonly committedBy: string | null
    /** Inclusive ISO days; nulls when nothing is dated. */
    readonly windowFrom: string | null
    readonly windowTo: string | null
    readonly objective: string
    readonly goals: readonly BriefGoal[]
    readonly measures: readonly BriefMeasure[]
  }
  readonly unit: Unit
  /** Within the window: informative comments, the units that made them, and what they came in. */
  readonly totals: {
    readonly comments: number
    readonly units: number
    readonly surveys: number
    readonly answers: number
    readonly calls: number
    readonly deals: number
  }
  readonly priorities: readonly BriefPriority[]
  /** Informative comments in no theme. */
  readonly unplaced: number
  /** What was not counted, each line a sentence part with its number: '212 comments outside the window'. */
  readonly leftOut: readonly string[]
  readonly sources: readonly BriefSource[]
  /** How the themes were found; null when no run is active. */
  readonly run: { readonly model: string | null; readonly seed: number; readonly count: number | null } | null
}
