import { phrasesIn } from './phrases.ts'
import { wordsAt, type TokenTable } from './token-table.ts'

/** So many of a theme's texts show how a term is usually written. */
const TEXTS_READ = 400

/** The way customers write each wanted term most often in the first of these rows, in their own case. */
export const surfacesOf = (
  wanted: ReadonlySet<string>,
  tokens: TokenTable,
  rows: readonly number[],
): ReadonlyMap<string, string> => {
  const counts = new Map<string, Map<string, number>>()
  for (const row of rows.slice(0, TEXTS_READ))
    for (const { key, start, end } of phrasesIn(tokens.texts[row], wordsAt(tokens, row))) {
      if (!wanted.has(key)) continue
      const surface = tokens.texts[row].slice(start, end)
      const own = counts.get(key) ?? new Map<string, number>()
      own.set(surface, (own.get(surface) ?? 0) + 1)
      counts.set(key, own)
    }
  return new Map([...counts].map(([key, own]) => [key, mostFrequent(own)]))
}

/** Equal counts go to the form that comes later by code unit: lower case before capitals. */
const mostFrequent = (counts: ReadonlyMap<string, number>): string =>
  [...counts].reduce((best, next) => (next[1] > best[1] || (next[1] === best[1] && next[0] > best[0]) ? next : best))[0]
