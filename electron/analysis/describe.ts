import { centralSentence } from './central-sentence.ts'
import { countConcepts } from './concept-counts.ts'
import { inSentenceCase, labelCandidates } from './label.ts'
import { chooseLabels } from './label-choice.ts'
import type { RunControl } from './run-control.ts'
import { surfacesOf } from './surfaces.ts'
import type { ThemeTerm } from './theme-terms.ts'
import type { TokenTable } from './token-table.ts'
import { rememberedKinds } from './word-kinds.ts'

export interface Keyword {
  readonly term: string
  readonly lift: number
  readonly share: number
}

export interface Description {
  readonly label: string
  /** A whole short sentence of a typical comment; null where none is short enough. */
  readonly description: string | null
  readonly keywords: readonly Keyword[]
}

export interface DescribeInput {
  readonly tokens: TokenTable
  readonly labels: Int32Array
  /** For how many comments each text stands. */
  readonly size: Int32Array
  /** The cosine of each text to its theme's centre. */
  readonly closeness: Float32Array
  /** Terms per theme, best first. */
  readonly terms: readonly (readonly ThemeTerm[])[]
  /** The most typical texts of each theme, as numbers of the table's texts. */
  readonly typical: readonly ArrayLike<number>[]
}

const KEYWORDS = 8
/** The words of a theme that may stand in its label. */
const LABEL_WORDS = 30
const WORDS_OF_AN_EXCERPT = 6
/** Of each theme so many texts are read for the company its words keep. */
const MEMBERS_READ = 200

/** A label and keywords for each theme, in the words its comments use more than others. */
export const describeThemes = (
  { tokens, labels, size, closeness, terms, typical }: DescribeInput,
  control: RunControl,
): readonly Description[] => {
  const { texts } = tokens
  const rows: number[][] = terms.map(() => [])
  labels.forEach((theme, i) => {
    if (theme >= 0) rows[theme].push(i)
  })
  const members = rows.map((own) => own.slice(0, MEMBERS_READ).map((i) => texts[i]))
  const words = terms.map((own) => own.filter(({ key }) => !key.includes(' ')).slice(0, LABEL_WORDS))
  const wanted = words.map((own) => new Set(own.map(({ key }) => key)))
  const concepts = countConcepts({ tokens, labels, size, closeness, wanted })
  const kindsOf = rememberedKinds()
  const candidates = concepts.map((own, theme) => {
    control.check()
    control.report(theme / terms.length)
    return labelCandidates({ texts, concepts: own, words: words[theme], typical: Array.from(typical[theme]), kindsOf })
  })
  const chosen = chooseLabels({ candidates, members })
  const used = new Set<string>()
  return terms.map((own, theme) => {
    const keywords = distinctTerms(own)
    const surfaces = surfacesOf(new Set(keywords.map(({ key }) => key)), tokens, rows[theme])
    const label = inSentenceCase(chosen[theme] ?? excerpt(members[theme][0] ?? ''))
    return {
      label: unused(label, used),
      description: centralSentence(
        Array.from(typical[theme], (i) => texts[i]),
        own,
      ),
      keywords: keywords.map(({ key, lift, share }) => ({ term: surfaces.get(key) ?? key, lift, share })),
    }
  })
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
  return words.length <= WORDS_OF_AN_EXCERPT ? text : `${words.slice(0, WORDS_OF_AN_EXCERPT).join(' ')}…`
}
