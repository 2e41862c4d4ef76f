import { quantileInterval, type Interval } from './interval.ts'
import { createRng } from './rng.ts'
import { drawBeta } from './draws.ts'
import { betaQuantile, type BetaShape } from './special.ts'

/** Closed deals. Those that ended in no decision are shown apart and belong to neither. */
export interface Deals {
  readonly won: number
  readonly lost: number
}

export interface WinRate {
  readonly posterior: BetaShape
  /** Posterior mean, 0 to 1. */
  readonly mean: number
  /** 95% of the posterior, between equal tails. */
  readonly interval: Interval
}

/** With fewer closed deals than this a win rate is not shown. */
export const fewestDeals = 5

const priorDeals = 10

/**
 * Win rate of deals with a theme, drawn towards the rate p₀ of the deals without it:
 * Beta(m·p₀ + w, m·(1 − p₀) + l), m = 10 (a prior worth ten deals).
 * Null below 5 deals with the theme, or where there are none without it to compare with.
 *
 * 2 of 9, p₀ .42 → Beta(6.2, 12.8), mean .3263 [.1411, .5461].
 */
export const winRate = (deals: { readonly withTheme: Deals; readonly without: Deals }): WinRate | null => {
  const posterior = posteriorWith(deals.withTheme, deals.without)
  if (posterior === null) return null
  const interval = { low: betaQuantile(0.025, posterior), high: betaQuantile(0.975, posterior) }
  return { posterior, mean: posterior.a / (posterior.a + posterior.b), interval }
}

export interface WinRateLift {
  /** Win rate with minus without, −1 to 1; below 0 where deals with the theme are won less often. */
  readonly mean: number
  readonly interval: Interval
  readonly probabilityBelowZero: number
}

/**
 * Posterior of the difference of the two win rates, by 20,000 seeded draws. Without the theme the posterior is
 * Beta(w + ½, l + ½) (Jeffreys' prior). Null where `winRate` is.
 *
 * 2 of 9 against 42 of 100 → −.095 [−.306, .144], P(< 0) .79.
 */
export const winRateLift = (
  deals: { readonly withTheme: Deals; readonly without: Deals },
  options: { readonly seed: number; readonly draws?: number },
): WinRateLift | null => {
  const posterior = posteriorWith(deals.withTheme, deals.without)
  if (posterior === null) return null
  const rng = createRng(options.seed).split('win-rate-lift')
  const [rngWith, rngWithout] = [rng.split('with'), rng.split('without')]
  const reference = jeffreys(deals.without)
  const draws = new Float64Array(options.draws ?? 20_000).map(
    () => drawBeta(rngWith, posterior) - drawBeta(rngWithout, reference),
  )
  const interval = quantileInterval(draws)
  if (interval === null) return null
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length
  return { mean, interval, probabilityBelowZero: draws.filter((draw) => draw < 0).length / draws.length }
}

const jeffreys = ({ won, lost }: Deals): BetaShape => ({ a: won + 0.5, b: lost + 0.5 })

const posteriorWith = (deals: Deals, without: Deals): BetaShape | null => {
  const reference = without.won + without.lost
  if (deals.won + deals.lost < fewestDeals || reference === 0) return null
  // A rate of exactly 0 or 1 would be a prior that no deal could move.
  const oneSided = without.won === 0 || without.lost === 0
  const p0 = oneSided ? (without.won + 0.5) / (reference + 1) : without.won / reference
  return { a: priorDeals * p0 + deals.won, b: priorDeals * (1 - p0) + deals.lost }
}
