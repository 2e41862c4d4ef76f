import { adjustWhereTested, falseDiscoveryRate } from './benjamini-hochberg.ts'
import { fisherGreater, type Hits } from './fisher.ts'

/** Distinct units of one attribute value, and how many of them raise each theme, in the order of the themes. */
export interface SegmentCounts {
  readonly segment: string
  readonly units: number
  readonly withTheme: readonly number[]
}

/**
 * Theme by attribute value. `units` and `withTheme` count all that is compared: whoever has no value says nothing of the
 * attribute, and belongs in neither; whoever has several counts once for each.
 */
export interface ThemeByAttribute {
  readonly units: number
  readonly withTheme: readonly number[]
  readonly segments: readonly SegmentCounts[]
}

export interface Representation {
  /** Position in `withTheme`. */
  readonly theme: number
  readonly segment: string
  readonly within: Hits
  readonly outside: Hits
  /** Share within over share outside; null where nobody outside raises the theme. */
  readonly ratio: number | null
  readonly p: number
  /** p adjusted for the family, which is the whole table. */
  readonly q: number
  readonly overRepresented: boolean
}

/**
 * In which segments a theme is raised more often than elsewhere: share of units within against share outside,
 * Fisher's exact test one-sided, Benjamini-Hochberg at 10% over all cells of the table.
 * A segment without units, or one that holds all units, cannot be compared and is left out of family and answer.
 */
export const overRepresentation = (table: ThemeByAttribute): readonly Representation[] => {
  const cells = table.segments
    .filter((segment) => segment.units > 0 && segment.units < table.units)
    .flatMap((segment) => table.withTheme.map((total, theme) => cellOf(table, segment, { theme, total })))
  const q = adjustWhereTested(cells.map((cell) => cell.p))
  return cells.map((cell, at) => {
    const adjusted = q[at] ?? 1
    return { ...cell, q: adjusted, overRepresented: adjusted <= falseDiscoveryRate }
  })
}

const cellOf = (
  table: ThemeByAttribute,
  segment: SegmentCounts,
  { theme, total }: { readonly theme: number; readonly total: number },
) => {
  const within = { hits: segment.withTheme[theme] ?? 0, of: segment.units }
  const outside = { hits: total - within.hits, of: table.units - segment.units }
  const ratio = outside.hits === 0 ? null : within.hits / within.of / (outside.hits / outside.of)
  return { theme, segment: segment.segment, within, outside, ratio, p: fisherGreater(within, outside) }
}
