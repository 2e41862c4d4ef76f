import { contentWordsOf, isNumber, type ContentWord } from './content-words.ts'
import { joint } from './phrases.ts'
import { stopWords } from './stop-words.ts'

/** The words of many texts, cut once and kept in flat arrays: text i's from start[i] to start[i + 1]. */
export interface TokenTable {
  readonly texts: readonly string[]
  readonly start: Int32Array
  /** The number of each word's stem in `stems`. */
  readonly stem: Int32Array
  /** 1 where a word may carry a topic. */
  readonly carries: Uint8Array
  /** 1 where it may also begin or end a phrase: numbers may not. */
  readonly names: Uint8Array
  /** 1 where nothing parts it from the word before. */
  readonly isBound: Uint8Array
  /** Where it stands in its text, UTF-16, end excluded. */
  readonly from: Int32Array
  readonly to: Int32Array
  readonly stems: readonly string[]
}

const TEXTS_PER_CHECK = 2048
const FIRST_WORDS = 4096

export const tokenTable = (texts: readonly string[], check: () => void = () => undefined): TokenTable => {
  const ids = new Map<string, number>()
  const stems: string[] = []
  const idOf = (stem: string): number => {
    const known = ids.get(stem)
    if (known !== undefined) return known
    ids.set(stem, stems.length)
    return stems.push(stem) - 1
  }
  const foreign = foreignFunctionWords()
  const start = new Int32Array(texts.length + 1)
  let [stem, from, to] = [0, 0, 0].map(() => new Int32Array(FIRST_WORDS))
  let [carries, names, isBound] = [0, 0, 0].map(() => new Uint8Array(FIRST_WORDS))
  texts.forEach((text, i) => {
    if (i % TEXTS_PER_CHECK === 0) check()
    const words = contentWordsOf(text)
    const first = start[i]
    start[i + 1] = first + words.length
    if (start[i + 1] > stem.length) {
      const room = 2 * start[i + 1]
      ;[stem, from, to] = [stem, from, to].map((full) => withRoom(full, new Int32Array(room)))
      ;[carries, names, isBound] = [carries, names, isBound].map((full) => withRoom(full, new Uint8Array(room)))
    }
    words.forEach((word, nth) => {
      stem[first + nth] = idOf(word.stem)
      from[first + nth] = word.start
      to[first + nth] = word.end
      carries[first + nth] = word.carries ? 1 : 0
      names[first + nth] = word.carries && !isNumber(word) ? 1 : 0
      foreign.see(word, first + nth)
      isBound[first + nth] = nth > 0 && joint.test(text.slice(words[nth - 1].end, word.start)) ? 1 : 0
    })
  })
  for (const at of foreign.mistaken()) {
    carries[at] = 0
    names[at] = 0
  }
  const count = start[texts.length]
  return {
    texts,
    start,
    stem: stem.slice(0, count),
    carries: carries.slice(0, count),
    names: names.slice(0, count),
    isBound: isBound.slice(0, count),
    from: from.slice(0, count),
    to: to.slice(0, count),
    stems,
  }
}

/**
 * Words that are function words of another language than English where a text shows its language. One of few words seldom
 * does: “Manque de choix”. What is mostly a function word in these texts is one there, too.
 */
const foreignFunctionWords = () => {
  const places = new Map<string, number[]>()
  const counts = new Map<string, number>()
  return {
    see: ({ word, carries }: ContentWord, at: number): void => {
      if (stopWords.has(word) || word.length === 1) return
      if (!carries) return void counts.set(word, (counts.get(word) ?? 0) + 1)
      const own = places.get(word)
      if (own) own.push(at)
      else places.set(word, [at])
    },
    mistaken: (): readonly number[] =>
      [...counts].flatMap(([word, count]) => {
        const own = places.get(word) ?? []
        return count > own.length ? own : []
      }),
  }
}

const withRoom = <T extends Int32Array | Uint8Array>(full: T, larger: T): T => {
  larger.set(full)
  return larger
}

/** The words of one text as `contentWordsOf` gives them. */
export const wordsAt = (table: TokenTable, text: number): readonly ContentWord[] => {
  const { texts, start, stem, stems, carries, from, to } = table
  return Array.from({ length: start[text + 1] - start[text] }, (_, nth) => {
    const at = start[text] + nth
    return {
      word: texts[text].slice(from[at], to[at]).toLowerCase().replaceAll('\u2019', "'"),
      start: from[at],
      end: to[at],
      stem: stems[stem[at]],
      carries: carries[at] === 1,
    }
  })
}
