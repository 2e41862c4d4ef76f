import { functionWordsOf } from './function-words.ts'
import { stem, wordsIn, type Word } from './words.ts'

/** A word with its stem and whether it may carry a topic. */
export interface ContentWord extends Word {
  readonly stem: string
  readonly carries: boolean
}

/** “l'API”, “d'un”, “dell'ordine”: the article before the apostrophe is no part of the word. */
const elided = /^(?:[ldjmtsnc]|qu|dell|nell|all|sull|dall|un)'(?=\p{L}{2})/u

/** The words of a text in order; a function word of the text's own language carries nothing. */
export const contentWordsOf = (text: string): readonly ContentWord[] => {
  const words = wordsIn(text).map(withoutArticle)
  const functionWords = functionWordsOf(words.map(({ word }) => word))
  return words.map((found) => ({
    ...found,
    stem: stem(found.word),
    carries: found.word.length > 1 && !functionWords.has(found.word),
  }))
}

const withoutArticle = (found: Word): Word => {
  const article = elided.exec(found.word)
  if (!article) return found
  const { length } = article[0]
  return { word: found.word.slice(length), start: found.start + length, end: found.end }
}

export const isNumber = ({ word }: Word): boolean => /^\d+$/.test(word)
