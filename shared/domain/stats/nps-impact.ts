import { quantileInterval, type Interval } from './interval.ts'
import { npsSide } from './nps.ts'
import { createRng, type Rng } from './rng.ts'
import { profilesOf, type Profiles, type ScoredAnswer } from './nps-profiles.ts'

export type { ScoredAnswer } from './nps-profiles.ts'

/** How many points of NPS go with a theme; below 0 where the theme goes with a lower NPS. */
export interface NpsImpact {
  readonly points: number
  /** 95%, from the bootstrap. */
  readonly interval: Interval
  /** Scored answers that raise the theme. */
  readonly answers: number
}

export const fewestScoredAnswers = 20

const drawsByDefault = 1000

/**
 * NPS impact of each theme: NPS of the informative answers minus NPS of those without the theme
 * = n_t/(n − n_t)·(NPS_t − NPS), with a 95% percentile interval by bootstrap over units (Efron 1979), 1,000 seeded draws.
 *
 * `answers`: informative answers with a score. `themes[t]`: positions in `answers` that raise theme t, each at most once.
 * Null for a theme raised by fewer than 20 scored answers, by all of them, or where there is one unit only.
 * All themes are read off the same draws, and the draws depend on the units alone: a theme's interval is the same
 * alone and in company. Time: draws × (units + themes named per distinct kind of unit), no matter how many themes.
 *
 * n 100 (50 promoters, 30 detractors), theme 20 (4, 12) → −15.0.
 */
export const npsImpacts = (
  answers: readonly ScoredAnswer[],
  themes: readonly (readonly number[])[],
  options: { readonly seed: number; readonly draws?: number },
): readonly (NpsImpact | null)[] => {
  const points = themes.map((theme) => pointsOf(answers, theme))
  if (points.every((value) => value === null)) return points
  const profiles = profilesOf(answers, themes)
  if (profiles.ofUnit.length < 2) return themes.map(() => null)
  const draws = drawImpacts(profiles, createRng(options.seed).split('nps-impact'), {
    themes: themes.length,
    draws: options.draws ?? drawsByDefault,
  })
  return points.map((value, theme) => {
    const interval = quantileInterval(draws[theme] ?? new Float64Array(0))
    if (value === null || interval === null) return null
    return { points: value, interval, answers: themes[theme]?.length ?? 0 }
  })
}

/** The same for one theme. */
export const npsImpact = (
  answers: readonly ScoredAnswer[],
  theme: readonly number[],
  options: { readonly seed: number; readonly draws?: number },
): NpsImpact | null => npsImpacts(answers, [theme], options)[0] ?? null

const pointsOf = (answers: readonly ScoredAnswer[], theme: readonly number[]): number | null => {
  if (theme.length < fewestScoredAnswers || theme.length === answers.length) return null
  const sum = answers.reduce((total, answer) => total + npsSide(answer.score), 0)
  const sumOfTheme = theme.reduce((total, at) => total + sideAt(answers, at), 0)
  return differenceOf({ n: answers.length, sum, nOfTheme: theme.length, sumOfTheme })
}

const sideAt = (answers: readonly ScoredAnswer[], at: number): number => {
  const answer = answers[at]
  if (!answer) throw new RangeError(`A theme names answer ${at}, but there are ${answers.length}.`)
  return npsSide(answer.score)
}

interface Sums {
  readonly n: number
  readonly sum: number
  readonly nOfTheme: number
  readonly sumOfTheme: number
}

/** NaN where every answer raises the theme: there is nothing to compare with. */
const differenceOf = ({ n, sum, nOfTheme, sumOfTheme }: Sums): number => {
  if (n === nOfTheme) return Number.NaN
  return 100 * (sum / n - (sum - sumOfTheme) / (n - nOfTheme))
}

/** Draws of the impact, one array a theme. Units are resampled; what is alike in two units is added up only once. */
const drawImpacts = (
  profiles: Profiles,
  rng: Rng,
  size: { readonly themes: number; readonly draws: number },
): readonly Float64Array[] => {
  const impacts = Array.from({ length: size.themes }, () => new Float64Array(size.draws))
  const times = new Int32Array(profiles.answers.length)
  const nOfTheme = new Float64Array(size.themes)
  const sumOfTheme = new Float64Array(size.themes)
  for (let draw = 0; draw < size.draws; draw++) {
    resample(profiles.ofUnit, times, rng)
    const n = dot(profiles.answers, times)
    const sum = dot(profiles.sum, times)
    addByTheme(profiles, times, { nOfTheme, sumOfTheme })
    impacts.forEach((values, theme) => {
      values[draw] = differenceOf({ n, sum, nOfTheme: nOfTheme[theme] ?? 0, sumOfTheme: sumOfTheme[theme] ?? 0 })
    })
  }
  return impacts
}

/** Draws as many units as there are, with replacement, and counts how many times each profile came up. */
const resample = (ofUnit: Int32Array, times: Int32Array, rng: Rng): void => {
  times.fill(0)
  const units = ofUnit.length
  for (let unit = 0; unit < units; unit++) {
    const profile = ofUnit[rng.below(units)] ?? 0
    times[profile] = (times[profile] ?? 0) + 1
  }
}

const dot = (values: Int32Array, times: Int32Array): number => {
  let total = 0
  for (let at = 0; at < values.length; at++) total += (values[at] ?? 0) * (times[at] ?? 0)
  return total
}

const addByTheme = (
  { partProfile, partTheme, partAnswers, partSum }: Profiles,
  times: Int32Array,
  { nOfTheme, sumOfTheme }: { readonly nOfTheme: Float64Array; readonly sumOfTheme: Float64Array },
): void => {
  nOfTheme.fill(0)
  sumOfTheme.fill(0)
  for (let part = 0; part < partTheme.length; part++) {
    const theme = partTheme[part] ?? 0
    const drawn = times[partProfile[part] ?? 0] ?? 0
    nOfTheme[theme] = (nOfTheme[theme] ?? 0) + drawn * (partAnswers[part] ?? 0)
    sumOfTheme[theme] = (sumOfTheme[theme] ?? 0) + drawn * (partSum[part] ?? 0)
  }
}
