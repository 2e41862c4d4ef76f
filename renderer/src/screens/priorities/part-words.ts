import type { PriorityCard } from '#shared/contract/priorities.ts'
import type { Unit } from '#shared/contract/values.ts'
import { formatCount, formatPercent, formatSigned } from '#shared/domain/format.ts'
import { gradeWords } from '#shared/domain/stats/evidence-grade.ts'
import type { RankPart } from '#shared/domain/stats/suggested-rank.ts'

interface PartWords {
  readonly name: string
  /** Where its scale begins and ends. */
  readonly scale: string
  /** What it was computed from; null where it cannot be. */
  readonly input: (card: PriorityCard, unit: Unit) => string | null
  /** Why it cannot be. */
  readonly missing: string
}

/** The five parts of the suggested rank, in words. */
export const partWords: Readonly<Record<RankPart, PartWords>> = {
  reach: {
    name: 'Reach',
    scale: 'full at 30%',
    input: ({ inputs, units }, unit) =>
      inputs.reach === null ? null : `${formatCount(units, unit)}, ${formatPercent(inputs.reach)} of all`,
    missing: 'nobody has said anything yet',
  },
  npsImpact: {
    name: 'NPS impact',
    scale: 'full at −10 points',
    input: ({ inputs }) => (inputs.npsImpact === null ? null : `${formatSigned(inputs.npsImpact, 1)} points`),
    missing: 'fewer than 20 scored answers raise it',
  },
  valueAtStake: {
    name: 'Value at stake',
    scale: 'full at 30%',
    input: ({ inputs }) =>
      inputs.valueAtStake === null ? null : `${formatPercent(inputs.valueAtStake)} of all value known`,
    missing: 'no value is known, or it is in several currencies',
  },
  trend: {
    name: 'Trend',
    scale: 'rising is full, flat half',
    input: ({ inputs }) => inputs.trend,
    missing: 'too few months to test',
  },
  evidence: {
    name: 'Evidence',
    scale: 'Strong is full, Weak a quarter',
    input: ({ inputs }) => (inputs.evidence === null ? null : gradeWords[inputs.evidence]),
    missing: 'no grade',
  },
}
