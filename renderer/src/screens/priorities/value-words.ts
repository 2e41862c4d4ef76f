import type { OutputOf } from '#shared/contract/contract.ts'
import { formatCount, formatInterval, formatPercent, formatSigned } from '#shared/domain/format.ts'

export type Lift = NonNullable<OutputOf<'value.case'>['lift']>

/** 'gap in win rate between 9 deals that name it and the others; 95% likely within −30.6 to +14.4, 79% likely to be lower'. */
export function liftWords({ low, high, deals, probabilityBelowZero }: Lift): string {
  const interval = formatInterval({ low: low * 100, high: high * 100 }, (end) => formatSigned(end, 1))
  const isLower = probabilityBelowZero >= 0.5
  const likely = formatPercent(isLower ? probabilityBelowZero : 1 - probabilityBelowZero)
  return `gap in win rate between ${formatCount(deals, 'deal')} that name it and the others; 95% likely within ${interval}, ${likely} likely to be ${isLower ? 'lower' : 'higher'}`
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
