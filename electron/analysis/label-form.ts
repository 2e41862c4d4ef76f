import { modifierOf } from './modifiers.ts'
import type { WordKind } from './word-kinds.ts'
import { stem } from './words.ts'

/** A word of a phrase: what it is, and whether it carries the topic or only joins. */
export interface FormWord {
  readonly word: string
  readonly kind: WordKind
  readonly carries: boolean
}

/** What joins words into one phrase, and what it costs; anything else makes a sentence of it. */
const joints: ReadonlyMap<string, number> = new Map(
  [
    {
      cost: 0.05,
      words: 'of on for the in at with from by and is are was were been be not no too out off up down back',
    },
    { cost: 0, words: 'not no too more less never without enough de du des' },
    { cost: 0.05, words: 'a an' },
    { cost: 0.1, words: 'my our your his her their has have had did does do to into' },
    { cost: 0.25, words: 'to me us' },
    { cost: 0.6, words: 'i we you he she it they' },
  ].flatMap(({ cost, words }) => words.split(' ').map((word) => [word, cost] as const)),
)
const ELSE = 0.5
const LEAST = 0.1
/** “Help desk is the reason” is a sentence, “food is good” names what is said. */
const CLAUSE = 0.4
const copulas: ReadonlySet<string> = new Set('is are was were be been'.split(' '))
const articles: ReadonlySet<string> = new Set('a an the my your our their'.split(' '))
/** “Lost bags” tells more than “checked bag”: it says what happened. */
const TELLING = 1.5

/** What goes wrong or right, as stems: it makes the difference between a subject and what customers say about it. */
const tellingWords: ReadonlySet<string> = new Set(
  `lost late long wait waiting stuck shortage lack delayed cancelled failed failing fails failure wrong incorrect missing slow broken rude bad worst unhelpful
  declined rejected refused expensive increase rise stopped crashes crashing error damaged overcharged unreliable outdated
  confusing complicated difficult hard noisy dirty great excellent friendly helpful kind caring quick fast easy`
    .split(/\s+/)
    .map(stem),
)

/** Begin a question once “how” is cut off: “how long is a transfer”. */
const asks: ReadonlySet<string> = new Set(['long', 'far', 'soon'])

/** How well a phrase reads as a name of a theme: “lost bags” best, “gate agent” 1, “very slow” little. */
export const formQuality = (words: readonly FormWord[]): number => {
  const own = words.filter(({ carries }) => carries)
  const joined = words.filter(({ carries, kind }) => !carries && kind !== 'particle')
  const cost = joined.reduce((sum, { word }) => sum + (joints.get(word) ?? ELSE), 0)
  const isQuestion =
    (own[0]?.kind === 'adjective' || asks.has(own[0]?.word ?? '')) && joined.some(({ word }) => word !== 'and')
  const isClause = words.some(({ word }, i) => i > 0 && copulas.has(words[i - 1].word) && articles.has(word))
  return isQuestion || words.some(isTornBy)
    ? LEAST
    : Math.max(LEAST, mostQuality(words) * shapeQuality(own) - cost - (isClause ? CLAUSE : 0))
}

/** “Log out”, “sign in again”, “hung up”: the particle makes the verb. */
export const WITH_PARTICLE = 0.2
/** The most any phrase can have. */
export const MOST_QUALITY = TELLING + WITH_PARTICLE

/** What `formQuality` cannot exceed, whatever kinds the words are of. */
export const mostQuality = (words: readonly Omit<FormWord, 'kind'>[]): number => {
  const own = words.filter(({ carries }) => carries)
  const isModified = modifierOf(words[0]?.word ?? '') !== null || words.some(isDenied)
  return isModified || (own.length > 1 && own.some(({ word }) => tellingWords.has(stem(word)))) ? TELLING : 1
}

const shapeQuality = (own: readonly FormWord[]): number => {
  const kinds = own.map(({ kind }) => kind)
  const [first, second] = own
  // “Time fly” out of “every time I fly”: what does something has a verb that fits.
  if (own.length === 2 && kinds[0] === 'noun' && kinds[1] === 'verb' && isOne(first) && isOne(second)) return 0.4
  if (kinds.every((kind) => kind === 'name')) return 0.3
  const named = kinds.includes('name') ? 0.8 : 1
  return named * (kinds.length === 1 ? alone[kinds[0]] : together(kinds))
}

const isOne = ({ word }: FormWord): boolean => !word.endsWith('s')

const alone: Readonly<Record<WordKind, number>> = {
  noun: 1,
  name: 0.3,
  gerund: 0.8,
  past: 0.5,
  adjective: 0.4,
  verb: 0.4,
  particle: 0.2,
  other: 0.2,
}

/** “Is not working”, “price increase without notice”; “number no call” and “days and not months” are two things said. */
const isDenied = ({ word }: Pick<FormWord, 'word'>): boolean => {
  const modifier = modifierOf(word)
  return modifier !== null && word !== 'no' && modifier !== 'more'
}
const isTornBy = ({ word, kind }: FormWord, i: number, all: readonly FormWord[]): boolean =>
  i > 0 &&
  ((word === 'no' && kind !== 'verb' && isThing(all[i - 1].kind)) ||
    (modifierOf(word) !== null && all[i - 1].word === 'and'))

const isThing = (kind: WordKind): boolean => kind === 'noun' || kind === 'name'
const describes = (kind: WordKind): boolean =>
  isThing(kind) || kind === 'adjective' || kind === 'past' || kind === 'gerund'
const happens = (kind: WordKind): boolean => kind === 'past' || kind === 'gerund' || kind === 'verb'

const together = (kinds: readonly WordKind[]): number => {
  const first = kinds[0]
  const last = kinds[kinds.length - 1]
  if (isThing(last) && kinds.every(describes)) return 1
  if (happens(first) && isThing(last)) return 1
  if (isThing(first) && happens(last)) return last === 'verb' ? 0.8 : 1
  if (isThing(first) && last === 'adjective') return 0.9
  return 0.45
}
