import type { OutputOf } from '#shared/contract/contract.ts'
import type { ThemeTrend, TrendPeriod } from '#shared/contract/theme-views.ts'
import { formatCount, formatDate, formatNumber, formatP, pluralOf } from '#shared/domain/format.ts'
import { falseDiscoveryRate } from '#shared/domain/stats/benjamini-hochberg.ts'

export type Trends = OutputOf<'themes.trend'>

/** '2026-10' → 'Oct 2026', '2026-Q4' → 'Q4 2026'. */
export function periodName(id: string): string {
  const quarter = /^(\d{4})-(Q\d)$/.exec(id)
  return quarter ? `${quarter[2] ?? ''} ${quarter[1] ?? ''}` : formatDate(id)
}

export const wholePeriods = (periods: readonly TrendPeriod[]): readonly TrendPeriod[] =>
  periods.filter(({ isWhole }) => isWhole)

const noun = (periods: readonly TrendPeriod[]): string => (periods[0]?.id.includes('Q') ? 'quarter' : 'month')

export const verdictWord: Readonly<Record<ThemeTrend['direction'], string>> = {
  rising: 'Rising',
  falling: 'Falling',
  flat: 'No clear change',
  unknown: 'Too little to tell',
}

/**
 * What the tests say, with what they rest on: '12 of 180 accounts in Nov 2026 against 5.0 of 150.0 a month in the 4 months
 * before, p .04', or for a slope the later half of the periods against the earlier. A unit counts once in each period, so
 * counts of several periods are given as their mean: added up they would be more accounts than there are.
 */
export function verdictReason(theme: ThemeTrend, { periods, unit }: Pick<Trends, 'periods' | 'unit'>): string {
  const whole = wholePeriods(periods)
  const sides =
    theme.direction === 'rising' && isFound(theme.rising) ? lastSides(theme, whole) : halfSides(theme, whole)
  if (!sides) return `Fewer than two whole ${noun(periods)}s in which anybody spoke.`
  const { now, against, test } = sides
  const each = noun(whole)
  const counts = `${meanHits(now, each, pluralOf(unit))} in ${now.name}`
  return `${counts} against ${meanHits(against, now.periods > 1 ? null : each, '')} in the ${against.name} before${test}`
}

/** '12 of 180 accounts', or of several periods '8.7 of 62.5 accounts a month'. `each`: null where it is said already. */
function meanHits({ hits, of, periods }: Side, each: string | null, units: string): string {
  const digits = periods > 1 ? 1 : 0
  const words = [formatNumber(hits / periods, digits), 'of', formatNumber(of / periods, digits), units]
  if (periods > 1 && each !== null) words.push(`a ${each}`)
  return words.filter((word) => word !== '').join(' ')
}

/** Added up over its periods. */
interface Side {
  readonly hits: number
  readonly of: number
  readonly periods: number
  readonly name: string
}

interface Sides {
  readonly now: Side
  readonly against: Side
  /** ', p .04', with what more is to be said of it. */
  readonly test: string
}

const isFound = (test: { readonly q: number } | null): boolean => test !== null && test.q <= falseDiscoveryRate

function lastSides({ last, before, rising }: ThemeTrend, whole: readonly TrendPeriod[]): Sides | null {
  const latest = whole.at(-1)
  if (!last || !before || !latest || !rising) return null
  const periods = Math.min(4, whole.length - 1)
  return {
    now: { ...last, periods: 1, name: periodName(latest.id) },
    against: { ...before, periods, name: periods === 1 ? noun(whole) : formatCount(periods, noun(whole)) },
    test: `, ${formatP(rising.p)}`,
  }
}

function halfSides({ later, earlier, direction, slope }: ThemeTrend, whole: readonly TrendPeriod[]): Sides | null {
  if (!later || !earlier) return null
  const half = Math.floor(whole.length / 2)
  const recent = whole.length - half
  const isChance = direction === 'flat' && slope !== null && slope.p < 0.05
  const chance = isChance ? ', as chance gives among so many' : ''
  return {
    now: {
      ...later,
      periods: recent,
      name: `the last ${recent === 1 ? noun(whole) : formatCount(recent, noun(whole))}`,
    },
    against: { ...earlier, periods: half, name: half === 1 ? noun(whole) : formatNumber(half) },
    test: slope ? `, ${formatP(slope.p)}${chance}` : '',
  }
}

/** How many of this unit spoke, for the hint: 'Share of the accounts that spoke in each month, with 95% intervals.' */
export const basisLine = ({ unit, periods, tests }: Trends): string =>
  `Share of the ${unit}s that spoke in each ${noun(periods)}, with 95% intervals. ${formatCount(tests, 'test')} on whole ${noun(periods)}s; at most 1 in 10 findings by chance.`

export type TrendOrder = 'change' | 'size' | 'name'

const weight: Readonly<Record<ThemeTrend['direction'], number>> = { rising: 1, falling: 1, flat: 0, unknown: 0 }

/** By change: what the tests found first, then the largest change of share either way. */
export function orderedTrends(themes: readonly ThemeTrend[], order: TrendOrder): readonly ThemeTrend[] {
  if (order === 'size') return themes
  if (order === 'name') return themes.toSorted((x, y) => x.label.localeCompare(y.label))
  return themes.toSorted(
    (x, y) => weight[y.direction] - weight[x.direction] || Math.abs(y.change ?? 0) - Math.abs(x.change ?? 0),
  )
}
