import { chooseLabelTerms, wordLabel } from './label.ts'
import { countNounPhrases } from './noun-phrases.ts'
import type { RunControl } from './run-control.ts'
import { surfacesOf } from './surfaces.ts'
import type { ThemeTerm } from './theme-terms.ts'

export interface Keyword {
  readonly term: string
  readonly lift: number
  readonly share: number
}

export interface Description {
  readonly label: string
  readonly keywords: readonly Keyword[]
}

export interface DescribeInput {
  readonly texts: readonly string[]
  readonly labels: Int32Array
  /** Terms per theme, best first. */
  readonly terms: readonly (readonly ThemeTerm[])[]
}

const KEYWORDS = 8
const SAMPLE_PER_THEME = 80
const TERMS_TAGGED = 40
const WORDS_OF_AN_EXCERPT = 6

/** A label and keywords for each theme, in the words its comments use more than others. */
export const describeThemes = (
  { texts, labels, terms }: DescribeInput,
  control: RunControl,
): readonly Description[] => {
  const members: string[][] = terms.map(() => [])
  labels.forEach((theme, i) => {
    if (theme >= 0) members[theme].push(texts[i])
  })
  const nouns = new Map(
    terms.flatMap((own, theme) => {
      control.check()
      control.report(theme / terms.length)
      const wanted = new Set(own.slice(0, TERMS_TAGGED).map(({ key }) => key))
      return [...countNounPhrases(wanted, evenly(members[theme], SAMPLE_PER_THEME))]
    }),
  )
  const chosen = chooseLabelTerms({ terms, nouns })
  const used = new Set<string>()
  return terms.map((own, theme) => {
    const keywords = distinctTerms(own)
    const surfaces = surfacesOf(new Set([...keywords, ...chosen[theme]].map(({ key }) => key)), members[theme])
    const written = (key: string): string => surfaces.get(key) ?? key
    const label = wordLabel(chosen[theme].map(({ key }) => written(key))) || excerpt(members[theme][0] ?? '')
    return {
      label: unused(label, used),
      keywords: keywords.map(({ key, lift, share }) => ({ term: written(key), lift, share })),
    }
  })
}

/** Every so many-th item, so that the sample does not lean to one end of a file. */
const evenly = <T>(items: readonly T[], most: number): readonly T[] => {
  if (items.length <= most) return items
  return Array.from({ length: most }, (_, i) => items[Math.floor((i * items.length) / most)])
}

/** Leaves out a term that is part of a better one or holds one: “boarding pass” and “pass” say the same. */
const distinctTerms = <T extends { readonly key: string }>(terms: readonly T[]): readonly T[] => {
  const chosen: T[] = []
  const holds = (long: string, short: string): boolean => ` ${long} `.includes(` ${short} `)
  for (const term of terms) {
    if (chosen.length === KEYWORDS) break
    if (!chosen.some(({ key }) => holds(key, term.key) || holds(term.key, key))) chosen.push(term)
  }
  return chosen
}

const unused = (label: string, used: Set<string>): string => {
  let free = label
  for (let number = 2; used.has(free.toLowerCase()); number++) free = `${label} ${number}`
  used.add(free.toLowerCase())
  return free
}

/** Where no word sets a theme apart: how its first comment begins. */
const excerpt = (text: string): string => {
  const words = text.split(' ')
  return words.length <= WORDS_OF_AN_EXCERPT
    ? wordLabel([text])
    : `${wordLabel([words.slice(0, WORDS_OF_AN_EXCERPT).join(' ')])}…`
}
