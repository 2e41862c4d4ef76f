import { fisherGreater, type Hits } from './fisher.ts'
import type { Interval } from './interval.ts'
import { wilson } from './wilson.ts'

export interface DifferenceOfShares {
  /** Share in `a` less share in `b`, −1 to 1. */
  readonly value: number
  readonly interval: Interval
  /** Two-sided: twice the smaller of both one-sided Fisher tests, at most 1. Not yet adjusted for the family. */
  readonly p: number
}

/**
 * How far two shares lie apart, with its 95% interval by Newcombe's hybrid of the two Wilson intervals (Newcombe 1998,
 * method 10): d − √((p₁ − l₁)² + (u₂ − p₂)²) to d + √((u₁ − p₁)² + (p₂ − l₂)²), and Fisher's exact test (Agresti,
 * Categorical Data Analysis, 3.5). Both take the groups as drawn apart from each other; units that are in both make them
 * more cautious than need be. Null where a group is empty.
 *
 * 56 of 70 against 48 of 80 → .2000, [.0524, .3339]; 9 of 10 against 3 of 10 → .6000, [.1705, .8090].
 */
export const differenceOfShares = (a: Hits, b: Hits): DifferenceOfShares | null => {
  const [one, other] = [wilson(a.hits, a.of), wilson(b.hits, b.of)]
  if (!one || !other) return null
  const [shareA, shareB] = [a.hits / a.of, b.hits / b.of]
  const value = shareA - shareB
  return {
    value,
    interval: {
      low: value - Math.hypot(shareA - one.low, other.high - shareB),
      high: value + Math.hypot(one.high - shareA, shareB - other.low),
    },
    p: Math.min(1, 2 * Math.min(fisherGreater(a, b), fisherGreater(b, a))),
  }
}
