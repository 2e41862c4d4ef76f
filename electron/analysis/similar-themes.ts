import type { Matrix } from './matrix-engine.ts'
import type { ThemeTerm } from './theme-terms.ts'
import { dotRows } from './unit-rows.ts'

/** Two themes say nearly the same when their centres are this near (cosine) … */
const NEAR = 0.65
/** … and of the words that set each apart from all comments so many are the same. */
const SHARED = 3
const WORDS_COMPARED = 10

/** For each theme the others that say nearly the same, nearest first. `terms` are each theme's, best first. */
export const similarThemes = (
  centroids: Matrix,
  terms: readonly (readonly ThemeTerm[])[],
): readonly (readonly number[])[] => {
  const words = terms.map((own) => {
    const single = own.filter(({ key }) => !key.includes(' '))
    return new Set(single.slice(0, WORDS_COMPARED).map(({ key }) => key))
  })
  const shared = (one: number, other: number): number =>
    [...words[one]].reduce((count, word) => (words[other].has(word) ? count + 1 : count), 0)
  return terms.map((_, theme) =>
    [...terms.keys()]
      .filter((other) => other !== theme && dotRows(centroids, theme, centroids, other) >= NEAR)
      .filter((other) => shared(theme, other) >= SHARED)
      .sort((a, b) => dotRows(centroids, theme, centroids, b) - dotRows(centroids, theme, centroids, a) || a - b),
  )
}
