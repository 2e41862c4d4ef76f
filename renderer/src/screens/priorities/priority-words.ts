import type { OutputOf } from '#shared/contract/contract.ts'
import type { PriorityCard } from '#shared/contract/priorities.ts'
import type { Unit } from '#shared/contract/values.ts'
import { formatCount, formatDate, formatPercent } from '#shared/domain/format.ts'
import { gradeWords } from '#shared/domain/stats/evidence-grade.ts'

export type PriorityList = OutputOf<'priorities.list'>

/** '4 priorities (3 to 5 needed)'. */
export const countLine = (count: number): string => `${formatCount(count, 'priority')} (3 to 5 needed)`

/** Who speaks to a priority: '149 accounts', or '64 lost deals' where that is what there is. */
export const speakersOf = (card: PriorityCard, unit: Unit): string =>
  card.units === 0 && card.lostDeals > 0 ? formatCount(card.lostDeals, 'lost deal') : formatCount(card.units, unit)

/** Says where the formula would put it, when that is somewhere else. */
export function suggestionOf(card: PriorityCard, rank: number): string | null {
  if (card.suggested.rank === rank) return null
  return `suggested ${card.suggested.rank}`
}

/** What the suggested rank could not take into account; null when it took everything. */
export function missingOf(card: PriorityCard): string | null {
  return card.suggested.missing.length === 0 ? null : `Without ${card.suggested.missing.join(', ')}: not known here`
}

/** Why its evidence is below the rule; null when it is not. */
export function belowRuleOf(card: PriorityCard): string | null {
  if (card.tied.met) return null
  return `Below the evidence rule: ${card.tied.reasons.join('; ')}`
}

export const shareLine = (share: number | null): string => (share === null ? '—' : formatPercent(share))

/** 'Evidence from 1 Dec 2025 to 30 Nov 2026'. */
export function windowLine(cycle: PriorityList['cycle']): string {
  if (!cycle.windowFrom || !cycle.windowTo) return 'Evidence of any date'
  return `Evidence from ${formatDate(cycle.windowFrom)} to ${formatDate(cycle.windowTo)}`
}

/** 'At least 5 comments, 3 accounts and Fair evidence, from 2 kinds of source where there are as many'. */
export function ruleInWords(rule: PriorityList['ranking']['rule'], unit: Unit): string {
  const from = rule.kindsUpTo > 1 ? `, from ${rule.kindsUpTo} kinds of source where there are as many` : ''
  const least = [formatCount(rule.comments, 'comment'), formatCount(rule.units, unit)].join(', ')
  return `At least ${least} and ${gradeWords[rule.grade]} evidence${from}`
}
