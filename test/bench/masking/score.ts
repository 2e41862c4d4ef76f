import { maskKinds, type MaskKind } from '#shared/domain/reading.ts'
import type { LabelledSpan, LabelledText } from './labelled-texts.ts'

export interface KindScore {
  readonly kind: MaskKind
  readonly labelled: number
  /** Labelled stretches of which every letter and digit was found as this kind. */
  readonly hit: number
  readonly found: number
  /** Found stretches that begin and end within a labelled one of this kind, punctuation aside. */
  readonly right: number
}

export interface Scored {
  readonly kinds: readonly KindScore[]
  /** What was missed or wrongly found, one line each. */
  readonly faults: readonly string[]
}

export const score = (texts: readonly LabelledText[], find: (text: string) => readonly LabelledSpan[]): Scored => {
  const tally = new Map(maskKinds.map((kind) => [kind, { labelled: 0, hit: 0, found: 0, right: 0 }]))
  const faults: string[] = []
  for (const { language, text, spans } of texts) {
    const found = find(text)
    const note = (what: string, span: LabelledSpan): void => {
      faults.push(`${what} ${span.kind} "${text.slice(span.start, span.end)}" in ${language}: ${JSON.stringify(text)}`)
    }
    for (const span of spans) {
      const of = tally.get(span.kind)
      const isHit = found.some((other) => other.kind === span.kind && covers(other, span, text))
      if (of) of.labelled++
      if (of && isHit) of.hit++
      else note('missed', span)
    }
    for (const span of found) {
      const of = tally.get(span.kind)
      const isRight = spans.some((other) => other.kind === span.kind && covers(other, span, text))
      if (of) of.found++
      if (of && isRight) of.right++
      else note('wrong', span)
    }
  }
  return { kinds: [...tally].map(([kind, of]) => ({ kind, ...of })), faults }
}

/** Whether no letter or digit of one span lies outside the other. */
const covers = (outer: LabelledSpan, inner: LabelledSpan, text: string): boolean =>
  outer.start < inner.end &&
  inner.start < outer.end &&
  !/[\p{L}\p{N}]/u.test(text.slice(inner.start, Math.max(inner.start, outer.start))) &&
  !/[\p{L}\p{N}]/u.test(text.slice(Math.min(inner.end, outer.end), inner.end))
