import { readFileSync } from 'node:fs'
import { maskKinds, type MaskKind } from '#shared/domain/reading.ts'

const folder = new URL('../../fixtures/masking/', import.meta.url)

export interface LabelledSpan {
  readonly kind: MaskKind
  readonly start: number
  readonly end: number
}

export interface LabelledText {
  readonly language: string
  readonly text: string
  readonly spans: readonly LabelledSpan[]
}

/** Parts of the labelled set: written before the rules, written beside them, and after them without a look back. */
export const parts = ['before-rules', 'tuned', 'held-out'] as const
export type Part = (typeof parts)[number]

/** The texts of a part, those with nothing to mask last. Offsets are UTF-16, end exclusive. */
export const labelledTexts = (part: Part): readonly LabelledText[] =>
  [`${part}.txt`, `${part}-nothing.txt`].flatMap((file) =>
    readFileSync(new URL(file, folder), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map(readLine),
  )

const label = /⟦([a-z-]+):([^⟧]*)⟧/g

/** A line is a language, a blank and the text, ⏎ for a new line and ⟦kind:value⟧ for what should be masked. */
const readLine = (line: string): LabelledText => {
  const written = line.slice(3).replaceAll('⏎', '\n')
  const spans: LabelledSpan[] = []
  let text = ''
  let at = 0
  for (const found of written.matchAll(label)) {
    const [whole, name, value = ''] = found
    const kind = maskKinds.find((known) => known === name)
    if (kind === undefined) throw new Error(`"${name}" is no kind of personal data: ${line}`)
    text += written.slice(at, found.index)
    spans.push({ kind, start: text.length, end: text.length + value.length })
    text += value
    at = found.index + whole.length
  }
  return { language: line.slice(0, 2), text: text + written.slice(at), spans }
}
