import { markPattern } from './masks.ts'

/** A place in a stored text, in UTF-16 code units; `end` is not part of it. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A quotation as it is kept: where it stands, and the words that stood there when it was chosen. */
export interface Quotation extends Span {
  readonly text: string
}

/** The quotation at a span. Throws RangeError when the span is empty or reaches out of the text. */
export const quote = (stored: string, { start, end }: Span): Quotation => {
  const inside = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= stored.length
  if (!inside)
    throw new RangeError(`A quotation from ${start} to ${end} does not lie in a text of ${stored.length} characters.`)
  return { start, end, text: stored.slice(start, end) }
}

/** Whether the words still stand, character for character, where the quotation says they do. */
export const standsIn = ({ start, end, text }: Quotation, stored: string): boolean =>
  text.length > 0 && end - start === text.length && stored.slice(start, end) === text

/**
 * The largest part of a span that cuts no word: half words and white space at its ends are left out, and with a half word
 * the punctuation between it and the next whole one. Words keep their apostrophes and hyphens, numbers their points and commas; a mask such as
 * [e-mail 2] is one word, and so is an emoji; scripts written without spaces may be cut between any two characters.
 * Null when no whole word is left.
 */
export const trimToWords = (stored: string, span: Span): Span | null => {
  const words = wordsAround(stored, span)
  const whole = words.filter((word) => word.start >= span.start && word.end <= span.end)
  const [first, last] = [whole[0], whole.at(-1)]
  if (!first || !last) return null
  const cutsStart = words.some((word) => word.start < span.start && word.end > span.start)
  const cutsEnd = words.some((word) => word.start < span.end && word.end > span.end)
  const start = cutsStart ? first.start : skipSpace(stored, span.start)
  const end = cutsEnd ? last.end : skipSpaceBack(stored, span.end)
  return { start, end }
}

const unspacedScripts = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
const unspaced = `[${unspacedScripts.map((script) => `\\p{Script=${script}}`).join('')}]`
const emoji =
  '(?:\\p{Regional_Indicator}{2}|\\p{Extended_Pictographic}(?:\\uFE0F|\\u200D\\p{Extended_Pictographic}|\\p{Emoji_Modifier})*)'
const letters = `(?:(?!${unspaced})[\\p{L}\\p{M}\\p{N}_])+`
const joined = `(?:['’\\-‑&]${letters}|(?<=\\d)[.,:](?=\\d)${letters})*`
const otherPair = '[\\u{10000}-\\u{10FFFF}]'
const wordPattern = new RegExp(
  [markPattern, emoji, `${unspaced}\\p{M}*`, `${letters}${joined}`, otherPair].join('|'),
  'gu',
)

const wordsAround = (stored: string, span: Span): readonly Span[] => {
  const words: Span[] = []
  for (const match of stored.matchAll(wordPattern)) {
    const end = match.index + match[0].length
    if (match.index >= span.end) break
    if (end > span.start) words.push({ start: match.index, end })
  }
  return words
}

const skipSpace = (stored: string, from: number): number => from + (/^\s*/.exec(stored.slice(from))?.[0].length ?? 0)

const skipSpaceBack = (stored: string, to: number): number => stored.slice(0, to).trimEnd().length
