import { EncoderProblem } from './encoder-problem.ts'
import { field, flagField, listField, textField } from './json-fields.ts'
import { precompiledMap } from './precompiled-map.ts'

type Normalise = (text: string) => string

const unchanged: Normalise = (text) => text
const forms = ['NFC', 'NFD', 'NFKC', 'NFKD'] as const

/** The `normalizer` of a tokenizer.json, read from JSON. @throws EncoderProblem for one that is not known here */
export const textNormaliser = (spec: unknown): Normalise => {
  const type = textField(spec, 'type')
  if (type === null) return unchanged
  const form = forms.find((known) => known === type)
  if (form !== undefined) return (text) => text.normalize(form)
  switch (type) {
    case 'Sequence': {
      const steps = listField(spec, 'normalizers').map(textNormaliser)
      return (text) => steps.reduce((written, step) => step(written), text)
    }
    case 'Precompiled':
      return precompiledMap(Buffer.from(textField(spec, 'precompiled_charsmap') ?? '', 'base64'))
    case 'Lowercase':
      return (text) => text.toLowerCase()
    case 'StripAccents':
      return (text) => text.replace(/\p{Mn}/gu, '')
    case 'Strip':
      return strip(flagField(spec, 'strip_left') ?? true, flagField(spec, 'strip_right') ?? true)
    case 'Prepend': {
      const lead = textField(spec, 'prepend') ?? ''
      return (text) => (text === '' ? text : lead + text)
    }
    case 'Replace':
      return replace(field(spec, 'pattern'), textField(spec, 'content') ?? '')
    case 'Nmt':
      return (text) =>
        text.replace(/[^\P{Cc}\t\n\r]|\u200E|\u200F/gu, '').replace(/[\t\n\r\u200B\u2028\u2029\uFEFF]/g, ' ')
    default:
      throw new EncoderProblem(`tokenizer.json changes texts in a way that is not known here (“${type}”)`)
  }
}

const strip =
  (left: boolean, right: boolean): Normalise =>
  (text) => {
    const begun = left ? text.trimStart() : text
    return right ? begun.trimEnd() : begun
  }

const replace = (pattern: unknown, content: string): Normalise => {
  const literal = textField(pattern, 'String')
  if (literal !== null) return (text) => text.replaceAll(literal, () => content)
  const source = textField(pattern, 'Regex') ?? ''
  try {
    const expression = new RegExp(source, 'gu')
    return (text) => text.replace(expression, () => content)
  } catch {
    throw new EncoderProblem(`tokenizer.json replaces by a pattern that is not known here (“${source}”)`)
  }
}
