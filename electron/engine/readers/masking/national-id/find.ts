import type { Span } from '../span.ts'
import { shapedNumbers } from './shaped.ts'
import { toldNumbers } from './told.ts'

/** Personal numbers that a state gives out: those of an unmistakable shape, and any after a word for one. */
export function findNationalIds(text: string): readonly Span[] {
  return withoutOverlaps([...toldNumbers(text), ...shapedNumbers(text)])
}

/** Of spans that share characters the one that begins first, then the longest. */
function withoutOverlaps(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = []
  for (const span of [...spans].sort((one, other) => one.start - other.start || other.end - one.end)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span)
  }
  return kept
}

export function normaliseNationalId(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()
}
