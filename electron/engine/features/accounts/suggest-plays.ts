import type { AccountDetail, AccountRow } from '#shared/contract/accounts.ts'
import type { Play } from '#shared/contract/library.ts'
import { stopWords } from '#analysis/stop-words.ts'
import { folded } from './name-words.ts'

interface Triage {
  readonly account: Pick<AccountRow, 'risk' | 'plays'>
  /** Labels of the themes it raises, most comments first. */
  readonly themes: readonly string[]
  readonly library: readonly Pick<Play, 'id' | 'title' | 'trigger'>[]
  /** How often the play was used. */
  readonly usesOf: (play: string) => number
}

/**
 * Plays for an account at risk: those whose trigger shares a word with a reason of its risk or a theme it raises, or else
 * all; most used first. What runs for it or was done for it is left out; an account at low risk gets none.
 */
export function suggestPlays({ account, themes, library, usesOf }: Triage): AccountDetail['suggested'] {
  if (account.risk.level === 'low') return []
  const tried = new Set(account.plays.filter(({ state }) => state !== 'dropped').map(({ play }) => play))
  const speaksOf = [...account.risk.reasons.map(({ says }) => says), ...themes]
  const free = library
    .filter(({ id }) => !tried.has(id))
    .map(({ id, title, trigger }) => ({ play: id, title, fits: firstShared(trigger, speaksOf) }))
  const fitting = free.filter(({ fits }) => fits !== null)
  return (fitting.length > 0 ? fitting : free).sort((one, other) => usesOf(other.play) - usesOf(one.play))
}

function firstShared(trigger: string, phrases: readonly string[]): string | null {
  const words = wordsOf(trigger)
  return phrases.find((phrase) => wordsOf(phrase).some((word) => words.some((one) => areForms(one, word)))) ?? null
}

/** Words of any trigger or reason: they tell nothing apart. */
const common = new Set(['account', 'customer', 'client', 'days', 'last', 'month', 'months', 'more', 'theme', 'week'])

const wordsOf = (text: string): string[] =>
  folded(text)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= 4 && !common.has(word) && !stopWords.has(word))

/** 'complaint' and 'complaints', 'renew' and 'renewal', 'silent' and 'silence'; not 'contract' and 'control'. */
function areForms(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short === long || `${short}s` === long) return true
  const stem = short.slice(0, Math.max(5, short.length - 1))
  return short.length >= 5 && long.length - short.length <= 3 && long.startsWith(stem)
}
