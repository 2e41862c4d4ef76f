import { isGeneric } from './generic-words.ts'
import { isLegalForm } from './legal-forms.ts'
import { nameWords } from './name-words.ts'

export interface AccountKeys {
  /** Exact but for case and blanks: one account of the workspace each. */
  readonly exact: string
  /** What two names of one customer share: 'Contoso Ltd.' and 'CONTOSO' → 'contoso'. May be empty. */
  readonly normalised: string
}

/** The account's name as it is stored once. */
export const accountKey = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/** Keys made before: an import looks at each name when it meets it, so that joining names at its end is quick. */
const made = new Map<string, AccountKeys>()
const mostMade = 50_000

/** Punctuation, case, marks and legal forms do not count; a country in brackets at the end does. */
export function accountKeys(name: string): AccountKeys {
  const before = made.get(name)
  if (before !== undefined) return before
  const { words, aside } = nameWords(name)
  const keys = { exact: accountKey(name), normalised: [...words, ...aside].join(' ') }
  if (made.size >= mostMade) made.clear()
  made.set(name, keys)
  return keys
}

/** Letters of scripts that write a word with few signs. */
const denseScript = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u

/** Whether the normalised name says enough to join two accounts that share it without asking: no 'Bank', no 'SA'. */
export function tellsCustomer(normalised: string): boolean {
  const words = normalised.split(' ').filter((word) => word !== '')
  const letters = words.join('')
  if (letters.length < (denseScript.test(letters) ? 2 : 3) || !/\p{L}/u.test(letters)) return false
  return words.length > 1 || words.some((word) => !isGeneric(word) && !isLegalForm(word))
}
