import type { Db } from '../../db/statements.ts'
import type { Code } from '../../codebook/code.ts'
import { guidOf } from '../../codebook/guid.ts'
import { activeThemes, type ThemeRecord } from '../themes/repo.ts'

/** The hues of themes as files name them; the light look's (renderer tokens --t1 to --t10). */
export const hues = [
  '#025FCB',
  '#599700',
  '#E35181',
  '#7E6539',
  '#1993B3',
  '#54209D',
  '#8E1102',
  '#8B73F1',
  '#00544A',
  '#944386',
] as const

/** The hue nearest to a colour of a file, in RGB; null without one. */
export function hueOf(colour: string | null): number | undefined {
  if (colour === null) return undefined
  const distances = hues.map((hue) => distance(hue, colour))
  return distances.indexOf(Math.min(...distances))
}

const channels = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

function distance(one: string, other: string): number {
  const theirs = channels(other)
  return channels(one).reduce((sum, value, at) => sum + (value - (theirs[at] ?? 0)) ** 2, 0)
}

/** The guid that a codebook gave a theme, or its own. */
export function guidsOfThemes(db: Db): (theme: ThemeRecord) => string {
  const known = new Map(
    db
      .all<{ theme: number; guid: string }>('SELECT theme, guid FROM theme_guid')
      .map(({ theme, guid }) => [theme, guid]),
  )
  return (theme) => known.get(theme.seq) ?? guidOf('theme', theme.id)
}

/** The themes with their sub-themes as a codebook has them. */
export function codesOfThemes(db: Db): readonly Code[] {
  const themes = activeThemes(db)
  const guid = guidsOfThemes(db)
  const asCode = (theme: ThemeRecord): Code => ({
    guid: guid(theme),
    name: theme.label,
    description: theme.description,
    colour: hues[theme.colour % hues.length] ?? null,
    children: themes.filter(({ parent }) => parent === theme.seq).map(asCode),
  })
  return themes.filter(({ parent }) => parent === null).map(asCode)
}
