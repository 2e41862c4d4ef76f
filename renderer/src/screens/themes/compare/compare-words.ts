import type { OutputOf } from '#shared/contract/contract.ts'
import type { ComparedTheme, Group } from '#shared/contract/theme-views.ts'
import type { Estimate } from '#shared/contract/values.ts'
import { formatCount, formatNumber, formatP, formatSigned } from '#shared/domain/format.ts'
import { falseDiscoveryRate } from '#shared/domain/stats/benjamini-hochberg.ts'

export type Comparison = OutputOf<'themes.compare'>
export type Ways = OutputOf<'themes.compareChoices'>['ways']

/** Tells groups apart: of all their fields in one order. */
export const groupKey = (group: Group): string => JSON.stringify(Object.entries(group).sort())

/** Of a way's groups, the one with this key. */
export const groupOf = (way: Ways[number], key: string): Group | undefined =>
  way.groups.find(({ group }) => groupKey(group) === key)?.group

/** The way that both groups belong to; null where they are not of one. */
export function wayOf(ways: Ways, a: Group | undefined, b: Group | undefined): Ways[number] | null {
  if (!a || !b) return null
  return ways.find((way) => groupOf(way, groupKey(a)) && groupOf(way, groupKey(b))) ?? null
}

/** '131 accounts in Survey, 84 in Calls; 12 are in both'. */
export function sizesLine({ a, b, inBoth, unit }: Comparison): string {
  const both = inBoth === 0 ? '' : `; ${formatNumber(inBoth)} ${inBoth === 1 ? 'is' : 'are'} in both`
  return `${formatCount(a.units, unit)} in ${a.label}, ${formatNumber(b.units)} in ${b.label}${both}`
}

/** Why p alone does not make a verdict. */
export const testsLine = ({ tests, unit }: Comparison): string =>
  `Share of ${unit}s that raise the theme. Of ${formatCount(tests, 'theme')} tested at once some differ by chance, whatever their own p and interval: adjusted for that, at .10 or less a difference is named, and at most 1 in 10 of those named are chance.`

const thousandths = 1000

/**
 * 'p .02, adjusted .083': by Fisher’s exact test, and adjusted for all themes tested (Benjamini-Hochberg), which the verdict
 * goes by. Rounded away from the limit, so that no two verdicts show the same value. Null where nothing was tested.
 */
export function testWords({ p, q }: Pick<ComparedTheme, 'p' | 'q'>): string | null {
  if (p === null || q === null) return null
  const shown = q > falseDiscoveryRate ? Math.ceil(q * thousandths) : Math.max(1, Math.floor(q * thousandths))
  return `${formatP(p)}, adjusted\u00a0${(shown / thousandths).toFixed(3).replace(/^0/, '')}`
}

/** Letters that fit into the column of verdicts; a longer name is called by the letter over its column. */
const namesFit = 12
const nameOr = (label: string, letter: string): string => (label.length > namesFit ? letter : label)

/** 'More in Survey', 'More in B' where its name is long, 'Could be chance', 'Nothing to compare'. */
export function verdictOf({ verdict }: ComparedTheme, { a, b }: Comparison): string {
  switch (verdict) {
    case 'more':
      return `More in ${nameOr(a.label, 'A')}`
    case 'less':
      return `More in ${nameOr(b.label, 'B')}`
    case 'unclear':
      return 'Could be chance'
    case 'unknown':
      return 'Nothing to compare'
  }
}

/** '−1.2 to +8.0'. */
export const intervalOf = ({ low, high }: Estimate): string =>
  `${formatSigned(100 * low, 1)} to ${formatSigned(100 * high, 1)}`
