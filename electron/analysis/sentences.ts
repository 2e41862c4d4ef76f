import { wordsOf } from './words.ts'

/** A stretch of a text: UTF-16 offsets, end excluded. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Fewer words than this say nothing alone; they stay with the sentence before. */
const FEWEST_WORDS = 3
const breakPattern = /[.!?\u2026\u3002\uff01\uff1f]+["'\u2019\u201d)\]]*(?=\s)|\n+/g
/** What ends in a full stop without ending a sentence. */
const abbreviation = /(?:^|[\s(])(?:\p{L}|mr|mrs|ms|dr|prof|st|nr|no|vs|approx|ca|e\.g|i\.e|z\.b|bzw|incl)\.$/iu

/** The sentences of a text in order; together they hold all its words. Very short ones belong to the one before. */
export const sentencesIn = (text: string): readonly Span[] => {
  const spans: Span[] = []
  let start = 0
  const close = (end: number): void => {
    const from = start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0)
    const to = end - (/\s*$/.exec(text.slice(from, end))?.[0].length ?? 0)
    start = end
    if (to <= from) return
    const last = spans[spans.length - 1]
    if (last !== undefined && wordsOf(text.slice(from, to)).length < FEWEST_WORDS)
      spans[spans.length - 1] = { start: last.start, end: to }
    else spans.push({ start: from, end: to })
  }
  for (const { 0: mark, index } of text.matchAll(breakPattern)) {
    const end = index + mark.length
    if (mark === '.' && abbreviation.test(text.slice(Math.max(start, end - 10), end))) continue
    close(end)
  }
  close(text.length)
  return spans
}
