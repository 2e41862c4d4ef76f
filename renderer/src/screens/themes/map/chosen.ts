import type { OutputOf } from '#shared/contract/contract.ts'
import type { ThemeChip } from '#shared/contract/values.ts'
import { formatNumber } from '#shared/domain/format.ts'

type Themes = OutputOf<'themes.map'>['themes']

export interface ChosenPart {
  /** Null for comments in no theme. */
  readonly theme: ThemeChip | null
  /** All comments that the map shows in it; 0 for none. */
  readonly whole: number
  readonly dots: readonly number[]
}

/** The chosen dots by their theme, most first. `groups`: index into themes of each dot of the map, or −1. */
export function partsOf(chosen: readonly number[], groups: ArrayLike<number>, themes: Themes): readonly ChosenPart[] {
  const found = new Map<number, number[]>()
  for (const dot of chosen) {
    const group = groups[dot] ?? -1
    const dots = found.get(group)
    if (dots) dots.push(dot)
    else found.set(group, [dot])
  }
  return [...found]
    .map(([group, dots]) => ({ theme: themes[group] ?? null, whole: themes[group]?.comments ?? 0, dots }))
    .sort((x, y) => y.dots.length - x.dots.length)
}

const named = 3

/** '30 in “Exports time out”, 6 in “Price rises”, 2 in none'; beyond three parts '… and 4 more themes'. */
export function partsLine(parts: readonly ChosenPart[]): string {
  const said = parts
    .slice(0, named)
    .map(({ theme, dots }) => `${formatNumber(dots.length)} in ${theme ? `“${theme.label}”` : 'none'}`)
  const more = parts.length - said.length
  if (more > 0) said.push(more === 1 ? 'the rest in 1 other' : `the rest in ${formatNumber(more)} others`)
  return said.join(', ')
}
