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
import { Figure, Figures } from '../../ui/figure.tsx'
import { shortMoney } from '../../ui/money.ts'
import { impactCaption, toneOf } from './theme-words.ts'

interface ThemeFiguresProps {
  readonly theme: ThemeDetail
  readonly unit: Unit
}

/** The four numbers of a theme, each with how sure it is and, on demand, how it is computed. */
export function ThemeFigures({ theme, unit }: ThemeFiguresProps) {
  return (
    <Figures>
      <Figure
        name="Size and reach"
        value={formatNumber(theme.comments)}
        caption={`comments from ${formatCount(theme.units, unit)}`}
        definition={
          <p>
            Reach is {formatCount(theme.reach.units, unit)} with the theme of {formatNumber(theme.reach.of)} with a
            comment that says something: {formatPercent(theme.reach.share)}. Each {unit} counts once, however much they
            say. Counted within the cycle’s evidence window.
          </p>
        }
      />
      <ImpactFigure theme={theme} />
      <StakeFigure theme={theme} />
      <WinRateFigure theme={theme} />
    </Figures>
  )
}

function ImpactFigure({ theme }: { readonly theme: ThemeDetail }) {
  const impact = theme.npsImpact
  return (
    <Figure
      name="NPS impact"
      value={impact ? formatSigned(impact.value, 1) : notKnown}
      tone={toneOf(impact)}
      caption={
        impact ? impactCaption(impact) : `NPS points: ${formatCount(theme.scoredAnswers, 'scored answer')}, 20 needed`
      }
      definition={
        <p>
          The NPS of all answers with a comment, less the NPS of those among them that do not raise the theme. It rests
          on {formatCount(theme.scoredAnswers, 'scored answer')} with the theme. The interval comes from 1,000 seeded
          redraws.
        </p>
      }
    />
  )
}

function StakeFigure({ theme }: { readonly theme: ThemeDetail }) {
  const unknown = theme.atStakeUnknown
  return (
    <Figure
      name="Value at stake"
      value={shortMoney(theme.atStake)}
      caption={
        unknown > 0
          ? `at stake; ${formatCount(unknown, 'value')} not known`
          : 'renewals and deals of those who complain of it'
      }
      definition={
        <p>
          Renewals due within 12 months and open deals of the accounts that raise it as a complaint, and lost deals that
          name it. An account counts in full in each of its themes, so this is never summed over themes.
        </p>
      }
    />
  )
}

function WinRateFigure({ theme }: { readonly theme: ThemeDetail }) {
  const rate = theme.winRate
  return (
    <Figure
      name="Win rate"
      value={rate ? formatPercent(rate.withTheme.value) : notKnown}
      caption={
        rate
          ? `win rate when raised (${formatInterval(rate.withTheme, (end) => formatPercent(end))}), ${formatPercent(rate.without)} otherwise`
          : 'win rate when raised: fewer than 5 closed deals'
      }
      definition={
        rate ? (
          <p>
            {formatNumber(rate.won)} won of {formatCount(rate.deals, 'closed deal')} with the theme, drawn towards the
            rate of the other deals as ten deals would. No decision is left out.
          </p>
        ) : null
      }
    />
  )
}
