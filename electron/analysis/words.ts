/** A word of a text: in lower case, and where it stands (UTF-16 offsets). */
export interface Word {
  readonly word: string
  readonly start: number
  readonly end: number
}

const wordPattern = /[\p{L}\p{N}]+(?:['\u2019]\p{L}+)*/gu

/** Letters and digits with inner apostrophes: “Wi-Fi isn't on” → wi, fi, isn't, on. */
export const wordsIn = (text: string): readonly Word[] =>
  Array.from(text.matchAll(wordPattern), ({ 0: found, index }) => ({
    word: found.toLowerCase().replaceAll('\u2019', "'"),
    start: index,
    end: index + found.length,
  }))

export const wordsOf = (text: string): readonly string[] => wordsIn(text).map(({ word }) => word)

const dropDouble = (word: string): string => (/([^aeiouls])\1$/.test(word) ? word.slice(0, -1) : word)

/** A light stem that joins plurals and the commonest verb endings: flights → flight, delayed → delay, booking → book. */
export const stem = (word: string): string => {
  let stemmed = word.replace(/'\p{L}+$/u, '')
  if (stemmed.length > 4 && stemmed.endsWith('ies')) return `${stemmed.slice(0, -3)}y`
  if (stemmed.length > 4 && /(?:s|x|z|ch|sh)es$/.test(stemmed)) stemmed = stemmed.slice(0, -2)
  else if (stemmed.length > 3 && /[^suai]s$/.test(stemmed)) stemmed = stemmed.slice(0, -1)
  if (stemmed.length > 6 && stemmed.endsWith('ing')) stemmed = dropDouble(stemmed.slice(0, -3))
  else if (stemmed.length > 5 && stemmed.endsWith('ed')) stemmed = dropDouble(stemmed.slice(0, -2))
  return stemmed.length > 4 && stemmed.endsWith('e') ? stemmed.slice(0, -1) : stemmed
}
