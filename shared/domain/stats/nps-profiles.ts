import { npsSide } from './nps.ts'

/** An informative answer with its score, 0 to 10, and the unit it counts under. */
export interface ScoredAnswer {
  readonly unit: string | number
  readonly score: number
}

/**
 * What units add to the sums of the bootstrap: each distinct contribution once, in flat arrays.
 * A sum is promoters minus detractors. Parts are what a profile adds to single themes.
 */
export interface Profiles {
  /** Position of each unit's profile; units in the order in which they first answer. */
  readonly ofUnit: Int32Array
  /** Per profile. */
  readonly answers: Int32Array
  readonly sum: Int32Array
  /** Per part; the parts of one profile need not stand together. */
  readonly partProfile: Int32Array
  readonly partTheme: Int32Array
  readonly partAnswers: Int32Array
  readonly partSum: Int32Array
}

/**
 * Sorts units by what they contribute. In a survey without accounts most units gave one answer, so thousands of them
 * share a few hundred profiles, and a draw needs to add up only those. Time: answers + themes named.
 */
export const profilesOf = (answers: readonly ScoredAnswer[], themes: readonly (readonly number[])[]): Profiles => {
  const units = new Map<string | number, Tally>()
  const tallyOfAnswer = answers.map((answer) => {
    const tally = units.get(answer.unit) ?? { answers: 0, sum: 0, parts: new Map() }
    units.set(answer.unit, tally)
    tally.answers += 1
    tally.sum += npsSide(answer.score)
    return tally
  })
  themes.forEach((theme, index) => {
    for (const at of theme) addPart(tallyOfAnswer[at], index, npsSide(answers[at]?.score ?? 0))
  })
  return flatten(distinct([...units.values()]))
}

interface Tally {
  answers: number
  sum: number
  readonly parts: Map<number, { answers: number; sum: number }>
}

const addPart = (tally: Tally | undefined, theme: number, side: number): void => {
  if (!tally) return
  const part = tally.parts.get(theme) ?? { answers: 0, sum: 0 }
  tally.parts.set(theme, part)
  part.answers += 1
  part.sum += side
}

interface DistinctTallies {
  readonly list: readonly Tally[]
  readonly ofUnit: Int32Array
}

const distinct = (tallies: readonly Tally[]): DistinctTallies => {
  const list: Tally[] = []
  const seen = new Map<string, number>()
  const ofUnit = Int32Array.from(tallies, (tally) => {
    const parts = [...tally.parts].map(([theme, part]) => `${theme}:${part.answers}:${part.sum}`)
    const key = [tally.answers, tally.sum, ...parts].join()
    const known = seen.get(key) ?? list.length
    if (known === list.length) list.push(tally)
    seen.set(key, known)
    return known
  })
  return { list, ofUnit }
}

const flatten = ({ list, ofUnit }: DistinctTallies): Profiles => {
  const parts = list.flatMap((tally, profile) => [...tally.parts].map(([theme, part]) => ({ profile, theme, ...part })))
  return {
    ofUnit,
    answers: Int32Array.from(list, (tally) => tally.answers),
    sum: Int32Array.from(list, (tally) => tally.sum),
    partProfile: Int32Array.from(parts, (part) => part.profile),
    partTheme: Int32Array.from(parts, (part) => part.theme),
    partAnswers: Int32Array.from(parts, (part) => part.answers),
    partSum: Int32Array.from(parts, (part) => part.sum),
  }
}
