import { contentWordsOf } from '#analysis/content-words.ts'

/** What a theme is about: stems with their weights, and the direction its comments point to; null without a model. */
export interface Profile {
  readonly words: ReadonlyMap<string, number>
  /** Of unit length. */
  readonly centre: Float32Array | null
}

/** The stems of a name, each 1, and of keywords, best first, each half and less. */
export function wordProfile(name: string, keywords: readonly string[]): ReadonlyMap<string, number> {
  const words = new Map<string, number>()
  const add = (text: string, weight: number): void => {
    for (const { stem, carries } of contentWordsOf(text))
      if (carries) words.set(stem, Math.max(weight, words.get(stem) ?? 0))
  }
  add(name, 1)
  keywords.forEach((keyword, nth) => add(keyword, 1 / (nth + 2)))
  return words
}

/** How much a stem tells themes apart: less where more of them have it (inverse document frequency). */
export type Telling = (stem: string) => number

/** The more profiles a stem stands in, the less it tells; one that stands in none tells most. */
export function tellingAmong(profiles: readonly Pick<Profile, 'words'>[]): Telling {
  const holding = new Map<string, number>()
  for (const { words } of profiles) for (const stem of words.keys()) holding.set(stem, (holding.get(stem) ?? 0) + 1)
  return (stem) => Math.log((1 + profiles.length) / (holding.get(stem) ?? 0.5))
}

/**
 * How nearly two say the same, 0 to 1: the mean of the cosine of their words, each weighed by what it tells, and of the
 * cosine of their centres; the words alone where one has no centre.
 */
export function likenessOf(one: Profile, other: Profile, telling: Telling): number {
  const words = cosineOfWords(weighed(one.words, telling), weighed(other.words, telling))
  if (one.centre === null || other.centre === null) return words
  return (words + Math.max(0, dot(one.centre, other.centre))) / 2
}

const weighed = (words: Profile['words'], telling: Telling): Profile['words'] =>
  new Map(Array.from(words, ([stem, weight]) => [stem, weight * telling(stem)]))

function cosineOfWords(one: Profile['words'], other: Profile['words']): number {
  let shared = 0
  for (const [stem, weight] of one) shared += weight * (other.get(stem) ?? 0)
  return shared / (lengthOf(one.values()) * lengthOf(other.values()) || 1)
}

const lengthOf = (values: Iterable<number>): number => {
  let squares = 0
  for (const value of values) squares += value * value
  return Math.sqrt(squares)
}

const dot = (one: Float32Array, other: Float32Array): number =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0)

/** The mean of rows × dims less `origin`, of unit length. */
export function centreOf(rows: readonly Float32Array[], origin: Float32Array): Float32Array {
  const sum = Float32Array.from(origin, (value) => -value * rows.length)
  for (const row of rows) row.forEach((value, at) => (sum[at] = (sum[at] ?? 0) + value))
  const length = lengthOf(sum) || 1
  return sum.map((value) => value / length)
}
