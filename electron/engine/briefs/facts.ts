import type { BriefOptions } from '#shared/contract/briefs.ts'
import type { Unit } from '#shared/contract/values.ts'
import {
  formatCount,
  formatInterval,
  formatMoneyShort,
  formatNumber,
  formatPercent,
  formatSigned,
} from '#shared/domain/format.ts'
import type { BriefPriority } from './input.ts'
import { fact, type Fact } from './model.ts'

export interface FactsContext {
  readonly options: BriefOptions
  readonly unit: Unit
}

/** 149, 'account' → ['149', 'accounts'] */
function parted(amount: number, noun: string): readonly [string, string] {
  const counted = formatCount(amount, noun)
  const gap = counted.indexOf(' ')
  return [counted.slice(0, gap), counted.slice(gap + 1)]
}

function counted(amount: number, noun: string): Fact {
  const [figure, named] = parted(amount, noun)
  return ['', figure, ` ${named}`]
}

function impactFacts({ npsImpact }: BriefPriority, { options }: FactsContext): readonly Fact[] {
  if (npsImpact === null) return []
  const range = options.showIntervals ? ` (${formatInterval(npsImpact)})` : ''
  return [['NPS impact ', formatSigned(npsImpact.value, 1), range]]
}

function stakeFacts({ atStake }: BriefPriority, { options }: FactsContext): readonly Fact[] {
  return options.showValue && atStake !== null ? [fact`At stake ${formatMoneyShort(atStake.value)}`] : []
}

function lostFacts({ lostDeals }: BriefPriority): readonly Fact[] {
  return lostDeals === 0 ? [] : [counted(lostDeals, 'lost deal')]
}

function winFacts({ winRate }: BriefPriority, { options }: FactsContext): readonly Fact[] {
  if (winRate === null) return []
  const { withTheme, without } = winRate
  const range = options.showIntervals ? ` (${formatInterval(withTheme, (end) => formatPercent(end))})` : ''
  return [['Win rate ', formatPercent(withTheme.value), ` when raised${range}, `, formatPercent(without), ' otherwise']]
}

/** The strip under a priority's name in the overview. */
export function overviewFacts(priority: BriefPriority, context: FactsContext): readonly Fact[] {
  const [comments, commentsNamed] = parted(priority.comments, 'comment')
  const [units, unitsNamed] = parted(priority.units, context.unit)
  const size =
    context.unit === 'record'
      ? counted(priority.comments, 'comment')
      : ['', comments, ` ${commentsNamed}, `, units, ` ${unitsNamed}`]
  return [size, ...impactFacts(priority, context), ...stakeFacts(priority, context), ...lostFacts(priority)]
}

const trendWords = { rising: 'rising', falling: 'falling', flat: 'flat' } as const

/** The size strip of a priority's own page. */
export function pageFacts(priority: BriefPriority, context: FactsContext): readonly Fact[] {
  const { comments, units, unitsOf, trend } = priority
  const share = unitsOf > 0 ? ` (${formatPercent(units / unitsOf)})` : ''
  return [
    ['', formatNumber(units), ` of ${formatCount(unitsOf, context.unit)}${share}`],
    ...(context.unit === 'record' && comments === units ? [] : [counted(comments, 'comment')]),
    ...impactFacts(priority, context),
    ...stakeFacts(priority, context),
    ...lostFacts(priority),
    ...winFacts(priority, context),
    ...(trend === 'unknown' ? [] : [fact`Trend ${trendWords[trend]}`]),
  ]
}
