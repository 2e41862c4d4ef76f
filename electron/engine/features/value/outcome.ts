import type { Assumption, ValueOutcome } from '#shared/contract/value.ts'
import {
  assumptionWords,
  missingAssumptions,
  scenarios,
  valueInputs,
  type Assumed,
  type AssumptionName,
  type ByScenario,
  type Measured,
  type Scenario,
} from '#shared/domain/assumptions.ts'
import { convert } from '#shared/domain/stats/exchange.ts'
import { valueCase } from '#shared/domain/stats/value-case.ts'
import type { ValueBasis } from './items.ts'

const years = 3

export const overScenarios = <Value>(
  make: (scenario: Scenario) => Value,
): ByScenario<Value> & Record<Scenario, Value> => ({
  low: make(scenarios[0]),
  expected: make(scenarios[1]),
  high: make(scenarios[2]),
})

/** The assumptions of one scenario; amounts typed in another currency are converted, and missing without a rate. */
function assumedIn(assumptions: readonly Assumption[], scenario: Scenario, { currency, rates }: ValueBasis): Assumed {
  const valueOf = (name: AssumptionName): number | null => {
    const found = assumptions.find((one) => one.name === name)
    const value = found?.values[scenario] ?? null
    if (value === null || assumptionWords[name].form !== 'money') return value
    return convert({ amountMinor: value, currency: found?.currency ?? currency }, currency, rates)?.amountMinor ?? null
  }
  return {
    'share-saved': valueOf('share-saved'),
    'win-rate-gain': valueOf('win-rate-gain'),
    pipeline: valueOf('pipeline'),
    contacts: valueOf('contacts'),
    'share-avoided': valueOf('share-avoided'),
    'contact-cost': valueOf('contact-cost'),
    'cost-once': valueOf('cost-once'),
    'cost-yearly': valueOf('cost-yearly'),
  }
}

/** Three scenarios from what was assumed and what the data says. */
export function outcomesOf(
  assumptions: readonly Assumption[],
  measured: Measured,
  basis: ValueBasis,
): Record<Scenario, ValueOutcome> {
  const money = (amountMinor: number | null) =>
    amountMinor === null ? null : { amountMinor, currency: basis.currency }
  return overScenarios((scenario) => {
    const assumed = assumedIn(assumptions, scenario, basis)
    const inputs = valueInputs(assumed, measured)
    const result = valueCase(inputs)
    return {
      kept: money(inputs.keptRevenueYearly),
      gained: money(inputs.newRevenueYearly),
      saved: money(inputs.costSavedYearly),
      benefit: money(result && years * result.benefitYearly),
      cost: money(result && result.cost),
      net: money(result && result.net),
      roi: result && result.roi,
      missing: missingAssumptions(assumed, measured),
    }
  })
}

/** The sum over priorities, whose parts were divided so that nothing is in two of them; missing while one is. */
export function addedUp(
  outcomes: readonly (ValueOutcome & { readonly title: string })[],
  currency: string,
): ValueOutcome {
  const sum = (of: (one: ValueOutcome) => ValueOutcome['net']) => {
    let amountMinor = 0
    for (const one of outcomes) {
      const part = of(one)
      if (part === null) return null
      amountMinor += part.amountMinor
    }
    return outcomes.length === 0 ? null : { amountMinor, currency }
  }
  const missing = outcomes.filter((one) => one.net === null).map((one) => `“${one.title}”`)
  const [cost, net] = [sum((one) => one.cost), sum((one) => one.net)]
  return {
    kept: sum((one) => one.kept),
    gained: sum((one) => one.gained),
    saved: sum((one) => one.saved),
    benefit: sum((one) => one.benefit),
    cost,
    net,
    roi: cost === null || net === null || cost.amountMinor === 0 ? null : net.amountMinor / cost.amountMinor,
    missing:
      missing.length === 0 ? [] : [`the value ${missing.length === 1 ? 'case' : 'cases'} of ${missing.join(', ')}`],
  }
}
