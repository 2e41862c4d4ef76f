import { hypergeometric, type HypergeometricDraw } from './special.ts'

/** How many of a group have something. 0 ≤ hits ≤ of, whole numbers. */
export interface Hits {
  readonly hits: number
  readonly of: number
}

/**
 * One-sided p of Fisher's exact test that the share within `group` is higher than within `against`:
 * P(X ≥ group.hits), X hypergeometric with both margins fixed (Fisher 1935; Agresti, Categorical Data Analysis, 3.5).
 *
 * 12 of 180 against 20 of 600 → .0438. An empty group says nothing: 1.
 */
export const fisherGreater = (group: Hits, against: Hits): number => {
  const draw = { marked: group.hits + against.hits, whole: group.of + against.of, drawn: group.of }
  const expected = (draw.marked * draw.drawn) / draw.whole
  // The sum starts at its largest term, which is the one nearest to what is expected, so that it cannot vanish.
  const p = group.hits > expected ? upperSum(group.hits, draw) : 1 - lowerSum(group.hits - 1, draw)
  return Math.min(1, Math.max(0, p))
}

/** P(X ≥ hits); each probability follows from the one before. */
const upperSum = (hits: number, draw: HypergeometricDraw): number => {
  let term = hypergeometric(hits, draw)
  let sum = term
  const unmarkedLeft = draw.whole - draw.marked - draw.drawn
  for (let x = hits; x < Math.min(draw.marked, draw.drawn) && term > 0; x++) {
    term *= ((draw.marked - x) * (draw.drawn - x)) / ((x + 1) * (unmarkedLeft + x + 1))
    sum += term
  }
  return sum
}

/** P(X ≤ hits). */
const lowerSum = (hits: number, draw: HypergeometricDraw): number => {
  let term = hypergeometric(hits, draw)
  let sum = term
  const unmarkedLeft = draw.whole - draw.marked - draw.drawn
  for (let x = hits; x > 0 && term > 0; x--) {
    term *= (x * (unmarkedLeft + x)) / ((draw.marked - x + 1) * (draw.drawn - x + 1))
    sum += term
  }
  return sum
}
