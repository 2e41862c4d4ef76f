import { markOf } from '#shared/domain/masks.ts'
import type { MaskKind } from '#shared/domain/reading.ts'
import { ownCopy } from '../own-copy.ts'
import { findersFor, type Finder } from './finders.ts'
import { locate, type Found } from './locate.ts'
import type { PeopleFinder } from './names/find.ts'

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
  /** The same for a text that is nothing but a person's name, be it one that is known or not. */
  maskName(name: string): Masked
}

const nothing: Masked['found'] = []

/**
 * A masker for one import. It remembers numbers for values while it lives and gives nothing to store.
 * @param people what finds names in running text, by `loadPeopleFinder`; without it a name is found only where a phrase
 * gives it away ("Dear …", "my name is …", "spoke to …")
 */
export function createMasker(kinds: readonly MaskKind[], people: PeopleFinder | null = null): Masker {
  const all = findersFor(kinds, people)
  const chosen = new WeakMap<readonly MaskKind[], readonly Finder[]>()
  const numbers = new Map<MaskKind, Map<string, number>>()

  const findersOf = (only: readonly MaskKind[]): readonly Finder[] => {
    const known = chosen.get(only) ?? all.filter(({ kind }) => only.includes(kind))
    chosen.set(only, known)
    return known
  }

  const markFor = (finder: Finder, value: string): string => {
    const known = numbers.get(finder.kind) ?? new Map<string, number>()
    numbers.set(finder.kind, known)
    const key = finder.normalise(value)
    const before = known.get(key)
    const number = before ?? known.size + 1
    if (before === undefined) known.set(ownCopy(key), number)
    return markOf(finder.kind, number)
  }

  const mask: Masker['mask'] = (text, only) => {
    const finders = only === undefined ? all : findersOf(only)
    let spans = locate(text, finders)
    if (spans.length === 0) return { text, found: nothing }
    const found: { kind: MaskKind }[] = []
    let masked = text
    // A replacement can free a neighbour that was joined to it, so this runs until nothing is left.
    while (spans.length > 0) {
      for (const { finder } of spans) found.push({ kind: finder.kind })
      masked = replaced(masked, spans, markFor)
      spans = locate(masked, finders)
    }
    return { text: masked, found }
  }

  const names = all.find(({ kind }) => kind === 'name')
  return {
    mask,
    maskName(name) {
      const trimmed = name.trim()
      if (names === undefined || trimmed === '') return mask(name)
      return { text: markFor(names, trimmed), found: [{ kind: 'name' }] }
    },
  }
}

function replaced(text: string, spans: readonly Found[], markFor: (finder: Finder, value: string) => string): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end, finder } of spans) {
    parts.push(text.slice(at, start), markFor(finder, text.slice(start, end)))
    at = end
  }
  parts.push(text.slice(at))
  return parts.join('')
}
