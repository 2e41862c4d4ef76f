import type { ContentWord } from './content-words.ts'

/** Words of how much and of not: by themselves no topic, before one they are what a customer says about it. */
const keyOf: ReadonlyMap<string, string> = new Map(
  Object.entries({
    more: 'more mehr más mais meer più plus',
    less: 'less fewer weniger moins menos meno minder',
    not: `not no kein keine keinen keiner aucun aucune ningún ninguna nessun nessuna geen nenhum nenhuma cannot can't don't doesn't didn't isn't wasn't aren't weren't couldn't wouldn't won't haven't
      hasn't hadn't cant dont doesnt didnt isnt wasnt couldnt wouldnt wont nicht pas niet non não`,
    never: 'never nie jamais nunca mai nooit',
    too: 'too trop zu troppo demasiado demasiada te',
    without: 'without ohne sans sin senza zonder sem',
  }).flatMap(([key, words]) => words.split(/\s+/).map((word) => [word, key] as const)),
)

/** One key for all words that say the same of what follows: “isn't” and “not”; null for any other word. */
export const modifierOf = (word: string): string | null => keyOf.get(word) ?? null

/** Turn into its opposite what they are said of. */
const denials: ReadonlySet<string> = new Set(['not', 'never', 'without'])

export const isDenial = (key: string): boolean => denials.has(key)

/** All keys that `modifierOf` gives. */
export const modifierKeys: ReadonlySet<string> = new Set(keyOf.values())

/** May stand between a modifier and what it is said of: “not enough staff”, “plus de choix”, “not be better”. */
const between: ReadonlySet<string> = new Set(['enough', 'genug', 'assez', 'de', 'd', 'be', 'get'])

/** The word by which the one at `at` is modified, as its place among the words; −1 where there is none. */
export const modifierBefore = (words: readonly ContentWord[], at: number): number => {
  const last = at - 1
  if (last < 0) return -1
  if (isModifier(words[last])) return last
  return last > 0 && between.has(words[last].word) && isModifier(words[last - 1]) ? last - 1 : -1
}

const isModifier = ({ word, carries }: ContentWord): boolean => !carries && modifierOf(word) !== null

/** “Did not help”, “could not be better”: the verb that “not” belongs to. */
export const auxiliaries: ReadonlySet<string> = new Set(
  'is are was were be do does did has have had can could will would should'.split(' '),
)
