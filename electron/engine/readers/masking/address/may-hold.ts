import { inAnyCase } from './street-words.ts'

const digits = /\d+/g
const partOfMore = /[A-Za-z_.,:]/
const afterNumber = new RegExp(
  String.raw`\d{1,5}(?:[ ]?[-–/][ ]?\d{1,4})?(?:[ ]?[a-zA-Z]|[ ]?(?:bis|ter|quater))?,?[ ](?=\p{Lu}|\d{1,3}(?:st|nd|rd|th)|(?:${inAnyCase('rue|avenue|av|boulevard|boul|bd|bld|chemin|ch|allée|impasse|place|pl|quai|route|rte|cours|square|passage|sentier|ruelle|faubourg|montée|esplanade')})(?!\p{L})|(?:[\p{Ll}'’.]{2,20}[ ]){1,3}?(?:street|road|avenue|lane|boulevard|drive|st|rd|ave|blvd|way|place|court|close|square)(?![\p{L}]))`,
  'uy',
)
const beforeNumber =
  /(?:\p{Lu}[\p{L}'’.-]*|stra(?:ß|ss)e|str\.|straat|laan|[Bb]ox|postale?|[Pp]ost(?:fach|bus)|[Cc]orreos|[Aa]partado|[Jj]uni|(?<!\p{L})(?:n|nº|n°|núm|número|numero|civico|no)\.?)[ ]?[,#]?[ ]?(?:n[º°o.]{0,2}[ ]?)?(?:\d{1,3}\.[ ])?$/u
const postcodeAfter = /\d{1,4}[ ]?[a-zA-Z]?[ ]?,?[ ]?(?:\r?\n)?[ ]?(?:[A-Z]{1,2}-)?\d{4,5}[ ]\p{Lu}/uy

/** Whether a number stands where a street number would, so that the patterns for addresses are worth their time. */
export function mayHoldAddress(text: string): boolean {
  for (const found of text.matchAll(digits)) {
    if (found[0].length > 5 || partOfMore.test(text.charAt(found.index - 1))) continue
    for (const pattern of [afterNumber, postcodeAfter]) {
      pattern.lastIndex = found.index
      if (pattern.test(text)) return true
    }
    if (beforeNumber.test(text.slice(Math.max(0, found.index - 24), found.index))) return true
  }
  return false
}
