import type { Span } from './span.ts'

const longestLocalPart = 64
const localPart = /[\p{L}\p{N}._%+'’&-]/u
const domain = /(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/uy

const at = String.raw`\s?[(\[{]\s?at\s?[)\]}]\s?`
const dot = String.raw`(?:\s?[(\[{]\s?dot\s?[)\]}]\s?|\.)`
const bracketed = new RegExp(
  String.raw`(?<![\w.-])[\w.+-]{1,64}${at}[\w-]{1,63}(?:${dot}[\w-]{1,63}){0,4}${dot}[a-z]{2,12}(?![\w-])`,
  'gi',
)
const spoken =
  /(?<![\w.-])[\w.+-]{1,40}(?: (?:dot|underscore|dash) [\w+-]{1,30}){0,3} at [\w-]{1,40}(?: dot [\w-]{1,30}){0,2} dot (?:com|org|net|edu|gov|io|co|uk|de|fr|es|it|nl|be|ch|at|eu|ca|au)(?: dot uk)?(?![\w-])/gi

/**
 * E-mail addresses, also as people write them to hide them ("ann (at) example.com") and as calls spell them
 * ("ann at example dot com"), without the full stop of a sentence or an apostrophe before them.
 */
export function findEmails(text: string): readonly Span[] {
  const spans = plainAddresses(text)
  const hidden = [...matches(text, bracketed, 'at'), ...matches(text, spoken, ' dot ')]
  if (hidden.length === 0) return spans
  const all = [...spans, ...hidden].sort((one, other) => one.start - other.start)
  return all.filter((span, index) => span.start >= Math.max(0, ...all.slice(Math.max(0, index - 2), index).map(endOf)))
}

const endOf = ({ end }: Span): number => end

function plainAddresses(text: string): Span[] {
  const spans: Span[] = []
  for (let sign = text.indexOf('@'); sign !== -1; sign = text.indexOf('@', sign + 1)) {
    domain.lastIndex = sign + 1
    if (!domain.test(text)) continue
    const floor = Math.max(spans.at(-1)?.end ?? 0, sign - longestLocalPart)
    const start = startOfLocalPart(text, sign, floor)
    if (start < sign) spans.push({ start, end: domain.lastIndex })
  }
  return spans
}

function startOfLocalPart(text: string, sign: number, floor: number): number {
  let start = sign
  while (start > floor && localPart.test(text.charAt(start - 1))) start--
  while (start < sign && /[.'’&%-]/.test(text.charAt(start))) start++
  return start
}

function matches(text: string, pattern: RegExp, needed: string): readonly Span[] {
  if (!text.toLowerCase().includes(needed)) return []
  return Array.from(text.matchAll(pattern), (found) => ({ start: found.index, end: found.index + found[0].length }))
}

export function normaliseEmail(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s?[([{]\s?at\s?[)\]}]\s?|\sat\s/, '@')
    .replace(/\s?[([{]\s?dot\s?[)\]}]\s?|\sdot\s/g, '.')
}
