/** What customers write about one planted theme. `{a|b}` in a line gives its first and second use different words. */
export type SurveyStock = {
  readonly id: string
  /** Answers to "What is the main reason for your score?" */
  readonly reasons: readonly string[]
  /** Answers to "What should we improve first?"; praise has few or none. */
  readonly wishes: readonly string[]
}

/** One turn of a call: who speaks, the words, and whether the turn speaks to the exchange's theme. */
export type StockTurn = { readonly voice: 'customer' | 'ledgerleaf'; readonly words: string; readonly onTheme: boolean }

/** A few turns that belong together. */
export type Exchange = readonly StockTurn[]

/** One line of text each; blank lines are dropped. */
export function lines(block: string): readonly string[] {
  return block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/**
 * Reads exchanges written one turn a line, a blank line between exchanges.
 * `*` is a customer who speaks to the theme, `c` a customer who does not, `l` somebody of Ledgerleaf.
 * @throws Error when a line starts with none of these marks.
 */
export function exchanges(block: string): readonly Exchange[] {
  return block
    .trim()
    .split(/\n\s*\n/)
    .map((part) => lines(part).map(readTurn))
}

function readTurn(line: string): StockTurn {
  const mark = line.slice(0, 2)
  const words = line.slice(2)
  if (mark === '* ') return { voice: 'customer', words, onTheme: true }
  if (mark === 'c ') return { voice: 'customer', words, onTheme: false }
  if (mark === 'l ') return { voice: 'ledgerleaf', words, onTheme: false }
  throw new Error(`A line of an exchange must start with "* ", "c " or "l ": ${line}`)
}
