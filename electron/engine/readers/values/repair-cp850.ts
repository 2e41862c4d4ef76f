/** Where the letter of code page 850 may stand that windows-1252 shows as a sign. */
interface Rule {
  readonly sign: string
  /** The sign in the places where it can only be the letter. */
  readonly where: RegExp
  readonly letter: string
}

const after = '(?<=\\p{L})'
const between = (sign: string, letter: string): Rule => rule(sign, letter, `${after}${sign}(?=\\p{L})`)
const inside = (sign: string, letter: string): Rule => rule(sign, letter, `${after}${sign}`)
const beside = (sign: string, letter: string): Rule => rule(sign, letter, `${after}${sign}|${sign}(?=\\p{L})`)
/** A capital in a word of small letters. */
const amongSmall = (sign: string, letter: string): Rule => rule(sign, letter, `(?<=\\p{Ll})${sign}(?=\\p{Ll}|\\P{L}|$)`)

function rule(sign: string, letter: string, where: string, flags = 'gu'): Rule {
  return { sign, letter, where: new RegExp(where, flags) }
}

/**
 * Bytes of code page 850 (IBM, "CP850: DOS Latin 1") in a text read as windows-1252. A sign is a letter only where it
 * makes no sense as a sign: inside a word, or at its end or start where the sign never stands. Quotation marks,
 * apostrophes, dashes, dots and bullets keep their meaning but in the few words named here.
 */
const rules: readonly Rule[] = [
  beside('\u0081', 'ü'),
  rule('‚', 'é', `${after}‚|(?<![\\p{L}\\p{N}])‚(?=\\p{L})(?![^‚‘’]{0,200}[‘’](?!\\p{L}))`),
  rule('ƒ', 'â', `${after}ƒ|(?<!\\p{L})ƒ(?=\\p{Ll})`),
  between('„', 'ä'),
  between('†', 'å'),
  between('‡', 'ç'),
  inside('ˆ', 'ê'),
  inside('‰', 'ë'),
  amongSmall('Š', 'è'),
  rule('‹', 'ï', `${after}‹(?!\\s)`),
  amongSmall('Œ', 'î'),
  beside('\u008d', 'ì'),
  beside('\u008f', 'Å'),
  beside('\u0090', 'É'),
  beside('\u009d', 'Ø'),
  rule('€', 'Ç', '(?<=\\p{L})€(?=\\p{L})|(?<![\\p{L}\\p{N}]\\s?)€(?=[aA](?!\\p{L}))'),
  rule('“', 'ô', '(?<=\\p{Ll})“(?=\\p{Ll})(?![^“”]{0,200}”)'),
  rule('”', 'ö', '”(?=\\p{Ll})(?<=\\p{Ll}”)(?<!“[^“”]{0,200}”)'),
  rule(
    '–',
    'û',
    '–(?=[trcl]|ment|\\P{L}|$)(?<=(?<!\\p{L})(?:ind|recr|d[ée]g|aff|p|g|go|d|s|m|ao|co|br|fl|vo|cr|acc|piq|b|f)–)',
    'giu',
  ),
  rule('—', 'ù', '(?<=(?<!\\p{L})o)—(?!\\p{L})', 'giu'),
  rule('…', 'à', '…(?!\\p{L})(?<=(?<!\\p{L})(?:voil|del|d[ée]j|celui-l|celle-l)…)', 'giu'),
]

/** Turns the letters of code page 850 that stand as signs of windows-1252 back: "appr‚ci‚" is "apprécié". */
export function repairCp850(text: string): string {
  let mended = text
  for (const { sign, where, letter } of rules) if (mended.includes(sign)) mended = mended.replace(where, letter)
  return mended
}
