import type { Rng } from './rng.ts'

/** One draw from the standard normal, by the polar method (Marsaglia and Bray 1964). */
export const drawNormal = (rng: Rng): number => {
  for (;;) {
    const u = 2 * rng.uniform() - 1
    const v = 2 * rng.uniform() - 1
    const square = u * u + v * v
    if (square > 0 && square < 1) return u * Math.sqrt((-2 * Math.log(square)) / square)
  }
}

/**
 * One draw from Gamma(shape, scale 1), shape above 0 (Marsaglia and Tsang 2000).
 * A shape below 1 is drawn one higher and brought down by a power of a uniform, as they say in section 6.
 */
export const drawGamma = (rng: Rng, shape: number): number => {
  if (!(shape > 0)) throw new RangeError(`A gamma draw needs a shape above 0, got ${shape}.`)
  if (shape < 1) return drawGamma(rng, shape + 1) * rng.uniform() ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = drawNormal(rng)
    const cubeRoot = 1 + c * x
    if (cubeRoot <= 0) continue
    const v = cubeRoot ** 3
    if (Math.log(rng.uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}

/** One draw from Beta(a, b), both above 0, as a ratio of gammas. */
export const drawBeta = (rng: Rng, parameters: { readonly a: number; readonly b: number }): number => {
  const x = drawGamma(rng, parameters.a)
  const y = drawGamma(rng, parameters.b)
  return x + y === 0 ? 0.5 : x / (x + y)
}

/**
 * Draws from Poisson(mean), mean above 0: by inversion of a table made once; from a mean of 30 on by the normal nearest to
 * it, rounded, never below 0.
 */
export const poissonDrawer = (mean: number): ((rng: Rng) => number) => {
  if (mean >= 30) return (rng) => Math.max(0, Math.round(mean + Math.sqrt(mean) * drawNormal(rng)))
  const upTo = poissonTable(mean)
  return (rng) => {
    const u = rng.uniform()
    let drawn = 0
    while (drawn < upTo.length - 1 && u > (upTo[drawn] ?? 1)) drawn += 1
    return drawn
  }
}

/** P(X ≤ k) for k from 0 until nothing is left to tell from 1. */
const poissonTable = (mean: number): Float64Array => {
  const upTo: number[] = []
  let [probability, sum] = [Math.exp(-mean), 0]
  for (let k = 0; sum < 1 - 1e-12 && k < 200; k++) {
    sum += probability
    upTo.push(sum)
    probability *= mean / (k + 1)
  }
  return Float64Array.from(upTo)
}

/**
 * One draw from the Dirichlet with these parameters, as gammas over their sum, into `into`. A parameter of 0 draws 0.
 */
export const drawDirichlet = (rng: Rng, parameters: readonly number[], into: Float64Array): void => {
  let sum = 0
  for (let at = 0; at < parameters.length; at++) {
    const parameter = parameters[at] ?? 0
    const drawn = parameter > 0 ? drawGamma(rng, parameter) : 0
    into[at] = drawn
    sum += drawn
  }
  if (sum > 0) for (let at = 0; at < into.length; at++) into[at] = (into[at] ?? 0) / sum
}
