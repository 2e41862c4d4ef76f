import { formatCount, formatPercent } from '../format.ts'
import type { CountingUnit } from './counting-unit.ts'

export type Grade = 1 | 2 | 3 | 4
export type GradeWord = 'Strong' | 'Good' | 'Fair' | 'Weak'

export const gradeWords: Readonly<Record<Grade, GradeWord>> = { 4: 'Strong', 3: 'Good', 2: 'Fair', 1: 'Weak' }

/** The evidence for a theme or priority. Shares are of its comments, 0 to 1. */
export interface Evidence {
  readonly comments: number
  /** Distinct units, and what the workspace counts. */
  readonly units: number
  readonly unit: CountingUnit
  /** Kinds of source (survey, call, deal) among the comments, and in the whole workspace. */
  readonly kinds: number
  readonly kindsInWorkspace: number
  readonly contradictingShare: number
  readonly olderThanYearShare: number
  /** Share of the account with most comments; null where the workspace has no accounts. */
  readonly largestAccountShare: number | null
  readonly largestSourceShare: number
  readonly reportedShare: number
}

export interface EvidenceGrade {
  readonly grade: Grade
  readonly word: GradeWord
  /** What lowered it, in words and in the order of the rule; empty for a 4. */
  readonly reasons: readonly string[]
}

/**
 * Starts at 4 and loses one for each: under 5 units; one kind of source where the workspace has more; over 25%
 * contradicting; over half older than 12 months; over half from one account or one source; over 30% reported by staff.
 * Never below 1. After GRADE-CERQual (Lewin and others 2018). Without a comment it is 1.
 */
export const gradeEvidence = (evidence: Evidence): EvidenceGrade => {
  const reasons =
    evidence.comments === 0 ? ['no comments'] : lowering.map((rule) => rule(evidence)).filter((said) => said !== null)
  const grade = evidence.comments === 0 ? 1 : gradeAfter(reasons.length)
  return { grade, word: gradeWords[grade], reasons }
}

const gradeAfter = (lowered: number): Grade => {
  if (lowered === 0) return 4
  if (lowered === 1) return 3
  return lowered === 2 ? 2 : 1
}

const lowering: readonly ((evidence: Evidence) => string | null)[] = [
  ({ units, unit }) => (units < 5 ? `only ${formatCount(units, unit)} (fewer than 5)` : null),
  ({ kinds, kindsInWorkspace }) =>
    kinds <= 1 && kindsInWorkspace > 1 ? `one kind of source (the workspace has ${kindsInWorkspace})` : null,
  ({ contradictingShare }) => above(contradictingShare, 0.25, 'contradict it (over 25%)'),
  ({ olderThanYearShare }) => above(olderThanYearShare, 0.5, 'are older than 12 months (over half)'),
  ({ largestAccountShare, largestSourceShare }) => concentration(largestAccountShare ?? 0, largestSourceShare),
  ({ reportedShare }) => above(reportedShare, 0.3, 'are reported by staff (over 30%)'),
]

const above = (share: number, limit: number, what: string): string | null =>
  share > limit ? `${formatPercent(share)} of its comments ${what}` : null

/** One account and one source cost one grade together, not two. */
const concentration = (account: number, source: number): string | null => {
  if (account > 0.5 && source > 0.5)
    return `${formatPercent(account)} of its comments come from one account and ${formatPercent(source)} from one source (over half)`
  return (
    above(account, 0.5, 'come from one account (over half)') ?? above(source, 0.5, 'come from one source (over half)')
  )
}
