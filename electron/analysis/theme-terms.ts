import type { TermTable } from './term-table.ts'

/** A term as it stands in one theme. */
export interface ThemeTerm {
  readonly id: number
  readonly key: string
  /** Share of the theme's comments that contain it, 0 to 1. */
  readonly share: number
  /** How many times as often as in all comments, pulled towards 1 where counts are small. */
  readonly lift: number
}

/** A word in a larger share of all comments than this says nothing about any one theme. */
const EVERYWHERE = 0.3
/** Comments added to each theme as if drawn from all comments, so that a rare term needs some evidence. */
const PRIOR_COMMENTS = 8
const FEWEST_COMMENTS = 2
const SMALLEST_SHARE = 0.02
const SMALLEST_LIFT = 1.3

/**
 * The terms of each theme that stand there more often than elsewhere, best first by share · ln(lift): class-based TF-IDF
 * (Grootendorst 2022) with the logarithm of the lift in place of the inverse frequency.
 */
export const themeTerms = (
  table: TermTable,
  labels: Int32Array,
  { count, size }: { readonly count: number; readonly size: Int32Array },
): readonly (readonly ThemeTerm[])[] => {
  const counts = Array.from({ length: count }, () => new Map<number, number>())
  const totals = new Float64Array(count)
  labels.forEach((theme, i) => {
    if (theme < 0) return
    totals[theme] += size[i]
    const own = counts[theme]
    for (let at = table.start[i]; at < table.start[i + 1]; at++)
      own.set(table.term[at], (own.get(table.term[at]) ?? 0) + size[i])
  })
  const tooCommon = commonWords(table)
  return counts.map((own, theme) => {
    const terms: ThemeTerm[] = []
    for (const [id, comments] of own) {
      if (comments < Math.max(FEWEST_COMMENTS, SMALLEST_SHARE * totals[theme])) continue
      const key = table.keys[id]
      const overall = table.comments[id] / table.totalComments
      const lift = (comments + PRIOR_COMMENTS * overall) / (totals[theme] + PRIOR_COMMENTS) / overall
      if (lift >= SMALLEST_LIFT) terms.push({ id, key, share: comments / totals[theme], lift })
    }
    const telling = terms.filter(({ key }) => !key.split(' ').some((word) => tooCommon.has(word)))
    // Among two or three themes every word of a theme is common; a common word is better than none.
    const kept = telling.length > 0 ? telling : terms
    return kept.sort((a, b) => weightOf(b) - weightOf(a) || (a.key < b.key ? -1 : 1))
  })
}

export const weightOf = ({ share, lift }: ThemeTerm): number => share * Math.log(lift)

const TERMS_ASKED = 5

/** How much its words set a theme apart: the weights of its five best terms added up. */
export const distinctiveness = (terms: readonly ThemeTerm[]): number =>
  terms.slice(0, TERMS_ASKED).reduce((sum, term) => sum + weightOf(term), 0)

const commonWords = ({ keys, comments, totalComments }: TermTable): ReadonlySet<string> =>
  new Set(keys.filter((key, id) => !key.includes(' ') && comments[id] > EVERYWHERE * totalComments))
