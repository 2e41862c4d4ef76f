import type { ValueCase } from './stats/value-case.ts'

export const scenarios = ['low', 'expected', 'high'] as const
export type Scenario = (typeof scenarios)[number]
export type ByScenario<Value> = Readonly<Record<Scenario, Value>>

/** What a value case takes for granted, in the order in which it is asked. */
export const assumptionNames = [
  'share-saved',
  'win-rate-gain',
  'pipeline',
  'contacts',
  'share-avoided',
  'contact-cost',
  'cost-once',
  'cost-yearly',
] as const
export type AssumptionName = (typeof assumptionNames)[number]

export type AssumptionForm = 'share' | 'count' | 'money'

interface AssumptionWords {
  readonly label: string
  readonly form: AssumptionForm
  /** As what is missing: 'the share of it believed saved'. */
  readonly missing: string
}

export const assumptionWords: Readonly<Record<AssumptionName, AssumptionWords>> = {
  'share-saved': {
    label: 'Share of the value at stake kept',
    form: 'share',
    missing: 'the share of the value at stake kept',
  },
  'win-rate-gain': { label: 'Win rate gained', form: 'share', missing: 'the win rate gained' },
  pipeline: { label: 'Open pipeline a year that names it', form: 'money', missing: 'the open pipeline that names it' },
  contacts: { label: 'Support contacts a year', form: 'count', missing: 'support contacts a year' },
  'share-avoided': { label: 'Share of contacts avoided', form: 'share', missing: 'the share of contacts avoided' },
  'contact-cost': { label: 'Cost of one contact', form: 'money', missing: 'the cost of one contact' },
  'cost-once': { label: 'Cost, once', form: 'money', missing: 'the cost that comes once' },
  'cost-yearly': { label: 'Cost a year', form: 'money', missing: 'the cost a year' },
}

/** What the data says; minor units of one currency, null where it says nothing. */
export interface Measured {
  readonly atStake: number | null
  readonly pipeline: number | null
}

export type Assumed = Readonly<Record<AssumptionName, number | null>>

export type ValueInputs = { readonly [Field in keyof ValueCase]: number | null }

/**
 * One scenario's yearly amounts, minor units (METHODS, value case):
 * kept = value at stake × share kept; new = win rate gained × open pipeline; saved = contacts × share avoided × cost of one.
 * A part with a 0 in it is 0 whatever else is missing; any other part with something missing is null. The pipeline is the
 * typed one, else the measured one.
 */
export function valueInputs(assumed: Assumed, measured: Measured): ValueInputs {
  return {
    keptRevenueYearly: product(measured.atStake, assumed['share-saved']),
    newRevenueYearly: product(assumed.pipeline ?? measured.pipeline, assumed['win-rate-gain']),
    costSavedYearly: product(assumed.contacts, assumed['share-avoided'], assumed['contact-cost']),
    costOnce: assumed['cost-once'],
    costYearly: assumed['cost-yearly'],
  }
}

function product(...factors: readonly (number | null)[]): number | null {
  if (factors.includes(0)) return 0
  let result = 1
  for (const factor of factors) {
    if (factor === null) return null
    result *= factor
  }
  return Math.round(result)
}

/** What has to be filled in before there is a result, in words and in the order in which it is asked. */
export function missingAssumptions(assumed: Assumed, measured: Measured): string[] {
  const inputs = valueInputs(assumed, measured)
  const isNeeded: Readonly<Record<AssumptionName, boolean>> = {
    'share-saved': inputs.keptRevenueYearly === null,
    'win-rate-gain': inputs.newRevenueYearly === null,
    pipeline: inputs.newRevenueYearly === null && measured.pipeline === null,
    contacts: inputs.costSavedYearly === null,
    'share-avoided': inputs.costSavedYearly === null,
    'contact-cost': inputs.costSavedYearly === null,
    'cost-once': true,
    'cost-yearly': true,
  }
  const typed = assumptionNames
    .filter((name) => isNeeded[name] && assumed[name] === null)
    .map((name) => assumptionWords[name].missing)
  const isStakeMissing = inputs.keptRevenueYearly === null && measured.atStake === null
  return isStakeMissing ? ['a known value of those who raise it', ...typed] : typed
}
