import type { OutputOf } from '#shared/contract/contract.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import type { Measured } from '#shared/domain/assumptions.ts'
import { winRateLift } from '#shared/domain/stats/win-rate.ts'
import type { Context } from '../../kernel/context.ts'
import { dealFigures } from '../figures/deals.ts'
import { factsOf } from '../figures/facts.ts'
import { addedUp, outcomesOf, overScenarios } from './outcome.ts'
import { keepable, partsOf, sumOf, valueBasis, type PriorityStake, type ValueBasis } from './items.ts'
import { assumptionsOf, ratesInto } from './repo.ts'

/** The draws' seed: fixed, so that the same data says the same. */
const seed = 1

/** One priority's value case. @throws VerbatimError 'not-found' */
export function caseOf(context: Context, id: string): OutputOf<'value.case'> {
  const basis = valueBasis(context)
  const stake = basis.stakes.find((one) => one.priority.card.id === id)
  if (!stake) {
    throw new VerbatimError(
      'not-found',
      'This priority is no longer there. It may have been removed; undo brings it back.',
    )
  }
  const { currency, knowsPipeline } = basis
  const assumptions = assumptionsOf(context.db, stake.priority.row.seq)
  const part = partsOf(basis, (one) => one.items).get(id)
  const ofKind = (kind: 'renewal' | 'open-deal' | 'lost-deal') =>
    sumOf(
      stake.items.filter((item) => item.kind === kind),
      basis,
    )
  return {
    currency,
    exposure: sumOf(stake.items, basis),
    byKind: { renewal: ofKind('renewal'), 'open-deal': ofKind('open-deal'), 'lost-deal': ofKind('lost-deal') },
    split: part === undefined ? null : { amountMinor: part, currency },
    pipeline: sumOf(stake.pipeline, basis),
    knowsPipeline,
    lift: liftOf(context, stake),
    assumptions,
    outcomes: outcomesOf(assumptions, measuredOf(stake, basis), basis),
  }
}

/** What the data says of one priority alone: every account counts in full. */
const measuredOf = (stake: PriorityStake, basis: ValueBasis): Measured => ({
  atStake: sumOf(keepable(stake), basis).amount?.amountMinor ?? null,
  pipeline: pipelineOf(stake, basis),
})

/** Without a single open deal in the workspace the pipeline is not nothing but not known. */
function pipelineOf({ pipeline }: PriorityStake, basis: ValueBasis): number | null {
  if (pipeline.length === 0) return basis.knowsPipeline ? 0 : null
  return sumOf(pipeline, basis).amount?.amountMinor ?? null
}

function liftOf(context: Context, { priority }: PriorityStake): OutputOf<'value.case'>['lift'] {
  const { withTheme, without } = dealFigures(factsOf(context), priority.set.comments).counts
  const { won, lost } = withTheme
  // Twenty thousand draws for each answer would be felt while one types assumptions.
  const key = `lift ${won} ${lost} ${without.won} ${without.lost}`
  const lift = context.memo(key, ['comment'], () => winRateLift({ withTheme, without }, { seed }))
  return (
    lift && {
      value: lift.mean,
      ...lift.interval,
      deals: withTheme.won + withTheme.lost,
      probabilityBelowZero: lift.probabilityBelowZero,
    }
  )
}

/** All priorities: each by its even part of what several share, so that they may be added. */
export function totalOf(context: Context): OutputOf<'value.total'> {
  const basis = valueBasis(context)
  const { currency, stakes } = basis
  const parts = partsOf(basis, (one) => one.items)
  const kept = partsOf(basis, keepable)
  const pipelines = partsOf(basis, (one) => one.pipeline)
  const priorities = stakes.map((stake) => {
    const { id, rank, title } = stake.priority.card
    const part = parts.get(id)
    const measured: Measured = {
      atStake: kept.get(id) ?? null,
      pipeline: pipelineOf(stake, basis) === null ? null : (pipelines.get(id) ?? 0),
    }
    return {
      id,
      rank,
      title,
      exposure: sumOf(stake.items, basis),
      split: part === undefined ? null : { amountMinor: part, currency },
      outcomes: outcomesOf(assumptionsOf(context.db, stake.priority.row.seq), measured, basis),
    }
  })
  return {
    currency,
    exposure: sumOf(distinctItems(stakes), basis),
    priorities,
    outcomes: overScenarios((scenario) =>
      addedUp(
        priorities.map(({ title, outcomes }) => ({ ...outcomes[scenario], title })),
        currency,
      ),
    ),
    rates: ratesInto(context.db, currency),
    withoutRate: basis.currencies.filter((one) => one !== currency && !basis.rates.has(one)),
  }
}

export const distinctItems = (stakes: readonly PriorityStake[]): PriorityStake['items'] => [
  ...new Map(stakes.flatMap(({ items }) => items.map((item) => [item.id, item] as const))).values(),
]
