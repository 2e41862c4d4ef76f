import type { Span } from '../span.ts'
import { rightNumber } from './check-digits.ts'

interface Shape {
  readonly form: string
  readonly isRight: (written: string) => boolean
}

/**
 * Numbers that nothing else looks like: grouped as their country writes them or with letters in their places, and with
 * right check digits where there are any. Shorter runs of digits count only after a word for them.
 */
const shapes: readonly Shape[] = [
  { form: String.raw`\d{3}-\d\d-\d{4}`, isRight: rightNumber.unitedStates },
  {
    form: String.raw`[12][ .]?\d\d[ .]?[0-9]\d[ .]?(?:\d\d|2[AB])[ .]?\d{3}[ .]?\d{3}[ .]?\d\d`,
    isRight: rightNumber.france,
  },
  { form: String.raw`\d\d ?\d{6} ?[A-Z] ?\d{3}`, isRight: rightNumber.germanPension },
  { form: String.raw`(?:\d{8}|\d\d\.\d{3}\.\d{3})[- ]?[A-HJ-NP-TV-Z]`, isRight: rightNumber.spain },
  { form: String.raw`[XYZ][- ]?\d{7}[- ]?[A-HJ-NP-TV-Z]`, isRight: rightNumber.spainForeigner },
  { form: String.raw`[A-Za-z]{3} ?[A-Za-z]{3} ?\d\d[A-Za-z]\d\d ?[A-Za-z]\d{3}[A-Za-z]`, isRight: rightNumber.italy },
  { form: String.raw`\d\d\.\d\d\.\d\d-\d{3}\.\d\d`, isRight: rightNumber.belgium },
  { form: String.raw`756[. ]\d{4}[. ]\d{4}[. ]\d\d|756\d{10}`, isRight: rightNumber.switzerland },
  { form: String.raw`\d{3}\.\d{3}\.\d{3}-\d\d`, isRight: rightNumber.brazil },
  { form: String.raw`(?:19|20)?\d{6}[-+]\d{4}`, isRight: rightNumber.sweden },
  { form: String.raw`\d{6}-\d{4}`, isRight: rightNumber.denmark },
  { form: String.raw`\d{6}[-+A]\d{3}[0-9A-Y]`, isRight: rightNumber.finland },
  { form: String.raw`\d{6} \d{5}`, isRight: rightNumber.norway },
  { form: String.raw`\d{6}\/\d{4}`, isRight: rightNumber.czechia },
  { form: String.raw`[2-9]\d{3}[ -]\d{4}[ -]\d{4}`, isRight: rightNumber.india },
  { form: String.raw`\d{6}(?:19|20)\d{9}[\dX]`, isRight: rightNumber.china },
  { form: String.raw`\d{6}-[1-8]\d{6}`, isRight: rightNumber.korea },
  { form: String.raw`[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z\d]\d`, isRight: rightNumber.mexico },
  {
    form: String.raw`[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] \d\d ?\d\d ?\d\d ?[A-D]`,
    isRight: (written) => written.length > 10,
  },
  { form: '[A-Z]{3}P[A-Z]\\d{4}[A-Z]', isRight: () => true },
  {
    form: '[A-Z]{2,5}9{0,3}\\d[0156]\\d[0-3]\\d\\d[A-Z][A-Z9]\\d[A-Z]{2}',
    isRight: (written) => written.length === 16,
  },
]

const alone = new RegExp(
  String.raw`(?<![A-Za-z\d\u00c0-\u024f_/+#=]|[A-Za-z\d\u00c0-\u024f][.-])(?=[\dA-Za-z])(?:${shapes.map(({ form }) => form).join('|')})(?![A-Za-z\d\u00c0-\u024f_/]|[.-][A-Za-z\d\u00c0-\u024f])`,
  'g',
)
const wholes = shapes.map(({ form, isRight }) => ({ form: new RegExp(`^(?:${form})$`, 'u'), isRight }))

const otherNumber =
  /(?<!\p{L})(?:order|ref(?:erence)?|ticket|booking|case|invoice|policy|tracking|serial|part|sku|item|article|product|model|batch|lot|bestellung|bestell(?:nummer|nr)|artikel|auftrag|rechnung|commande|facture|pedido|factura|ordine|fattura|bestelling|factuur)s?\b(?:[^\d\n.]|\b(?:no|nr|num|n)\.){0,16}$/iu

/** Numbers of an unmistakable shape that stand alone, unless a word before says that they number something else. */
export function shapedNumbers(text: string): readonly Span[] {
  const spans: Span[] = []
  for (const found of text.matchAll(alone)) {
    const [written] = found
    if (!wholes.some(({ form, isRight }) => form.test(written) && isRight(written))) continue
    if (otherNumber.test(text.slice(Math.max(0, found.index - 32), found.index))) continue
    spans.push({ start: found.index, end: found.index + written.length })
  }
  return spans
}
