import type { OutputOf } from '#shared/contract/contract.ts'
import { formatCount, formatInterval, formatPercent, formatSigned } from '#shared/domain/format.ts'

export type Lift = NonNullable<OutputOf<'value.case'>['lift']>

/** 'win rate of 9 deals that name it, 95% between −30.6 and +14.4; lower with 79% certainty'. */
export function liftWords({ low, high, deals, probabilityBelowZero }: Lift): string {
  const interval = formatInterval({ low: low * 100, high: high * 100 }, (end) => formatSigned(end, 1))
  const isLower = probabilityBelowZero >= 0.5
  const sure = formatPercent(isLower ? probabilityBelowZero : 1 - probabilityBelowZero)
  return `win rate of ${formatCount(deals, 'deal')} that name it, 95% within ${interval}; ${isLower ? 'lower' : 'higher'} with ${sure} certainty`
}

/** What could be gained at most if deals that name it were won like the others; shares, low to high, none below 0. */
export function gainsOf({ value, low, high }: Lift): {
  readonly low: number
  readonly expected: number
  readonly high: number
} {
  const gain = (lift: number): number => Math.round(Math.max(0, -lift) * 1000) / 1000
  return { low: gain(high), expected: gain(value), high: gain(low) }
}
