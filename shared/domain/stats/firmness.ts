import { drawDirichlet } from './draws.ts'
import { groupUnits, sumAt, sumsEach, type FirmnessUnit } from './firmness-units.ts'
import { resampledSums } from './resampled-sums.ts'
import { createRng, type Rng } from './rng.ts'
import { onScale, rankParts, rankScales, type RankWeights, type SuggestedRank } from './suggested-rank.ts'

export const firmnessDraws = 10_000
const concentration = 50

export interface FirmnessInput {
  readonly units: readonly FirmnessUnit[]
  /** Value at stake with those who never spoke: part of the whole, and the same in every draw. */
  readonly silentValue: number
  /** The parts of each priority's score as the data stand. A part that is null there is left out of every draw. */
  readonly priorities: readonly SuggestedRank['parts'][]
  readonly weights: RankWeights
}

/** What the draws say, for whatever order a person gives. */
export interface Places {
  readonly draws: number
  /** places[p][k]: share of draws in which priority p has place k, from 0. Each row sums to 1. */
  readonly places: readonly (readonly number[])[]
  /** ahead[p][q]: share of draws in which p scores above q. */
  readonly ahead: readonly (readonly number[])[]
}

export interface FirmnessRun {
  /** Makes some more draws; false once all are made. */
  readonly step: (draws: number) => boolean
  readonly done: () => number
  readonly result: () => Places
}

/**
 * Firmness of ranks: in each of 10,000 seeded draws the units are resampled and the weights come from a Dirichlet of concentration 50 around the user's; the priorities are then scored as by
 * `suggestedRank` and put in order; equal ones share their places. Reach, NPS impact and value at stake are computed anew
 * in every draw; trend and evidence are what their test and their rule say of the data as they are.
 * Time: draws × (400 + priorities²), no matter how many units.
 */
export const startFirmness = (input: FirmnessInput, seed: number, draws = firmnessDraws): FirmnessRun => {
  const draw = drawer(input, createRng(seed).split('firmness'))
  const count = input.priorities.length
  const placeCounts = input.priorities.map(() => new Float64Array(count))
  const aheadCounts = input.priorities.map(() => new Float64Array(count))
  let done = 0
  const step = (more: number): boolean => {
    const end = Math.min(draws, done + more)
    for (; done < end; done++) {
      countPlaces(draw(), placeCounts, aheadCounts)
    }
    return done < draws
  }
  const shares = (rows: readonly Float64Array[]): number[][] => rows.map((row) => Array.from(row, (n) => n / done))
  return {
    step,
    done: () => done,
    result: () => ({ draws: done, places: shares(placeCounts), ahead: shares(aheadCounts) }),
  }
}

/** All draws at once. */
export const firmness = (input: FirmnessInput, seed: number, draws = firmnessDraws): Places => {
  const run = startFirmness(input, seed, draws)
  run.step(draws)
  return run.result()
}

/** Equal scores share the places they take up: nothing puts one of them ahead. */
const countPlaces = (scores: Float64Array, places: readonly Float64Array[], ahead: readonly Float64Array[]): void => {
  for (let one = 0; one < scores.length; one++) {
    let [above, equal] = [0, 0]
    for (let other = 0; other < scores.length; other++) {
      if (one === other) continue
      const difference = (scores[one] ?? 0) - (scores[other] ?? 0)
      if (difference < 0) above += 1
      else if (difference === 0) equal += 1
      increase(ahead[one], other, difference > 0 ? 1 : difference === 0 ? 0.5 : 0)
    }
    for (let place = above; place <= above + equal; place++) increase(places[one], place, 1 / (equal + 1))
  }
}

const increase = (counts: Float64Array | undefined, at: number, by: number): void => {
  if (counts) counts[at] = (counts[at] ?? 0) + by
}

/** A function that makes one draw and answers with the scores, in an array that the next draw overwrites. */
const drawer = (input: FirmnessInput, rng: Rng): (() => Float64Array) => {
  const { priorities, weights, silentValue } = input
  const drawSums = resampledSums(groupUnits(input.units, priorities.length), rng)
  const total = rankParts.reduce((sum, part) => sum + weights[part], 0)
  const parameters = rankParts.map((part) => (total > 0 ? (concentration * weights[part]) / total : 0))
  const drawn = new Float64Array(rankParts.length)
  const known = priorities.map((parts) => rankParts.map((part) => parts[part]))
  const scores = new Float64Array(priorities.length)
  return () => {
    const sums = drawSums()
    drawDirichlet(rng, parameters, drawn)
    for (let at = 0; at < scores.length; at++)
      scores[at] = scoreOf(known[at] ?? [], redrawn(sums, at, silentValue), drawn)
    return scores
  }
}

/** Reach, NPS impact and value at stake of one priority in a draw, each on its scale; 0 where the draw left nothing. */
const redrawn = (sums: Float64Array, priority: number, silentValue: number): readonly [number, number, number] => {
  const all = (what: keyof typeof sumAt): number => sums[sumAt[what]] ?? 0
  const own = (what: keyof typeof sumAt): number => sums[sumsEach * (1 + priority) + sumAt[what]] ?? 0
  const without = all('answers') - own('answers')
  const impact =
    all('answers') > 0 && without > 0 ? 100 * (all('sum') / all('answers') - (all('sum') - own('sum')) / without) : 0
  const value = all('value') + silentValue
  return [
    all('units') > 0 ? onScale(own('units') / all('units'), rankScales.reach) : 0,
    onScale(impact, rankScales.npsImpact),
    value > 0 ? onScale(own('value') / value, rankScales.valueAtStake) : 0,
  ]
}

/** Weighted mean of the parts that can be computed; the first three as redrawn, the others as they stand. */
const scoreOf = (known: readonly (number | null)[], redrawn: readonly number[], weights: Float64Array): number => {
  let [sum, weight] = [0, 0]
  for (let part = 0; part < known.length; part++) {
    const value = known[part]
    if (value === null || value === undefined) continue
    sum += (weights[part] ?? 0) * (redrawn[part] ?? value)
    weight += weights[part] ?? 0
  }
  return weight > 0 ? sum / weight : 0
}
