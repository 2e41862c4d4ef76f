import type { IsBoilerplate } from './boilerplate.ts'
import { isInformative } from './informative.ts'
import { normaliseForVectors } from './normalise.ts'
import { sentencesIn, type Span } from './sentences.ts'
import { wordsOf } from './words.ts'

/** Longer comments may speak of several things and are read sentence by sentence too. */
const LONGEST_WHOLE_WORDS = 30

/** A sentence of a comment, normalised, and where it stands there. */
export interface Sentence extends Span {
  readonly text: string
}

/** What a comment is read by. */
export interface Reading {
  /** All of it without templates, normalised. */
  readonly text: string
  /** Whether no template was left out, so that its vector is that of the comment as it stands. */
  readonly isComment: boolean
  /** Its informative sentences where it has over 30 words and more than one; else none. */
  readonly sentences: readonly Sentence[]
}

/** Null where the comment says nothing a theme could be about. */
export const readingOf = (comment: string, isBoilerplate: IsBoilerplate): Reading | null => {
  const whole = normaliseForVectors(comment)
  if (!isInformative(whole)) return null
  const spans = sentencesIn(comment)
  const own = spans.filter(({ start, end }) => !isBoilerplate(comment.slice(start, end)))
  // A comment of nothing but templates is one that many wrote; it says what they say.
  const isComment = own.length === spans.length || own.length === 0
  const text = isComment ? whole : normaliseForVectors(own.map(({ start, end }) => comment.slice(start, end)).join(' '))
  if (!isInformative(text)) return null
  const isLong = own.length > 1 && wordsOf(text).length > LONGEST_WHOLE_WORDS
  return { text, isComment, sentences: isLong ? informativeOf(comment, own) : [] }
}

const informativeOf = (comment: string, spans: readonly Span[]): readonly Sentence[] =>
  spans
    .map(({ start, end }) => ({ text: normaliseForVectors(comment.slice(start, end)), start, end }))
    .filter(({ text }) => isInformative(text))
