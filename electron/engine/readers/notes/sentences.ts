import type { Span } from '../masking/span.ts'

const sentenceEnd = /[.!?…]{1,9}["”’»)\]]{0,4}(?=\s{1,9}["“„«(]?[\p{Lu}\p{N}])|\n+/gu
const abbreviation = /\b(?:e\.g|i\.e|etc|vs|approx|no|dr|mr|mrs|ms|st|z\.b|bzw|ca)\.$/i

/** Sentences of a text as spans without the space around them. Line ends part them, too. */
export function sentenceSpans(text: string): readonly Span[] {
  const spans: Span[] = []
  let start = 0
  const close = (end: number): void => {
    const piece = text.slice(start, end)
    const lead = piece.length - piece.trimStart().length
    if (piece.trim() !== '') spans.push({ start: start + lead, end: start + piece.trimEnd().length })
    start = end
  }
  for (const found of text.matchAll(sentenceEnd)) {
    const end = found.index + found[0].length
    if (!abbreviation.test(text.slice(Math.max(0, end - 8), end))) close(end)
  }
  close(text.length)
  return spans
}

export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu)?.length ?? 0
}
