import { markPattern } from '#shared/domain/masks.ts'
import type { Finder } from './finders.ts'
import { signsOf } from './signs.ts'
import type { Span } from './span.ts'

export interface Found extends Span {
  readonly finder: Finder
}

const marks = new RegExp(markPattern, 'g')
/** No letter, digit, blank or sign of any pattern (a noncharacter of Unicode). */
const filler = '\uFFFE'

/** A cell that is a date or a time stamp: the commonest cell with many digits, and never personal. */
const dateCell =
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))(?:[ T]\d{1,2}:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?: ?[AaPp][Mm])?(?:Z| ?[+-]\d\d:?\d\d)?)?$/
const longestDate = 36

/**
 * Stretches of personal data in a text, in the order of the text, none sharing a character with another or with a mark
 * that stands there already.
 */
export function locate(text: string, finders: readonly Finder[]): readonly Found[] {
  const present = signsOf(text)
  const asked = finders.filter(({ needs }) => (present & needs) === needs)
  if (asked.length === 0 || (text.length <= longestDate && dateCell.test(text))) return []
  let rest = text.includes('[') ? covered(text, markSpans(text)) : text
  const all: Found[] = []
  for (const finder of asked) {
    const spans = finder.find(rest).filter((span) => !rest.slice(span.start, span.end).includes(filler))
    if (spans.length === 0) continue
    rest = covered(rest, spans)
    for (const { start, end } of spans) all.push({ start, end, finder })
  }
  return all.sort((one, other) => one.start - other.start)
}

function markSpans(text: string): readonly Span[] {
  return Array.from(text.matchAll(marks), (found) => ({ start: found.index, end: found.index + found[0].length }))
}

/** The text with brackets and fillers over the spans, as long as before: the words around see what a mark shows them. */
function covered(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text
  const parts: string[] = []
  let at = 0
  for (const { start, end } of spans) {
    parts.push(text.slice(at, start), '[', filler.repeat(Math.max(0, end - start - 2)), ']')
    at = end
  }
  parts.push(text.slice(at))
  return parts.join('')
}
