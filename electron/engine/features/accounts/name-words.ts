import { withoutCjkForms, withoutLegalForms } from './legal-forms.ts'

/** Letters that do not come apart into a plain one and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

const isPlain = (text: string): boolean => /^[ -~]*$/.test(text)

/** Small letters without marks: 'Ångström' → 'angstrom'. */
export const folded = (text: string): string => (isPlain(text) ? text.toLowerCase() : foldedMarks(text))

const foldedMarks = (text: string): string =>
  text
    .replace(/[®©™℠]/g, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => plainLetters[letter] ?? letter)
    // What NFD took apart in other scripts (Korean, Japanese voicing) belongs together.
    .normalize('NFC')

/** 'J. P. Corder' and 'S.A' are written without their dots: 'jp corder', 'sa'. */
const withoutDotsOfInitials = (text: string): string =>
  text.replace(
    /(?<![\p{L}\p{N}])(?:\p{L}\.\s?)+\p{L}\.?(?![\p{L}\p{N}])/gu,
    (initials) => `${initials.replace(/[.\s]/g, '')} `,
  )

/** A slash within a form stands for dots: 'A/S', 'K/S'. */
const withoutSlashOfForms = (text: string): string =>
  text.replace(/(?<![\p{L}\p{N}])([aik])\/s(?![\p{L}\p{N}])/gu, '$1s')

/** Every word of a name, folded; '&' and '+' as 'and', apostrophes dropped: “Trey's” → 'treys'. */
export function wordsOf(name: string): readonly string[] {
  let text = folded(name)
  if (text.includes('.')) text = withoutDotsOfInitials(text)
  if (text.includes('/')) text = withoutSlashOfForms(text)
  if (/['’`´&+]/u.test(text)) text = text.replace(/(?<=\p{L})['’`´](?=\p{L})/gu, '').replace(/[&+]/g, ' and ')
  return text.split(isPlain(text) ? /[^a-z0-9]+/ : /[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}

export interface NameWords {
  /** The words that tell the customer: no legal form, no leading 'the'. */
  readonly words: readonly string[]
  /** What stands in brackets at the end, kept apart: 'Contoso (Germany)' → ['germany']. */
  readonly aside: readonly string[]
}

/** UTF-16 units; nothing that is longer is a name. */
const longestName = 400

const closingBracket = /^(.*\S)\s*[([（]([^()[\]（）]*)[)\]）][\s.,;]*$/u

/** The words of a name that matter when two are compared. */
export function nameWords(name: string): NameWords {
  const bare = withoutCjkForms(
    name
      .slice(0, longestName)
      .replace(/[®©™℠]/g, ' ')
      .normalize('NFKC'),
  )
  const [, before = bare, inBrackets = ''] = closingBracket.exec(bare) ?? []
  return { words: withoutThe(withoutLegalForms(wordsOf(before))), aside: withoutLegalForms(wordsOf(inBrackets), 0) }
}

const withoutThe = (words: readonly string[]): readonly string[] =>
  words.length > 1 && words[0] === 'the' ? words.slice(1) : words
