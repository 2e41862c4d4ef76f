import type { OutputOf } from '#shared/contract/contract.ts'
import type { ThemeTrend, TrendPeriod } from '#shared/contract/views.ts'
import { formatCount, formatDate, formatNumber, formatP } from '#shared/domain/format.ts'
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
 * What the tests say, with what they rest on: '12 of 180 accounts in Nov 2026 against 20 of 600 in the 4 months before,
 * p .04'. A unit counts once in each period in which it spoke.
 */
export function verdictReason(theme: ThemeTrend, { periods, unit }: Pick<Trends, 'periods' | 'unit'>): string {
  const whole = wholePeriods(periods)
  const { last, before } = theme
  const latest = whole.at(-1)
  if (!last || !before || !latest) return `Fewer than two whole ${noun(periods)}s in which anybody spoke.`
  const counted = `${formatNumber(last.hits)} of ${formatCount(last.of, unit)} in ${periodName(latest.id)}`
  const earlier = Math.min(4, whole.length - 1)
  const against = `against ${formatNumber(before.hits)} of ${formatNumber(before.of)} in the ${earlier === 1 ? noun(periods) : formatCount(earlier, noun(periods))} before`
  return `${counted} ${against}${tested(theme, whole)}`
}

/** The test that the verdict comes from, where there is one. */
function tested({ direction, rising, slope }: ThemeTrend, whole: readonly TrendPeriod[]): string {
  if (direction === 'rising' && rising && rising.q <= falseDiscoveryRate) return `, ${formatP(rising.p)}`
  const over = `over all ${formatCount(whole.length, noun(whole))}`
  if (direction === 'rising' || direction === 'falling') return slope ? `; ${over}, ${formatP(slope.p)}` : ''
  const smallest = [rising, slope].flatMap((test) => test ?? []).sort((x, y) => x.p - y.p)[0]
  return smallest && smallest.p < 0.05 ? `; ${formatP(smallest.p)}, which so many tests give by chance` : ''
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
