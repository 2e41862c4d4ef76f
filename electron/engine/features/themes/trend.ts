import type { OutputOf } from '#shared/contract/contract.ts'
import type { ThemeTrend } from '#shared/contract/theme-views.ts'
import type { Estimate } from '#shared/contract/values.ts'
import type { Hits } from '#shared/domain/stats/fisher.ts'
import type { Movement } from '#shared/domain/stats/movement.ts'
import { addedUp, lastAgainstBefore } from '#shared/domain/stats/rising.ts'
import { shareOf } from '#shared/domain/stats/shares.ts'
import type { Context } from '../../kernel/context.ts'
import { commentsOf, factsOf } from '../figures/facts.ts'
import { movementsOfSets, spokenIn, wholeHits, type Months } from '../figures/movement.ts'
import { monthPeriods, quarterPeriods, unitsPerPeriod } from '../figures/periods.ts'
import { activeThemes, type ThemeRecord } from './repo.ts'

/** The share of units that raise each theme, period by period, and what the tests say of it. */
export function themeTrends(context: Context, per: 'month' | 'quarter'): OutputOf<'themes.trend'> {
  const facts = factsOf(context)
  const months = spokenIn(facts, (per === 'month' ? monthPeriods : quarterPeriods)(facts.window))
  const themes = activeThemes(context.db).map((theme) => {
    const comments = commentsOf(facts, [theme.seq])
    return { theme, comments: comments.length, units: unitsPerPeriod(comments, months.periods) }
  })
  const movements = movementsOfSets(
    months,
    themes.map(({ units }) => units),
  )
  return {
    unit: facts.unit,
    periods: months.periods.map(({ id, from, to, isWhole }, at) => ({
      id,
      from,
      to,
      isWhole,
      units: months.spoke[at] ?? 0,
    })),
    themes: themes
      .map((one, at) => trendOf(months, one, movements[at]))
      .sort((x, y) => y.comments - x.comments || x.label.localeCompare(y.label, 'en')),
    tests: movements.reduce((sum, { rising, trend }) => sum + Number(rising !== null) + Number(trend !== null), 0),
  }
}

interface Counted {
  readonly theme: ThemeRecord
  readonly comments: number
  readonly units: number[]
}

function trendOf(months: Months, { theme, comments, units }: Counted, movement: Movement | undefined): ThemeTrend {
  const whole = wholeHits(months, units)
  const recent = lastAgainstBefore(whole)
  const halves = halvesOf(whole)
  return {
    id: theme.id,
    label: theme.label,
    colour: theme.colour,
    comments,
    units,
    shares: units.map((hits, at) => estimateOf({ hits, of: months.spoke[at] ?? 0 })),
    last: recent?.last ?? null,
    before: recent?.before ?? null,
    later: halves?.later ?? null,
    earlier: halves?.earlier ?? null,
    change: halves && halves.later.hits / halves.later.of - halves.earlier.hits / halves.earlier.of,
    rising: movement?.rising ? { p: movement.rising.p, q: movement.rising.q } : null,
    slope: movement?.trend ?? null,
    direction: movement?.direction ?? 'unknown',
  }
}

/** An odd period in the middle is the later half's. Null where nobody spoke in one of them. */
function halvesOf(whole: readonly Hits[]): { readonly later: Hits; readonly earlier: Hits } | null {
  const half = Math.floor(whole.length / 2)
  const [later, earlier] = [addedUp(whole.slice(half)), addedUp(whole.slice(0, half))]
  return later.of > 0 && earlier.of > 0 ? { later, earlier } : null
}

/** A share with its Wilson interval. */
export function estimateOf({ hits, of }: Hits): Estimate | null {
  const share = shareOf(hits, of)
  return share && { value: share.share, ...share.interval }
}
