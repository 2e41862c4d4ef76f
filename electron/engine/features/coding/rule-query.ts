import { VerbatimError } from '#shared/contract/errors.ts'

/** Words this far apart count as near where no number is given. */
const nearByDefault = 10

/**
 * A rule as a query of SQLite's FTS5 (sqlite.org/fts5.html). Alternatives stand after commas; within one, all words must
 * occur: word, word* (its beginning), "a phrase", NOT word, and a NEAR/5 b for words at most 5 apart. Anything else is text.
 * @throws VerbatimError 'bad-input' for a rule, or an alternative, without a word to look for
 */
export function ruleQuery(rule: string): string {
  const alternatives = splitOutsideQuotes(rule).filter((one) => one.trim() !== '')
  if (alternatives.length === 0) throw noWords(rule)
  return alternatives.map((one) => `(${alternative(one)})`).join(' OR ')
}

const splitOutsideQuotes = (rule: string): string[] => rule.match(/(?:"[^"]*"?|[^,"])+/g) ?? []

interface Term {
  readonly text: string
  readonly isWanted: boolean
}

function alternative(typed: string): string {
  const terms: Term[] = []
  let isWanted = true
  let near: number | null = null
  for (const [, phrase, bare] of typed.matchAll(/"([^"]*)"?|([^\s"]+)/g)) {
    const operator = /^(?:(NOT)|NEAR(?:\/(\d{1,3}))?)$/.exec(bare ?? '')
    if (operator?.[1] !== undefined) isWanted = false
    else if (operator) near = Number(operator[2] ?? nearByDefault)
    else {
      const text = phrase === undefined ? word(bare ?? '') : quoted(phrase)
      if (text === null) continue
      const before = near === null ? undefined : terms.pop()
      terms.push(before ? { ...before, text: `NEAR(${before.text} ${text}, ${near})` } : { text, isWanted })
      isWanted = true
      near = null
    }
  }
  const wanted = terms.filter((term) => term.isWanted).map(({ text }) => text)
  if (wanted.length === 0) throw noWords(typed)
  const unwanted = terms.filter((term) => !term.isWanted).map(({ text }) => text)
  return [wanted.join(' AND '), ...unwanted].join(' NOT ')
}

const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

const quoted = (text: string): string | null => {
  const words = wordsIn(text)
  return words.length === 0 ? null : `"${words.join(' ')}"`
}

function word(bare: string): string | null {
  const text = quoted(bare)
  return text !== null && bare.endsWith('*') ? `${text} *` : text
}

const noWords = (rule: string): VerbatimError =>
  new VerbatimError(
    'bad-input',
    rule.trim() === ''
      ? 'The rule is empty. Type the words that comments of this theme have in common.'
      : `“${rule.trim()}” says only what must not occur. Add a word that must.`,
  )
