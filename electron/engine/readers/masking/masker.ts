import type { MaskKind } from '#shared/domain/reading.ts'
import { findCards, normaliseCard } from './card.ts'
import { findEmails, normaliseEmail } from './e-mail.ts'
import { findPhones, normalisePhone } from './phone.ts'
import type { Span } from './span.ts'

export interface Masked {
  readonly text: string
  /** One entry for each replaced stretch, in the order of replacement. */
  readonly found: readonly { readonly kind: MaskKind }[]
}

export interface Masker {
  /**
   * Replaces personal data by marks such as `[e-mail 2]`. Equal values get the same number for as long as the masker
   * lives, which is one import. Masking a masked text changes nothing.
   * @param only kinds to look for in this text, of those the masker was made for
   */
  mask(text: string, only?: readonly MaskKind[]): Masked
}

interface Finder {
  readonly kind: MaskKind
  readonly find: (text: string) => readonly Span[]
  readonly normalise: (text: string) => string
}

/** In this order: an address may hold digits, and a card's digits could pass for a phone's. */
const finders: readonly Finder[] = [
  { kind: 'e-mail', find: findEmails, normalise: normaliseEmail },
  { kind: 'card', find: findCards, normalise: normaliseCard },
  { kind: 'phone', find: findPhones, normalise: normalisePhone },
]

const worthALook = /@|(?:\d[^\p{L}\d]{0,6}){6}\d/u

/** A masker for one import. It remembers numbers for values while it lives and gives nothing to store. */
export function createMasker(kinds: readonly MaskKind[]): Masker {
  const used = finders.filter((finder) => kinds.includes(finder.kind))
  const numbers = new Map<MaskKind, Map<string, number>>()

  const markFor = (finder: Finder, value: string): string => {
    const known = numbers.get(finder.kind) ?? new Map<string, number>()
    numbers.set(finder.kind, known)
    const key = finder.normalise(value)
    const number = known.get(key) ?? known.size + 1
    known.set(key, number)
    return `[${finder.kind} ${number}]`
  }

  const maskOnce = (text: string, asked: readonly Finder[]): Masked => {
    const found: { kind: MaskKind }[] = []
    let masked = text
    for (const finder of asked) {
      const spans = finder.find(masked)
      for (let index = 0; index < spans.length; index++) found.push({ kind: finder.kind })
      masked = replaceSpans(masked, spans, (value) => markFor(finder, value))
    }
    return { text: masked, found }
  }

  return {
    mask(text, only) {
      if (!worthALook.test(text)) return { text, found: [] }
      const asked = only === undefined ? used : used.filter((finder) => only.includes(finder.kind))
      let result = maskOnce(text, asked)
      const found = [...result.found]
      // A replacement can free a neighbour that was joined to it, so this runs until nothing is left.
      for (let more = result.found.length; more > 0; more = result.found.length) {
        result = maskOnce(result.text, asked)
        found.push(...result.found)
      }
      return { text: result.text, found }
    },
  }
}

function replaceSpans(text: string, spans: readonly Span[], replacement: (value: string) => string): string {
  if (spans.length === 0) return text
  const parts: string[] = []
  let at = 0
  for (const { start, end } of spans) {
    parts.push(text.slice(at, start), replacement(text.slice(start, end)))
    at = end
  }
  parts.push(text.slice(at))
  return parts.join('')
}
