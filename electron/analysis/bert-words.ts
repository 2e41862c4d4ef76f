/** How a BERT model's words are written before they are cut. */
export interface BertForm {
  readonly lowercase: boolean
  readonly stripsAccents: boolean
  /** Each Chinese character is a word of its own. */
  readonly partsChinese: boolean
  readonly cleans: boolean
}

/** Blocks of Chinese characters, as BERT counts them: no kana, no hangul. */
const chinese =
  /[\u4E00-\u9FFF\u3400-\u4DBF\u{20000}-\u{2A6DF}\u{2A700}-\u{2B73F}\u{2B740}-\u{2B81F}\u{2B820}-\u{2CEAF}\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu
/** Everything but letters, digits and blanks in ASCII, and what Unicode calls punctuation. */
const punctuation = /[!-/:-@[-`{-~\p{P}]/gu
const control = /[^\P{C}\t\n\r]|\uFFFD/gu

/** The words of a text (BERT's basic tokenisation; Devlin et al. 2018): parted at blanks, each sign by itself. */
export const bertWords = (text: string, { cleans, partsChinese, stripsAccents, lowercase }: BertForm): string[] => {
  let written = cleans ? text.replace(control, '') : text
  if (partsChinese) written = written.replace(chinese, ' $& ')
  if (stripsAccents) written = written.normalize('NFD').replace(/\p{Mn}/gu, '')
  // One character at a time: a whole word's last sigma would be written otherwise.
  if (lowercase) written = Array.from(written, (character) => character.toLowerCase()).join('')
  return written
    .replace(punctuation, ' $& ')
    .split(/\s+/u)
    .filter((word) => word !== '')
}
