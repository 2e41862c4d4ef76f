/**
 * ln Γ(x) for x > 0. Lanczos' approximation with g = 7 and nine terms (coefficients by Godfrey 2001);
 * relative error below 1e-13. ln Γ(10) = ln 362,880 = 12.801827480081469.
 */
export const logGamma = (x: number): number => {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const shifted = x - 1
  let sum = 0.99999999999980993
  lanczos.forEach((coefficient, index) => (sum += coefficient / (shifted + index + 1)))
  const t = shifted + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum)
}

const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

/** ln of the number of ways to choose k of n, 0 ≤ k ≤ n. */
export const logChoose = (n: number, k: number): number =>
  k === 0 || k === n ? 0 : logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)

export interface BetaShape {
  readonly a: number
  readonly b: number
}

/**
 * The regularised incomplete beta function I_x(a, b), the distribution function of Beta(a, b); a, b > 0.
 * Continued fraction DLMF 8.17.22, by Lentz' method as modified by Thompson and Barnett (1986).
 */
export const betaCdf = (x: number, { a, b }: BetaShape): number => {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const logFront = logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)
  const front = Math.exp(logFront)
  // The fraction converges fast below the mean only; above it the other tail is computed.
  if (x < (a + 1) / (a + b + 2)) return (front / a) * betaFraction(x, { a, b })
  return 1 - (front / b) * betaFraction(1 - x, { a: b, b: a })
}

const betaFraction = (x: number, { a, b }: BetaShape): number => {
  let c = 1
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let m = 1; m <= 1000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / awayFromZero(1 + even * d)
    c = awayFromZero(1 + even / c)
    fraction *= c * d
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / awayFromZero(1 + odd * d)
    c = awayFromZero(1 + odd / c)
    fraction *= c * d
    if (Math.abs(c * d - 1) < 1e-15) break
  }
  return fraction
}

const awayFromZero = (value: number): number => (Math.abs(value) < 1e-300 ? 1e-300 : value)

/** The x with betaCdf(x) = probability, by bisection to the last bit: it never leaves 0 … 1. */
export const betaQuantile = (probability: number, shape: BetaShape): number => {
  let [low, high] = [0, 1]
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) return middle
    if (betaCdf(middle, shape) < probability) low = middle
    else high = middle
  }
}

/** P(Z > z) for a standard normal Z; relative error below 1e-13 also far out, where 1 − Φ(z) would be 0. */
export const normalUpperTail = (z: number): number => {
  if (z < 0) return 1 - normalUpperTail(-z)
  const density = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI)
  if (z < 3) return 0.5 - density * oddSeries(z)
  let fraction = z
  for (let level = 200; level >= 1; level--) fraction = z + level / fraction
  return density / fraction
}

/** z + z³/3 + z⁵/(3·5) + … (Marsaglia 2004, "Evaluating the normal distribution"). */
const oddSeries = (z: number): number => {
  let term = z
  let sum = z
  for (let odd = 3; sum + term !== sum; odd += 2) {
    term *= (z * z) / odd
    sum += term
  }
  return sum
}

/** Φ(z), the distribution function of the standard normal. */
export const normalCdf = (z: number): number => (z < 0 ? normalUpperTail(-z) : 1 - normalUpperTail(z))

/** The z with Φ(z) = probability, for 0 < probability < 1: Abramowitz and Stegun 26.2.23, made exact by Halley's steps. */
export const normalQuantile = (probability: number): number => {
  if (probability > 0.5) return -normalQuantile(1 - probability)
  const t = Math.sqrt(-2 * Math.log(probability))
  const start = (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3)
  let z = start - t
  for (let step = 0; step < 3; step++) {
    const error = ((normalCdf(z) - probability) * Math.sqrt(2 * Math.PI)) / Math.exp(-0.5 * z * z)
    z -= error / (1 + (z * error) / 2)
  }
  return z
}

export interface HypergeometricDraw {
  /** Members of the whole that are marked. */
  readonly marked: number
  /** Size of the whole. */
  readonly whole: number
  /** Members drawn without replacement. */
  readonly drawn: number
}

/** P(X = hits), X the marked ones among those drawn without replacement. 0 outside what is possible. */
export const hypergeometric = (hits: number, { marked, whole, drawn }: HypergeometricDraw): number => {
  if (hits < Math.max(0, drawn - (whole - marked)) || hits > Math.min(drawn, marked)) return 0
  return Math.exp(logChoose(marked, hits) + logChoose(whole - marked, drawn - hits) - logChoose(whole, drawn))
}
