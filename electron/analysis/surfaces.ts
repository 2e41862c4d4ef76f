import { phrasesIn } from './phrases.ts'

/** The way customers write each wanted term most often in these texts, in their own case. */
export const surfacesOf = (wanted: ReadonlySet<string>, texts: readonly string[]): ReadonlyMap<string, string> => {
  const counts = new Map<string, Map<string, number>>()
  for (const text of texts)
    for (const { key, start, end } of phrasesIn(text)) {
      if (!wanted.has(key)) continue
      const surface = text.slice(start, end)
      const own = counts.get(key) ?? new Map<string, number>()
      own.set(surface, (own.get(surface) ?? 0) + 1)
      counts.set(key, own)
    }
  return new Map([...counts].map(([key, own]) => [key, mostFrequent(own)]))
}

/** Equal counts go to the form that comes later by code unit: lower case before capitals. */
const mostFrequent = (counts: ReadonlyMap<string, number>): string =>
  [...counts].reduce((best, next) => (next[1] > best[1] || (next[1] === best[1] && next[0] > best[0]) ? next : best))[0]
