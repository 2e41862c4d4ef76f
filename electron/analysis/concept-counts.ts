import { conceptsIn } from './concepts.ts'
import { modifierKeys } from './modifiers.ts'
import { wordsAt, type TokenTable } from './token-table.ts'

/** A concept as it stands in one theme. */
export interface ThemeConcept {
  readonly key: string
  /** Share of the theme's comments that hold it, 0 to 1. */
  readonly share: number
  /** How many times as often as in all comments, pulled towards 1 where counts are small. */
  readonly lift: number
  /** Share of the most central texts that hold it, 0 to 1. */
  readonly centralShare: number
  /** How near to the theme's centre those that hold it are on average, against all of the theme: 1 where as near. */
  readonly closeness: number
  /** Up to some of the theme's texts that hold it in its own words alone. */
  readonly texts: readonly number[]
}

export interface ConceptInput {
  readonly tokens: TokenTable
  readonly labels: Int32Array
  /** For how many comments each text stands. */
  readonly size: Int32Array
  /** The cosine of each text to its theme's centre. */
  readonly closeness: Float32Array
  /** The stems that may stand in each theme's label. */
  readonly wanted: readonly ReadonlySet<string>[]
}

interface Tally {
  comments: number
  held: number
  closeness: number
  central: number
  readonly texts: number[]
}

/** Comments added to each theme as if drawn from all comments, so that a rare concept needs some evidence. */
const PRIOR_COMMENTS = 8
const FEWEST_COMMENTS = 2
/** Above this many, every so many-th text is counted: shares of a label's words need no more. */
const MOST_TEXTS = 20_000
const TEXTS_KEPT = 40

/** How often each theme's words stand together there, and how much more often than in all comments. */
export const countConcepts = ({
  tokens,
  labels,
  size,
  closeness,
  wanted,
}: ConceptInput): readonly (readonly ThemeConcept[])[] => {
  const ofAny = new Set(wanted.flatMap((own) => [...own]))
  const overall = new Map<string, number>()
  const inTheme = wanted.map(() => new Map<string, Tally>())
  const totals = new Float64Array(wanted.length)
  const texts = new Float64Array(wanted.length)
  const near = new Float64Array(wanted.length)
  const central = centralTexts(labels, closeness, wanted.length)
  let total = 0
  const stride = Math.max(1, Math.ceil(labels.length / MOST_TEXTS))
  for (let i = 0; i < labels.length; i += stride) {
    const theme = labels[i]
    total += size[i]
    if (theme >= 0) {
      totals[theme] += size[i]
      near[theme] += closeness[i]
      texts[theme]++
    }
    const pure = new Map<string, boolean>()
    for (const { key, isPure } of conceptsIn(tokens.texts[i], (stem) => ofAny.has(stem), wordsAt(tokens, i)))
      pure.set(key, isPure || pure.get(key) === true)
    for (const [key, isPure] of pure) {
      overall.set(key, (overall.get(key) ?? 0) + size[i])
      if (theme < 0 || !key.split(' ').every((stem) => wanted[theme].has(stem) || modifierKeys.has(stem))) continue
      const tally = inTheme[theme].get(key) ?? { comments: 0, held: 0, closeness: 0, central: 0, texts: [] }
      tally.comments += size[i]
      tally.held++
      tally.closeness += closeness[i]
      if (central[theme].has(i)) tally.central++
      if (isPure && tally.texts.length < TEXTS_KEPT) tally.texts.push(i)
      inTheme[theme].set(key, tally)
    }
  }
  return inTheme.map((own, theme) =>
    [...own].flatMap(([key, tally]) => {
      if (tally.comments < FEWEST_COMMENTS || tally.texts.length === 0) return []
      const everywhere = (overall.get(key) ?? tally.comments) / total
      return [
        {
          key,
          share: tally.comments / totals[theme],
          lift: (tally.comments + PRIOR_COMMENTS * everywhere) / (totals[theme] + PRIOR_COMMENTS) / everywhere,
          centralShare: tally.central / (central[theme].size || 1),
          closeness: closenessOf(tally, near[theme] / texts[theme]),
          texts: tally.texts,
        },
      ]
    }),
  )
}

/** Texts added to a concept's as if they were as near as the theme's are on average. */
const PRIOR_TEXTS = 5

const closenessOf = ({ closeness, held }: Tally, usual: number): number =>
  usual > 0 ? (closeness / usual + PRIOR_TEXTS) / (held + PRIOR_TEXTS) : 1

const CENTRAL_TEXTS = 30

/** The texts nearest to each theme's centre. */
const centralTexts = (labels: Int32Array, closeness: Float32Array, count: number): readonly ReadonlySet<number>[] => {
  const members: number[][] = Array.from({ length: count }, () => [])
  labels.forEach((theme, i) => {
    if (theme >= 0) members[theme].push(i)
  })
  return members.map((own) => {
    own.sort((i, j) => closeness[j] - closeness[i] || i - j)
    return new Set(own.slice(0, CENTRAL_TEXTS))
  })
}
