import type { StakeSum } from '#shared/contract/value.ts'
import { convert, convertAll, type Rates } from '#shared/domain/stats/exchange.ts'
import { splitStake, type StakeItem } from '#shared/domain/stats/value-at-stake.ts'
import type { Context } from '../../kernel/context.ts'
import { factsOf } from '../figures/facts.ts'
import { stakeBasis } from '../figures/stake.ts'
import { priorityFigures, type PriorityFigures } from '../priorities/figures.ts'
import { ratesInto } from './repo.ts'

/** What is at stake for one priority; items as METHODS, value at stake, with the seq of what they are. */
export interface PriorityStake {
  readonly priority: PriorityFigures
  /** Renewals, open and lost deals of those who raise it, each once. */
  readonly items: readonly StakeItem[]
  /** Open deals whose own words name it. */
  readonly pipeline: readonly StakeItem[]
}

export interface ValueBasis {
  readonly currency: string
  readonly rates: Rates
  readonly stakes: readonly PriorityStake[]
  /** Currencies among all there is at stake. */
  readonly currencies: readonly string[]
  /** Whether the workspace holds any open deal at all. */
  readonly knowsPipeline: boolean
}

/** The committed or planned priorities with the money that hangs on each. */
export function valueBasis(context: Context): ValueBasis {
  const { items, currency } = stakeBasis(context)
  const openDeals = items.filter((item) => item.kind === 'open-deal')
  const stakes = priorityFigures(context).map((priority): PriorityStake => {
    const themes = new Set(priority.themes.map(String))
    const naming = new Set(
      priority.set.comments.filter((one) => one.outcome === 'open').map((one) => `open-deal ${one.record}`),
    )
    return {
      priority,
      items: items.filter((item) => item.themes.some((theme) => themes.has(theme))),
      pipeline: openDeals.filter((item) => naming.has(item.id)),
    }
  })
  return {
    currency,
    rates: new Map(ratesInto(context.db, currency).map((one) => [one.currency, one.rate])),
    stakes,
    currencies: [...new Set(items.flatMap((item) => item.value?.currency ?? []))].sort(),
    knowsPipeline: factsOf(context).comments.some((one) => one.outcome === 'open') || openDeals.length > 0,
  }
}

/**
 * What may be kept: all at stake but the open deals that name it, which are counted as pipeline. So no deal is in two
 * parts of one value case.
 */
export function keepable({ items, pipeline }: PriorityStake): StakeItem[] {
  const named = new Set(pipeline.map((item) => item.id))
  return items.filter((item) => !named.has(item.id))
}

export function sumOf(items: readonly StakeItem[], { currency, rates }: ValueBasis): StakeSum {
  const { total, apart } = convertAll(
    items.flatMap((item) => item.value ?? []),
    currency,
    rates,
  )
  return {
    amount: total && { ...total },
    accounts: new Set(items.map((item) => item.account ?? item.id)).size,
    items: items.length,
    apart: [...apart],
    unknown: items.filter((item) => item.value === null).length,
  }
}

/**
 * Each priority's part in minor units when every item is divided evenly over the priorities that it belongs to: parts
 * add up exactly to the distinct items. Keys are ids of priorities; a priority without a known amount is absent.
 */
export function partsOf(
  basis: ValueBasis,
  itemsOf: (stake: PriorityStake) => readonly StakeItem[],
): ReadonlyMap<string, number> {
  const shared = new Map<string, StakeItem>()
  for (const stake of basis.stakes) {
    for (const item of itemsOf(stake)) {
      const value = item.value && convert(item.value, basis.currency, basis.rates)
      const priorities = shared.get(item.id)?.themes ?? []
      shared.set(item.id, { ...item, value, themes: [...priorities, stake.priority.card.id] })
    }
  }
  return new Map(
    [...splitStake([...shared.values()])].map(([id, sums]) => [
      id,
      sums.reduce((sum, one) => sum + one.amountMinor, 0),
    ]),
  )
}
