/** One scenario; all amounts in one currency and one unit, each typed by a person with a source note. */
export interface ValueCase {
  readonly keptRevenueYearly: number
  readonly newRevenueYearly: number
  readonly costSavedYearly: number
  readonly costOnce: number
  readonly costYearly: number
}

export interface ValueCaseResult {
  readonly benefitYearly: number
  /** Over three years. */
  readonly cost: number
  /** Over three years. */
  readonly net: number
  /** net / cost; null where nothing is spent. */
  readonly roi: number | null
}

const years = 3

/**
 * Net = Σ over 3 years of (benefit − cost), undiscounted; ROI = net / cost.
 * Null as long as an assumption is empty: a guess is never put in its place.
 *
 * Benefit 500 + 200 + 50 a year, cost 400 + 100 a year → net 1,550, ROI 2.214.
 */
export const valueCase = (scenario: { readonly [Field in keyof ValueCase]: number | null }): ValueCaseResult | null => {
  const { keptRevenueYearly, newRevenueYearly, costSavedYearly, costOnce, costYearly } = scenario
  if (keptRevenueYearly === null || newRevenueYearly === null || costSavedYearly === null) return null
  if (costOnce === null || costYearly === null) return null
  const benefitYearly = keptRevenueYearly + newRevenueYearly + costSavedYearly
  const cost = costOnce + years * costYearly
  const net = years * benefitYearly - cost
  return { benefitYearly, cost, net, roi: cost === 0 ? null : net / cost }
}
