import { isGeneric, isNeutral, isPlace, writtenOut } from './generic-words.ts'
import { nameWords, wordsOf } from './name-words.ts'

/** A name taken apart once, to be compared with many. */
export interface PreparedName {
  readonly name: string
  readonly words: readonly string[]
  readonly aside: readonly string[]
  /** Each joined by blanks. */
  readonly wordsLine: string
  readonly asideLine: string
  /** Words and what stands in brackets, one blank between them. */
  readonly normalised: string
  /** The same without blanks. */
  readonly compact: string
  /** Words written out and sorted. */
  readonly bag: string
  /** Words that are neither neutral nor a place, written out and sorted: what has to agree. */
  readonly core: string
  /** First letters of the words, with and without small words and legal forms; only of two words and more. */
  readonly initials: readonly string[]
  readonly hasUmlaut: boolean
  /** Numbers in the name: 'Store 12' is not 'Store 13'. */
  readonly digits: string
}

const smallWords: ReadonlySet<string> = new Set('and of the for de del la le les du des und et y e in'.split(' '))
const namingWords: ReadonlySet<string> = new Set(
  'formerly previously former fka aka dba was ex now also known as'.split(' '),
)

export function prepareName(name: string): PreparedName {
  const { words, aside } = nameWords(name)
  const all = [...words, ...aside]
  const telling = words.filter((word) => !smallWords.has(word))
  const core = telling.map(writtenOut).filter((word) => !isNeutral(word) && !isPlace(word))
  const bracketed = aside.filter((word) => !namingWords.has(word))
  return {
    name,
    words,
    aside: bracketed,
    wordsLine: words.join(' '),
    asideLine: bracketed.join(' '),
    hasUmlaut: /[äöü]/i.test(name.normalize('NFC')),
    normalised: all.join(' '),
    compact: all.join(''),
    bag: telling.map(writtenOut).sort().join(' '),
    core: core.every(isGeneric) ? '' : core.sort().join(' '),
    initials: [...new Set([words, telling, wordsOf(name)].filter((some) => some.length > 1).map(initialsOf))],
    digits: (all.join(' ').match(/\d+/g) ?? []).join(' '),
  }
}

const initialsOf = (words: readonly string[]): string => words.map((word) => word[0] ?? '').join('')
