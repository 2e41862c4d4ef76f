import { guess, type Guesser } from './guess-types.ts'

/** Patterns of names from the most to the least telling of when a customer spoke or a deal ended. */
const survey: readonly RegExp[] = [
  /\brecorded ?date\b/,
  /\b(submit|submission|submitted|completion|completed|response received|responded|end) ?(date|time|at|on)?\b/,
  /^(timestamp|horodateur|zeitstempel|marca temporal|carimbo de data hora|informazioni cronologiche)$/,
  /^(date|datum|fecha|data|when|day|time|datetime|date time)$/,
  /\b(created|creation|posted|published|received|answered)\b/,
  /\b(date|datum|fecha|time|timestamp)\b/,
  /\bstart\b/,
]
const deal: readonly RegExp[] = [
  /\b(close|closed|closing|actual close|est close) ?(date|time|on|at)?\b/,
  /\b(won|lost) (time|date|at|on)\b/,
  /\b(decision|end) date\b/,
  /^(date|datum|when)$/,
  /\b(created?|creation)\b/,
]

/** The date of an answer, a call or a deal, by its name and its values. Start dates lose to end dates. */
export const guessWhen: Guesser = (column, table) => {
  if (/\b(renew|renewal|birth|expir|duration|version|update|updated|modified)/.test(column.words)) return null
  const patterns = table.kind === 'deal' ? deal : survey
  const rank = patterns.findIndex(
    (pattern) => pattern.test(column.nameWords) || pattern.test(column.words.replace(/^v\d+ /, '')),
  )
  const shaped = column.dateShare >= 0.6 && column.filled > 0
  if (shaped && column.numberShare > 0.5 && rank === -1) return null
  if (!shaped) return column.filled === 0 && rank === 0 ? guess('when', 0.3, 'named like a date, no values seen') : null
  if (rank === -1) return table.kind === 'account' ? null : guess('when', 0.4, 'dates')
  return guess('when', 0.95 - rank * 0.05, 'dates under a name that says when')
}
