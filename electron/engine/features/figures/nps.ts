import type { Estimate } from '#shared/contract/values.ts'
import { npsImpacts, type NpsImpact, type ScoredAnswer } from '#shared/domain/stats/nps-impact.ts'
import type { CommentFact, Facts } from './facts.ts'

/** The bootstrap's seed: fixed, so that screen, brief and command line say the same. */
const seed = 1

export interface NpsBasis {
  readonly answers: readonly ScoredAnswer[]
  /** Position in answers by record. */
  readonly ofRecord: ReadonlyMap<number, number>
}

/** Scored answers with an informative comment, one per record. */
export function npsBasis(comments: readonly CommentFact[]): NpsBasis {
  const answers: ScoredAnswer[] = []
  const ofRecord = new Map<number, number>()
  for (const { record, nps, unit } of comments) {
    if (nps === null || ofRecord.has(record)) continue
    ofRecord.set(record, answers.length)
    answers.push({ unit: unit ?? `record ${record}`, score: nps })
  }
  return { answers, ofRecord }
}

export const answersOf = (basis: NpsBasis, comments: readonly CommentFact[]): number[] => {
  const positions = new Set<number>()
  for (const { record } of comments) {
    const position = basis.ofRecord.get(record)
    if (position !== undefined) positions.add(position)
  }
  return [...positions].sort((x, y) => x - y)
}

/** Scored answers, and the positions in them of each set of comments. */
export interface AnswersOfSets {
  readonly answers: readonly ScoredAnswer[]
  readonly sets: readonly (readonly number[])[]
}

export function answersOfSets(facts: Facts, sets: readonly (readonly CommentFact[])[]): AnswersOfSets {
  const basis = npsBasis(facts.comments)
  return { answers: basis.answers, sets: sets.map((set) => answersOf(basis, set)) }
}

/** NPS impact of each set, all read off the same draws. */
export const npsImpactsOf = ({ answers, sets }: AnswersOfSets): (Estimate | null)[] =>
  npsImpacts(answers, sets, { seed }).map(asEstimate)

const asEstimate = (impact: NpsImpact | null): Estimate | null =>
  impact && { value: impact.points, low: impact.interval.low, high: impact.interval.high }
