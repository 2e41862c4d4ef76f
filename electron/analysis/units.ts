import { findBoilerplate } from './boilerplate.ts'
import { repeatKey } from './normalise.ts'
import { readingOf, type Sentence } from './reading.ts'

/** The distinct informative texts. Repeats are clustered once and share a fate. */
export interface Units {
  /** Normalised text of each unit. */
  readonly texts: readonly string[]
  /** The first comment with that text, per unit. */
  readonly first: Int32Array
  /** The unit of each comment, −1 where the comment is not informative. */
  readonly unitOf: Int32Array
  /** How many comments each unit stands for. */
  readonly size: Int32Array
  /** 0 where templates were left out, so that no comment's own vector is the unit's. */
  readonly isComment: Uint8Array
  readonly sentences: Sentences
}

/** The sentences of long comments, sorted by comment. */
export interface Sentences {
  /** Distinct, normalised. */
  readonly texts: readonly string[]
  readonly comment: Int32Array
  /** The number in `texts` of each sentence. */
  readonly text: Int32Array
  /** Where it stands in the comment as written: UTF-16, end excluded. */
  readonly start: Int32Array
  readonly end: Int32Array
}

const COMMENTS_PER_CHECK = 2048

export const unitsOf = (comments: readonly string[], check: () => void = () => undefined): Units => {
  const isBoilerplate = findBoilerplate(comments)
  const units = distinctTexts()
  const [first, size, isComment]: [number[], number[], number[]] = [[], [], []]
  const unitOf = new Int32Array(comments.length).fill(-1)
  const long: (readonly [comment: number, sentences: readonly Sentence[]])[] = []
  comments.forEach((comment, i) => {
    if (i % COMMENTS_PER_CHECK === 0) check()
    const reading = readingOf(comment, isBoilerplate)
    if (reading === null) return
    const unit = units.numberOf(reading.text)
    if (unit === first.length) {
      first.push(i)
      size.push(0)
      isComment.push(reading.isComment ? 1 : 0)
    }
    unitOf[i] = unit
    size[unit]++
    if (reading.sentences.length > 1) long.push([i, reading.sentences])
  })
  return {
    texts: units.texts,
    first: Int32Array.from(first),
    unitOf,
    size: Int32Array.from(size),
    isComment: Uint8Array.from(isComment),
    sentences: sentencesOf(long),
  }
}

/** Numbers texts in the order in which they first appear; repeats word for word are one. */
const distinctTexts = () => {
  const byKey = new Map<string, number>()
  const texts: string[] = []
  return {
    texts,
    numberOf: (text: string): number => {
      const key = repeatKey(text)
      const known = byKey.get(key)
      if (known !== undefined) return known
      byKey.set(key, texts.length)
      return texts.push(text) - 1
    },
  }
}

const sentencesOf = (long: readonly (readonly [comment: number, sentences: readonly Sentence[]])[]): Sentences => {
  const distinct = distinctTexts()
  const rows = long.flatMap(([comment, own]) =>
    own.map(({ text, start, end }) => ({ comment, text: distinct.numberOf(text), start, end })),
  )
  return {
    texts: distinct.texts,
    comment: Int32Array.from(rows, ({ comment }) => comment),
    text: Int32Array.from(rows, ({ text }) => text),
    start: Int32Array.from(rows, ({ start }) => start),
    end: Int32Array.from(rows, ({ end }) => end),
  }
}
