import { cohensKappa, type TwoCoders } from './agreement.ts'
import { quantileInterval, type Interval } from './interval.ts'
import { createRng } from './rng.ts'

/** What a coder said of a comment: positions of the themes it belongs to, none of them as []; null where it was skipped. */
export type CoderAnswer = readonly number[] | null

export interface Coefficient {
  readonly value: number
  /** 95%; null where the coders never differed, so that there is nothing to draw from. */
  readonly interval: Interval | null
}

export interface ThemeAgreement extends TwoCoders {
  /** Comments that both judged. */
  readonly judged: number
  /** Share of these on which they agree, 0 to 1; null without any. */
  readonly agreed: number | null
  readonly kappa: Coefficient | null
  readonly alpha: Coefficient | null
}

export interface CodersAgreement {
  /** One a theme, in their order. */
  readonly themes: readonly ThemeAgreement[]
  /** Over every yes or no to every theme together. */
  readonly overall: ThemeAgreement
}

export const coderDraws = 1000

/**
 * Krippendorff's α of two coders and one theme from its counts: 1 − (n − 1)·(only first + only second)·n/(2·yes·no·N), where
 * N comments were judged by both, n = 2N. The same as krippendorffsAlpha over the pairs. Null where every answer is the same.
 */
export const alphaOfTwo = ({ both, first, second, neither }: TwoCoders): number | null => {
  const judged = both + first + second + neither
  const n = 2 * judged
  const yes = 2 * both + first + second
  const expected = (2 * yes * (n - yes)) / (n * (n - 1))
  return expected > 0 ? 1 - (first + second) / judged / expected : null
}

/**
 * Agreement of two coders per theme and over all themes. Comments that either skipped are left out.
 *
 * Intervals are percentiles of a bootstrap over comments (Efron 1979; for α of nominal values: Zapf, Castell, Morawietz and
 * Karch 2016), 1,000 draws; one draw serves all themes, so that the overall interval allows for comments with several themes.
 * Cost: draws × comments × themes.
 *
 * @param answers of each comment, first and second coder
 */
export const agreementOfCoders = (
  answers: readonly (readonly [CoderAnswer, CoderAnswer])[],
  themes: number,
  seed: string,
): CodersAgreement => {
  const cells = cellsOf(answers, themes)
  const judged = cells.length / Math.max(1, themes)
  const every = Array.from({ length: judged }, (_, comment) => comment)
  const counts = countsOf(cells, themes, every)
  const draws = Array.from({ length: 2 * (themes + 1) }, () => new Float64Array(coderDraws).fill(Number.NaN))
  const rng = createRng(seed)
  const times = judged === 0 ? 0 : coderDraws
  for (let draw = 0; draw < times; draw++) {
    const drawn = countsOf(
      cells,
      themes,
      every.map(() => rng.below(judged)),
    )
    drawn.forEach((count, at) => {
      const [kappas, alphas] = [draws[2 * at], draws[2 * at + 1]]
      if (kappas) kappas[draw] = cohensKappa(count) ?? Number.NaN
      if (alphas) alphas[draw] = alphaOfTwo(count) ?? Number.NaN
    })
  }
  const withIntervals = counts.map((count, at) => themeAgreement(count, draws[2 * at], draws[2 * at + 1]))
  const none = themeAgreement(nobody, undefined, undefined)
  return { themes: withIntervals.slice(0, themes), overall: withIntervals[themes] ?? none }
}

const nobody: TwoCoders = { both: 0, first: 0, second: 0, neither: 0 }

/** comments × themes, row-major, of comments judged by both: 0 neither, 1 only the second, 2 only the first, 3 both. */
const cellsOf = (answers: readonly (readonly [CoderAnswer, CoderAnswer])[], themes: number): Uint8Array => {
  const judged = answers.flatMap(([first, second]) => (first && second ? [[new Set(first), new Set(second)]] : []))
  return Uint8Array.from(
    judged.flatMap(([first, second]) =>
      Array.from({ length: themes }, (_, theme) => 2 * Number(first?.has(theme)) + Number(second?.has(theme))),
    ),
  )
}

/** Of each theme and, last, of all together. */
const countsOf = (cells: Uint8Array, themes: number, comments: readonly number[]): readonly TwoCoders[] => {
  const counts = new Float64Array(4 * themes)
  for (const comment of comments) {
    for (let theme = 0; theme < themes; theme++) {
      const at = 4 * theme + (cells[comment * themes + theme] ?? 0)
      counts[at] = (counts[at] ?? 0) + 1
    }
  }
  const own = Array.from({ length: themes }, (_, theme): TwoCoders => {
    const [neither = 0, second = 0, first = 0, both = 0] = counts.subarray(4 * theme, 4 * theme + 4)
    return { both, first, second, neither }
  })
  return [...own, own.reduce(added, nobody)]
}

const added = (x: TwoCoders, y: TwoCoders): TwoCoders => ({
  both: x.both + y.both,
  first: x.first + y.first,
  second: x.second + y.second,
  neither: x.neither + y.neither,
})

const themeAgreement = (
  counts: TwoCoders,
  kappas: Float64Array | undefined,
  alphas: Float64Array | undefined,
): ThemeAgreement => {
  const differ = counts.first + counts.second
  const judged = counts.both + counts.neither + differ
  const coefficient = (value: number | null, draws: Float64Array | undefined): Coefficient | null =>
    value === null ? null : { value, interval: differ === 0 || !draws ? null : quantileInterval(draws) }
  return {
    ...counts,
    judged,
    agreed: judged === 0 ? null : (judged - differ) / judged,
    kappa: coefficient(cohensKappa(counts), kappas),
    alpha: coefficient(alphaOfTwo(counts), alphas),
  }
}

/**
 * Half the width of the 95% interval that κ of a theme can be expected to have, by the large-sample standard error
 * √(pₒ(1 − pₒ)/(n(1 − pₑ)²)) (Cohen 1960), for two coders who find the theme equally often.
 *
 * n 60, a theme of 1 comment in 5, κ .7 → .233.
 *
 * @param share of comments in the theme, 0 to 1 exclusive
 */
export const kappaHalfWidth = (comments: number, share: number, kappa: number): number => {
  const byChance = share * share + (1 - share) * (1 - share)
  const agreed = byChance + kappa * (1 - byChance)
  return 1.959963984540054 * Math.sqrt((agreed * (1 - agreed)) / (comments * (1 - byChance) ** 2))
}
