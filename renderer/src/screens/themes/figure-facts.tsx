import type { ReactNode } from 'react'
import type { ThemeDetail } from '#shared/contract/themes.ts'
import type { Unit } from '#shared/contract/values.ts'
import {
  formatCount,
  formatInterval,
  formatNumber,
  formatPercent,
  formatSigned,
  notKnown,
} from '#shared/domain/format.ts'
import { shortMoney } from '../../ui/money.ts'
import { impactCaption, toneOf } from './theme-words.ts'

export interface FigureFacts {
  readonly name: string
  readonly value: string
  readonly tone: 'plain' | 'good' | 'bad'
  /** What it counts and how sure it is. */
  readonly caption: string
  /** How it is counted, in words; null where there is nothing to count. */
  readonly definition: ReactNode
}

/** The four numbers of a theme, each with how sure it is and how it is computed. */
export const figureFacts = (theme: ThemeDetail, unit: Unit): readonly FigureFacts[] => [
  sizeOf(theme, unit),
  impactOf(theme),
  stakeOf(theme),
  winRateOf(theme),
]

const sizeOf = (theme: ThemeDetail, unit: Unit): FigureFacts => ({
  name: 'Size and reach',
  value: formatNumber(theme.comments),
  tone: 'plain',
  caption: `comments from ${formatCount(theme.units, unit)}`,
  definition: (
    <p>
      Reach is {formatCount(theme.reach.units, unit)} with the theme of {formatNumber(theme.reach.of)} with a comment
      that says something: {formatPercent(theme.reach.share)}. Each {unit} counts once, however much they say. Counted
      within the cycle’s evidence window.
    </p>
  ),
})

const impactOf = ({ npsImpact, scoredAnswers }: ThemeDetail): FigureFacts => ({
  name: 'NPS impact',
  value: npsImpact ? formatSigned(npsImpact.value, 1) : notKnown,
  tone: toneOf(npsImpact),
  caption: npsImpact
    ? impactCaption(npsImpact)
    : `NPS points: ${formatCount(scoredAnswers, 'scored answer')}, 20 needed`,
  definition: (
    <p>
      The NPS of all answers with a comment, less the NPS of those among them that do not raise the theme. It rests on{' '}
      {formatCount(scoredAnswers, 'scored answer')} with the theme. The interval comes from 1,000 seeded redraws.
    </p>
  ),
})

const stakeOf = ({ atStake, atStakeUnknown }: ThemeDetail): FigureFacts => ({
  name: 'Value at stake',
  value: shortMoney(atStake),
  tone: 'plain',
  caption:
    atStakeUnknown > 0
      ? `at stake; ${formatCount(atStakeUnknown, 'value')} not known`
      : 'renewals and deals of those who complain of it',
  definition: (
    <p>
      Renewals due within 12 months and open deals of the accounts that raise it as a complaint, and lost deals that
      name it. An account counts in full in each of its themes, so this is never summed over themes.
    </p>
  ),
})

const winRateOf = ({ winRate: rate }: ThemeDetail): FigureFacts => ({
  name: 'Win rate',
  value: rate ? formatPercent(rate.withTheme.value) : notKnown,
  tone: 'plain',
  caption: rate
    ? `win rate when raised (${formatInterval(rate.withTheme, (end) => formatPercent(end))}), ${formatPercent(rate.without)} otherwise`
    : 'win rate when raised: fewer than 5 closed deals',
  definition: rate ? (
    <p>
      {formatNumber(rate.won)} won of {formatCount(rate.deals, 'closed deal')} with the theme, drawn towards the rate of
      the other deals as ten deals would. No decision is left out.
    </p>
  ) : null,
})
