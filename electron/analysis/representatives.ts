import type { Matrix } from './matrix-engine.ts'
import type { TermTable } from './term-table.ts'
import type { ThemeTerm } from './theme-terms.ts'
import { dotRows } from './unit-rows.ts'

export interface Examples {
  /** Members nearest to the theme's centre, the medoid first. */
  readonly typical: Int32Array
  /** Members farthest from it that use the theme's words, the farthest first. */
  readonly unusual: Int32Array
}

const EXAMPLES = 5
/** Nearly the same sentence twice shows nothing new. */
const TOO_ALIKE = 0.95
/** Terms of a theme, best first, of which the most different comments hold one at least. */
const TERMS_READ = 4

/**
 * For each theme its most and its least typical comments, as row numbers of `vectors`. The farthest of all are mostly those
 * that hardly belong; one that uses the theme's words shows how far the theme reaches. Where those are too few, the others
 * follow.
 */
export const examplesOf = (
  vectors: Matrix,
  centroids: Matrix,
  { labels, table, terms }: Grouped,
): readonly Examples[] => {
  const members = orderedMembers(vectors, centroids, labels)
  return members.map((ordered, theme) => {
    const farthest = ordered.toReversed()
    const own = new Set(terms[theme].slice(0, TERMS_READ).map(({ id }) => id))
    const speaks = (i: number): boolean => {
      for (let at = table.start[i]; at < table.start[i + 1]; at++) if (own.has(table.term[at])) return true
      return false
    }
    const unusual = distinct(vectors, farthest.filter(speaks))
    return {
      typical: Int32Array.from(distinct(vectors, ordered)),
      unusual: Int32Array.from(unusual.length < EXAMPLES ? distinct(vectors, farthest, unusual) : unusual),
    }
  })
}

interface Grouped {
  readonly labels: Int32Array
  readonly table: TermTable
  /** Of each theme, best first. */
  readonly terms: readonly (readonly ThemeTerm[])[]
}

/** For each theme its most typical comments, as row numbers of `vectors`. */
export const typicalOf = (vectors: Matrix, centroids: Matrix, labels: Int32Array): readonly Int32Array[] =>
  orderedMembers(vectors, centroids, labels).map((ordered) => Int32Array.from(distinct(vectors, ordered)))

/** Members of each theme, nearest to its centre first. */
const orderedMembers = (vectors: Matrix, centroids: Matrix, labels: Int32Array): readonly (readonly number[])[] => {
  const members: number[][] = Array.from({ length: centroids.rows }, () => [])
  labels.forEach((theme, i) => {
    if (theme >= 0) members[theme].push(i)
  })
  return members.map((own, theme) => {
    const closeness = new Map(own.map((i) => [i, dotRows(vectors, i, centroids, theme)]))
    return own.sort((i, j) => (closeness.get(j) ?? 0) - (closeness.get(i) ?? 0) || i - j)
  })
}

const distinct = (vectors: Matrix, ordered: readonly number[], first: readonly number[] = []): readonly number[] => {
  const chosen = [...first]
  for (const i of ordered) {
    if (chosen.length === EXAMPLES) break
    if (chosen.every((other) => dotRows(vectors, i, vectors, other) < TOO_ALIKE)) chosen.push(i)
  }
  return chosen
}
