import type { OutputOf } from '#shared/contract/contract.ts'
import type { RelatedTheme } from '#shared/contract/theme-page.ts'
import type { ThemeDetail, ThemeRow } from '#shared/contract/themes.ts'
import type { Estimate, Unit } from '#shared/contract/values.ts'
import { formatCount, formatDate, formatInterval, formatNumber, formatP, formatPercent } from '#shared/domain/format.ts'
import { stabilityLine } from './proposal-words.ts'

export type ThemeList = OutputOf<'themes.list'>

/** '23 themes cover 91% of 4,812 comments'. */
export function coverageLine({ themes, placed, informative }: Pick<ThemeList, 'themes' | 'placed' | 'informative'>) {
  if (themes.length === 0) return formatCount(informative, 'comment')
  const verb = themes.length === 1 ? 'covers' : 'cover'
  const share = informative === 0 ? 0 : placed / informative
  return `${formatCount(themes.length, 'theme')} ${verb} ${formatPercent(share)} of ${formatCount(informative, 'comment')}`
}

/** The column that counts units is named after what it counts. */
export const unitHeading: Readonly<Record<Unit, string>> = {
  account: 'Accounts',
  respondent: 'Respondents',
  record: 'Records',
}

/** How an effect on NPS is coloured, where its interval leaves no doubt which way it goes; the sign says the same. */
export function toneOf(impact: Estimate | null): 'bad' | 'good' | 'plain' {
  if (!impact || (impact.low < 0 && impact.high > 0)) return 'plain'
  return impact.value < 0 ? 'bad' : 'good'
}

/** 'NPS points, 95% CI −11.2 to −5.6', with a word where the interval holds zero. */
export function impactCaption(impact: Estimate): string {
  const interval = `NPS points, 95% CI ${formatInterval(impact)}`
  return impact.low < 0 && impact.high > 0 ? `${interval}: may be nothing` : interval
}

/** 'Accounts with it a month, Jun 2026 to Nov 2026: 3, 4, 4, 6, 7, 9. Rising.' */
export function monthsLine(theme: Pick<ThemeRow, 'months' | 'trend'>, unit: Unit): string {
  const first = theme.months[0]?.month
  const last = theme.months[theme.months.length - 1]?.month
  if (!first || !last) return 'No dates to show'
  const values = theme.months.map((month) => formatNumber(month.units)).join(', ')
  return `${unitHeading[unit]} with it a month, ${formatDate(first)} to ${formatDate(last)}: ${values}.${trendWord[theme.trend]}`
}

const trendWords: Readonly<Record<ThemeRow['trend'], string>> = {
  rising: 'rising by the test',
  falling: 'falling by the test',
  flat: 'no change that a test would tell from chance',
  unknown: 'too few dated comments to tell',
}

/** 'accounts with it a month: rising by the test'. */
export const trendLine = ({ trend }: Pick<ThemeRow, 'trend'>, unit: Unit): string =>
  `${unitHeading[unit].toLowerCase()} with it a month: ${trendWords[trend]}`

const trendWord: Readonly<Record<ThemeRow['trend'], string>> = {
  rising: ' Rising.',
  falling: ' Falling.',
  flat: '',
  unknown: '',
}

export const kindNames = { survey: 'Survey', call: 'Calls', deal: 'Win/loss' } as const

type Segment = Pick<ThemeDetail['segments'][number], 'attribute' | 'value' | 'ratio'>

/** What says nothing without the name of its attribute: '10', 'yes'. */
const bareValue = /^(?:\P{L}*|yes|no|true|false|other|unknown|none|n\/a)$/iu

/**
 * 'Enterprise ×2.1'; with its attribute, 'Plan: Enterprise ×2.1', where another attribute has the same value or the value
 * alone says nothing. 'DACH only' where nobody elsewhere raises the theme.
 */
export function segmentLine(segment: Segment, all: readonly Segment[]): string {
  const isShared = all.some((other) => other.value === segment.value && other.attribute !== segment.attribute)
  const name = isShared || bareValue.test(segment.value) ? `${segment.attribute}: ${segment.value}` : segment.value
  return segment.ratio === null ? `${name} only` : `${name} ×${formatNumber(segment.ratio, 1)}`
}

/** '12 of 40 accounts raise it, elsewhere 10 of 120: 3.6 times as often; p .003'. */
export const segmentTest = ({ within, outside, ratio, p }: ThemeDetail['segments'][number], unit: Unit): string =>
  `${formatNumber(within.hits)} of ${formatCount(within.of, unit)} raise it, elsewhere ${ratio === null ? 'none' : formatNumber(outside.hits)} of ${formatNumber(outside.of)}${ratio === null ? '' : `: ${formatNumber(ratio, 1)} times as often`}; ${formatP(p)}`

/** '14 accounts raise both; 6.2 would by chance; p .004'. */
export const relatedWords = ({ shared, expected, p, isMore }: RelatedTheme, unit: Unit): string =>
  `${formatCount(shared, unit)} ${shared === 1 ? 'raises' : 'raise'} both; ${formatNumber(expected, 1)} would by chance; ${isMore ? formatP(p) : 'no more than chance would explain'}`

/** How the themes on screen came about: 'Found 12 Oct 2026, 23 asked for · every comment stayed where it was'. */
export function runLine({ run, unplaced, putAway }: Pick<ThemeList, 'run' | 'unplaced' | 'putAway'>): string {
  if (!run) return ''
  const did = run.kind === 'place' ? 'New comments placed' : 'Found'
  const how = run.count === null || run.kind === 'place' ? '' : `, ${formatNumber(run.count)} asked for`
  const words = run.model === null ? ', from words alone' : ''
  const stability = run.change ? ` · ${stabilityLine(run.change)}` : ''
  return `${did} ${formatDate(run.at)}${how}${words}${stability}${restWords(unplaced, putAway)}`
}

/** What the share that the themes cover leaves: ' · 414 comments in none, 64 only in archived themes'. */
function restWords(unplaced: number, putAway: number): string {
  const away =
    putAway > 0
      ? `${unplaced > 0 ? formatNumber(putAway) : formatCount(putAway, 'comment')} only in archived themes`
      : ''
  const none = unplaced > 0 ? `${formatCount(unplaced, 'comment')} in none` : ''
  const words = [none, away].filter((part) => part !== '').join(', ')
  return words === '' ? '' : ` · ${words}`
}
