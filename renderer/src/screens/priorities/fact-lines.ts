import type { PriorityCard } from '#shared/contract/priorities.ts'
import type { Unit } from '#shared/contract/values.ts'
import { formatCount, formatInterval, formatPercent, formatSigned } from '#shared/domain/format.ts'
import { placesInWords, type PlaceFirmness } from '#shared/domain/stats/firmness-of-order.ts'
import { wholeMoney } from '../../ui/money.ts'
import { ruleInWords, type PriorityList } from './priority-words.ts'

/** What the numbers of a card mean, what they are made of and how sure they are: one line each. */

export const gradeLines = ({ grade }: Pick<PriorityCard, 'grade'>): readonly string[] => [
  'From Strong to Weak: one step down for each thing that speaks against the evidence.',
  ...(grade.reasons.length === 0 ? ['Nothing lowers it.'] : grade.reasons.map((reason) => `Lowered: ${reason}.`)),
]

export function impactLines({ npsImpact }: Pick<PriorityCard, 'npsImpact'>): readonly string[] {
  const what =
    'NPS of all answers with a comment minus the NPS of those that do not raise it: what these customers do to the whole.'
  if (npsImpact === null) return [what, 'Not shown: fewer than 20 scored answers raise it.']
  const isSure = npsImpact.low >= 0 || npsImpact.high <= 0
  return [
    what,
    `${formatSigned(npsImpact.value, 1)} points; with other customers of the same kind, 95% of the time within ${formatInterval(npsImpact)}.`,
    isSure ? 'Chance alone does not explain it.' : 'It could be chance.',
  ]
}

export function stakeLines({ atStake, inputs }: Pick<PriorityCard, 'atStake' | 'inputs'>): readonly string[] {
  const what =
    'Renewals due within twelve months and open deals of those who complain about it, and lost deals that name it. Each account and deal once.'
  if (atStake === null) return [what, 'No value of theirs is known.']
  const share = inputs.valueAtStake
  return [
    what,
    `${wholeMoney(atStake)}${share === null ? '' : `, ${formatPercent(share)} of all value known`}. Two priorities may share accounts, so these are not added up; the Value tab opens what it is made of.`,
  ]
}

type Reached = Pick<PriorityCard, 'units' | 'comments'> & { readonly inputs: Pick<PriorityCard['inputs'], 'reach'> }

export function reachLines({ units, comments, inputs }: Reached, unit: Unit): readonly string[] {
  const share = inputs.reach === null ? '' : `, ${formatPercent(inputs.reach)} of all that said something`
  return [
    `${formatCount(units, unit)}${share}, in ${formatCount(comments, 'comment')} within the evidence window.`,
    unit === 'account'
      ? 'An account counts once, however often its people speak; those without an account do not count here.'
      : `A ${unit} counts once.`,
  ]
}

export const firmnessLines = (firmness: PlaceFirmness): readonly string[] => [
  'Tried 10,000 times, each time with other customers like these and with weights around yours. Counted is how often its suggested rank is the place you gave it.',
  `Of these trials: ${placesInWords(firmness)}.`,
]

export function tiedLines({ priorities, ranking, unit }: PriorityList): readonly string[] {
  const met = priorities.filter(({ tied }) => tied.met).length
  return [
    `${met} of ${formatCount(priorities.length, 'priority')} meet the evidence rule.`,
    `${ruleInWords(ranking.rule, unit)}. Changed under “Cycle and goals”.`,
  ]
}

export const coverageLines: readonly string[] = [
  'Comments under the themes of these priorities, of all that say something within the evidence window. A comment under two priorities counts once.',
]
