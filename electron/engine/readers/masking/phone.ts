import type { Span } from './span.ts'

const candidate =
  /(?<![\p{L}\p{N}#_@$€£¥.,/=-]|\d:)(?:\+|\()?\d(?:[\d\u00a0().\-–/ ]{5,26})\d(?![\p{L}\p{N}_@%€£¥]|[.,:]\d)/gu
const cue =
  /(?<!\p{L})(?:t[eé]l(?:efono?|éfono|éphone|efoon|ephone)?(?:nummer|number)?|phones?|mobile?|mobiel|móvil|mobil(?:nummer)?|cell(?:phone|ulare)?|handy(?:nummer)?|portable|fax|call(?: me)?|ring(?: me)?|text(?: me)?|whats ?app|sms|dial(?:led)?|reach|anruf\p{L}*|rufen?|ruf|erreichbar|erreichen|durchwahl|appel\p{L}*|joindre|joignable|llam\p{L}+|chiam\p{L}+|numero|número|bel|bellen|nummer|my number|our number)(?!\p{L})[^\d\n.!?]{0,18}$/iu
const cueAfter =
  /^[\s()[–,-]{1,4}(?:mobile?|mobiel|móvil|cell|handy|portable|phone|tel|whats ?app|direct line)(?!\p{L})/iu
const otherNumber =
  /\b(?:isbn|issn|ean|upc|imei|id|tag|order|ref|reference|ticket|booking|confirmation|case|invoice|account|flight|policy|tracking|serial)s?\b[^\d\n]{0,16}$/i
const fullYearDate = /\b\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d\b|\b(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}\b/
const shortDate = /^\d{1,2}([-/.])\d{1,2}\1\d{2}(?: \d{1,2}\.?\d{2})?$/
const years = /^(?:19|20)\d\d\s?[-–/ ]\s?(?:19|20)\d\d$/
const address = /^\d{1,3}(?:\.\d{1,3}){3}$/
const mostGroups = 6
const grouped = /^\d{1,3}(?:\.\d{3})+$|^\d{1,3}(?: \d{3}){1,}$|^\d+\.\d+$/

/**
 * Phone numbers of 7 to 15 digits: international ones with + or 00, national ones with a trunk 0 or an area code in
 * brackets, and the groupings 3-3-4, 1-3-3-4, 3-3-3 and 3-4. Any other number counts as one only after a word such as
 * "call" or "tel". Dates, times, years, amounts, IP addresses and numbers inside ids are none.
 */
export function findPhones(text: string): readonly Span[] {
  const spans: Span[] = []
  for (const found of text.matchAll(candidate)) {
    const before = text.slice(Math.max(0, found.index - 32), found.index)
    const end = found.index + found[0].length
    const inside = phoneIn(found[0], { before, after: text.slice(end, end + 24) })
    if (inside !== null) spans.push({ start: found.index + inside.start, end: found.index + inside.end })
  }
  return spans
}

interface Around {
  readonly before: string
  readonly after: string
}

/** The longest run of whole words of a candidate that is a phone number: in "555-123-4567 2" the 2 is none of it. */
function phoneIn(written: string, around: Around): Span | null {
  const open = written.startsWith('(') && !written.includes(')') ? 1 : 0
  if (isPhone(written.slice(open), around)) return { start: open, end: written.length }
  if (isPlainNumber(written)) return null
  const words = [...written.matchAll(/[^ ]+/g)]
  for (let length = Math.min(words.length - 1, mostGroups); length >= 1; length--) {
    for (let first = 0; first + length <= words.length; first++) {
      const start = words[first]?.index ?? 0
      const last = words[first + length - 1]
      const end = (last?.index ?? 0) + (last?.[0].length ?? 0)
      const before = first === 0 ? around.before : ''
      if (isPhone(written.slice(start, end), { before, after: '' })) return { start, end }
    }
  }
  return null
}

function isPhone(written: string, { before, after }: Around): boolean {
  const digits = written.replace(/\D/g, '')
  if (digits.length < 7 || digits.length > 15) return false
  if (fullYearDate.test(written) || shortDate.test(written) || years.test(written) || address.test(written))
    return false
  if (/[\s().\-–/]{4,}/.test(written)) return false
  if (written.startsWith('+')) return digits.length >= 8
  const called = cue.test(before) || cueAfter.test(after)
  if (!called && otherNumber.test(before)) return false
  if (called) return !/^\d+\.\d+$/.test(written)
  return hasPhoneShape(written, digits)
}

/** The shapes of a phone number that no word announces. */
function hasPhoneShape(written: string, digits: string): boolean {
  const groups = written.match(/\d+/g) ?? []
  if (groups.length < 2) return false
  const shape = groups.map((group) => group.length).join('-')
  if (shape === '3-3-3' && !written.includes('.')) return true
  if (isPlainNumber(written)) return false
  if (digits.startsWith('00')) return digits.length >= 11 && digits.charAt(2) !== '0'
  if (/^\(?0/.test(written)) return digits.length >= 9 && digits.length <= 12 && groups.length <= 6
  if (/^1?[ -]?\(\d{2,4}\)/.test(written)) return true
  if (shape === '3-3-4' || shape === '1-3-3-4') return true
  return shape === '3-4' && written.includes('-')
}

function isPlainNumber(written: string): boolean {
  return grouped.test(written)
}

/** The digits, with + for a leading 00: the same number written with other separators is the same number. */
export function normalisePhone(text: string): string {
  const digits = text.replace(/\D/g, '')
  return text.trim().startsWith('+') ? `+${digits}` : digits.replace(/^00/, '+')
}
