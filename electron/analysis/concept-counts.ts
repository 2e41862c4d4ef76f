import { conceptsIn } from './concepts.ts'
import { wordsAt, type TokenTable } from './token-table.ts'

/** A concept as it stands in one theme. */
export interface ThemeConcept {
  readonly key: string
  /** Share of the theme's comments that hold it, 0 to 1. */
  readonly share: number
  /** How many times as often as in all comments, pulled towards 1 where counts are small. */
  readonly lift: number
  /** Up to some of the theme's texts that hold it in its own words alone. */
  readonly texts: readonly number[]
}

export interface ConceptInput {
  readonly tokens: TokenTable
  readonly labels: Int32Array
  /** For how many comments each text stands. */
  readonly size: Int32Array
  /** The stems that may stand in each theme's label. */
  readonly wanted: readonly ReadonlySet<string>[]
}

interface Tally {
  comments: number
  readonly texts: number[]
}

/** Comments added to each theme as if drawn from all comments, so that a rare concept needs some evidence. */
const PRIOR_COMMENTS = 8
const FEWEST_COMMENTS = 2
/** Above this many, every so many-th text is counted: shares of a label's words need no more. */
const MOST_TEXTS = 20_000
const TEXTS_KEPT = 40

/** How often each theme's words stand together there, and how much more often than in all comments. */
export const countConcepts = ({ tokens, labels, size, wanted }: ConceptInput): readonly (readonly ThemeConcept[])[] => {
  const ofAny = new Set(wanted.flatMap((own) => [...own]))
  const overall = new Map<string, number>()
  const inTheme = wanted.map(() => new Map<string, Tally>())
  const totals = new Float64Array(wanted.length)
  let total = 0
  const stride = Math.max(1, Math.ceil(labels.length / MOST_TEXTS))
  for (let i = 0; i < labels.length; i += stride) {
    const theme = labels[i]
    total += size[i]
    if (theme >= 0) totals[theme] += size[i]
    const pure = new Map<string, boolean>()
    for (const { key, isPure } of conceptsIn(tokens.texts[i], (stem) => ofAny.has(stem), wordsAt(tokens, i)))
      pure.set(key, isPure || pure.get(key) === true)
    for (const [key, isPure] of pure) {
      overall.set(key, (overall.get(key) ?? 0) + size[i])
      if (theme < 0 || !key.split(' ').every((stem) => wanted[theme].has(stem))) continue
      const tally = inTheme[theme].get(key) ?? { comments: 0, texts: [] }
      tally.comments += size[i]
      if (isPure && tally.texts.length < TEXTS_KEPT) tally.texts.push(i)
      inTheme[theme].set(key, tally)
    }
  }
  return inTheme.map((own, theme) =>
    [...own].flatMap(([key, { comments, texts }]) => {
      if (comments < FEWEST_COMMENTS || texts.length === 0) return []
      const everywhere = (overall.get(key) ?? comments) / total
      const lift = (comments + PRIOR_COMMENTS * everywhere) / (totals[theme] + PRIOR_COMMENTS) / everywhere
      return [{ key, share: comments / totals[theme], lift, texts }]
    }),
  )
}
