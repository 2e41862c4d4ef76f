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
