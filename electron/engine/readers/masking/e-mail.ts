import type { Span } from './span.ts'

/** All lengths are bounded, so that no text can make this slow. */
const address = /[\p{L}\p{N}._%+'&-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/gu

/** E-mail addresses, without the full stop of a sentence or an apostrophe before them. */
export function findEmails(text: string): readonly Span[] {
  if (!text.includes('@')) return []
  const spans: Span[] = []
  for (const found of text.matchAll(address)) {
    const lead = /^[.'&%-]+/.exec(found[0])?.[0].length ?? 0
    if (found[0][lead] === '@') continue
    spans.push({ start: found.index + lead, end: found.index + found[0].length })
  }
  return spans
}

export function normaliseEmail(text: string): string {
  return text.toLowerCase()
}
