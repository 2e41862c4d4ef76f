import type { Matrix } from './matrix-engine.ts'
import { dotRows } from './unit-rows.ts'

export interface Examples {
  /** Members nearest to the theme's centre, the medoid first. */
  readonly typical: Int32Array
  /** Members farthest from it. */
  readonly unusual: Int32Array
}

const EXAMPLES = 5
/** Nearly the same sentence twice shows nothing new. */
const TOO_ALIKE = 0.95

/** For each theme its most and its least typical comments, as row numbers of `vectors`. */
export const examplesOf = (vectors: Matrix, centroids: Matrix, labels: Int32Array): readonly Examples[] => {
  const members: number[][] = Array.from({ length: centroids.rows }, () => [])
  labels.forEach((theme, i) => {
    if (theme >= 0) members[theme].push(i)
  })
  return members.map((own, theme) => {
    const closeness = new Map(own.map((i) => [i, dotRows(vectors, i, centroids, theme)]))
    const ordered = own.sort((i, j) => (closeness.get(j) ?? 0) - (closeness.get(i) ?? 0) || i - j)
    return {
      typical: Int32Array.from(distinct(vectors, ordered)),
      unusual: Int32Array.from(distinct(vectors, ordered.slice().reverse())),
    }
  })
}

const distinct = (vectors: Matrix, ordered: readonly number[]): readonly number[] => {
  const chosen: number[] = []
  for (const i of ordered) {
    if (chosen.length === EXAMPLES) break
    if (chosen.every((other) => dotRows(vectors, i, vectors, other) < TOO_ALIKE)) chosen.push(i)
  }
  return chosen
}
