import { clampTo, z95, type Interval } from './interval.ts'

/** Answers to "how likely are you to recommend", 0 to 10. Passives are what is left. */
export interface NpsCounts {
  readonly promoters: number
  readonly detractors: number
  readonly answers: number
}

/** Points from −100 to 100. `points` is raw and is what is shown; the interval is 95%. */
export interface Nps {
  readonly points: number
  readonly interval: Interval
  readonly counts: NpsCounts
}

const bounds = { low: -100, high: 100 } as const satisfies Interval

/** 1 for a promoter (9 or 10), −1 for a detractor (0 to 6), 0 for a passive (Reichheld 2003). */
export const npsSide = (score: number): -1 | 0 | 1 => {
  if (!(score >= 0 && score <= 10)) throw new RangeError(`An NPS score is 0 to 10, got ${score}.`)
  if (score >= 9) return 1
  return score <= 6 ? -1 : 0
}

/** Counts the sides; a missing score (null) is no answer. Throws RangeError on a score outside 0 to 10. */
export const countNps = (scores: Iterable<number | null>): NpsCounts => {
  let [promoters, detractors, answers] = [0, 0, 0]
  for (const score of scores) {
    if (score === null) continue
    const side = npsSide(score)
    answers += 1
    if (side === 1) promoters += 1
    if (side === -1) detractors += 1
  }
  return { promoters, detractors, answers }
}

/**
 * NPS = 100·(p − d), with an adjusted Wald interval around n + 3 answers, P + ¾ promoters and D + ¾ detractors:
 * SE = √((p + d − (p − d)²)/n) on the adjusted counts, ends kept within −100 to 100 (Rocks 2016; MeasuringU).
 * Null when nobody answered.
 *
 * P 15, D 8, n 30 → 23.33 [−7.28, 49.71].
 */
export const npsOf = (counts: NpsCounts): Nps | null => {
  if (counts.answers <= 0) return null
  const points = (100 * (counts.promoters - counts.detractors)) / counts.answers
  const n = counts.answers + 3
  const p = (counts.promoters + 0.75) / n
  const d = (counts.detractors + 0.75) / n
  const half = 100 * z95 * Math.sqrt((p + d - (p - d) ** 2) / n)
  const centre = 100 * (p - d)
  return {
    points,
    interval: { low: clampTo(centre - half, bounds), high: clampTo(centre + half, bounds) },
    counts,
  }
}
