import type { RelatedTheme } from '#shared/contract/theme-page.ts'
import { overRepresentation } from '#shared/domain/stats/over-representation.ts'
import type { CommentFact, Facts } from '../figures/facts.ts'
import type { ThemeFigures } from '../themes/rows.ts'

const shownMost = 6

/**
 * Themes that the same units raise, each against chance: units with both, and |A|·|B|/N of them if the two had nothing to
 * do with each other; Fisher's exact test, one-sided, Benjamini-Hochberg over all other themes (METHODS,
 * over-representation). The theme's own parts and the one it is part of are left out: they share comments by themselves.
 */
export function relatedThemes(facts: Facts, own: ThemeFigures, all: readonly ThemeFigures[]): RelatedTheme[] {
  const raising = unitsOf(own.comments)
  const others = all.filter(
    ({ theme }) => theme.seq !== own.theme.seq && theme.parent !== own.theme.seq && own.theme.parent !== theme.seq,
  )
  const byId = new Map(others.map((one) => [one.theme.id, one]))
  const cells = overRepresentation({
    units: facts.units,
    withTheme: [raising.size],
    segments: others.map(({ theme, comments }) => {
      const units = unitsOf(comments)
      return {
        segment: theme.id,
        units: units.size,
        withTheme: [[...units].filter((unit) => raising.has(unit)).length],
      }
    }),
  })
  return cells
    .filter(({ within }) => within.hits > 0)
    .sort((x, y) => Number(y.overRepresented) - Number(x.overRepresented) || x.p - y.p)
    .slice(0, shownMost)
    .flatMap(({ segment, within, p, overRepresented }) => {
      const theme = byId.get(segment)?.theme
      if (!theme) return []
      return {
        id: theme.id,
        label: theme.label,
        colour: theme.colour,
        shared: within.hits,
        expected: (raising.size * within.of) / Math.max(1, facts.units),
        p,
        isMore: overRepresented,
      }
    })
}

const unitsOf = (comments: readonly CommentFact[]): Set<number | string> =>
  new Set(comments.flatMap(({ unit }) => (unit === null ? [] : [unit])))
