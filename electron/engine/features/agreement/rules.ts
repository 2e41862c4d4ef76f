import type { CoderAnswer } from '#shared/domain/stats/two-coders.ts'
import type { Verdict } from '#shared/contract/agreement.ts'
import { createRng, type Rng } from '#shared/domain/stats/rng.ts'

export interface Draw {
  /** Comments to draw from, in an order that is always the same. */
  readonly population: readonly number[]
  /** Of each theme, those of its comments that are in the population. */
  readonly members: readonly ReadonlySet<number>[]
  readonly size: number
  readonly seed: number
  readonly isStratified: boolean
}

/** How many comments of a theme a stratified sample holds at least, as far as there are as many. */
export const quotaOf = (size: number, themes: number): number => Math.ceil(size / (2 * themes))

/**
 * A random sample without replacement, in random order. Stratified: the rarest theme first, each gets its quota, half of the
 * sample in all at most; what is left is drawn from all the others. The order says nothing of why a comment was drawn.
 */
export function drawSample({ population, members, size, seed, isStratified }: Draw): number[] {
  const rng = createRng(seed)
  const order = shuffled(population, rng.split('draw'))
  const drawn = new Set<number>()
  if (isStratified) {
    const quota = quotaOf(size, members.length)
    for (const theme of [...members].sort((x, y) => x.size - y.size)) {
      let held = [...drawn].filter((comment) => theme.has(comment)).length
      for (const comment of order) {
        if (held >= quota || drawn.size >= size) break
        if (!theme.has(comment) || drawn.has(comment)) continue
        drawn.add(comment)
        held += 1
      }
    }
  }
  for (const comment of order) {
    if (drawn.size >= size) break
    drawn.add(comment)
  }
  return shuffled([...drawn], rng.split('order'))
}

/** Fisher and Yates. */
function shuffled(values: readonly number[], rng: Rng): number[] {
  const order = [...values]
  for (let at = order.length - 1; at > 0; at--) {
    const other = rng.below(at + 1)
    const held = order[at] ?? 0
    order[at] = order[other] ?? 0
    order[other] = held
  }
  return order
}

interface Nested {
  /** Place of the theme it is a part of; null where it is none, or where that theme is not in the sample. */
  readonly parent: number | null
}

/** A comment in a part of a theme is in the theme: both coders' answers are read so. Ascending, without repeats. */
export function withParents(answer: CoderAnswer, themes: readonly Nested[]): CoderAnswer {
  if (answer === null) return null
  const parents = answer.flatMap((at) => themes[at]?.parent ?? [])
  return [...new Set([...answer, ...parents])].sort((x, y) => x - y)
}

/** Themes on which two answers differ, in the order of themes; none where one of them is missing. */
export function disputesOf(
  first: CoderAnswer,
  second: CoderAnswer,
): { readonly at: number; readonly isFirst: boolean }[] {
  if (first === null || second === null) return []
  const [one, other] = [new Set(first), new Set(second)]
  return [...new Set([...first, ...second])]
    .filter((at) => one.has(at) !== other.has(at))
    .sort((x, y) => x - y)
    .map((at) => ({ at, isFirst: one.has(at) }))
}

/** Whether a verdict puts a comment into a theme that only the first coder (or else only the second) put it into. */
export const isInBy = (verdict: Verdict, isFirst: boolean): boolean =>
  verdict === 'both' || (verdict === 'first' && isFirst) || (verdict === 'second' && !isFirst)
