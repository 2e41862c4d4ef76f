import { contentWordsOf } from './content-words.ts'

/** How often each word stands beside another, by stem. */
export type Company = ReadonlyMap<string, ReadonlyMap<string, number>>

const REACH = 2

/** The company that the wanted words keep: content words at most two content words away. */
export const companyOf = (wanted: ReadonlySet<string>, texts: readonly string[]): Company => {
  const company = new Map<string, Map<string, number>>()
  for (const text of texts) {
    const stems = contentWordsOf(text)
      .filter(({ carries }) => carries)
      .map(({ stem }) => stem)
    stems.forEach((stem, i) => {
      if (!wanted.has(stem)) return
      const own = company.get(stem) ?? new Map<string, number>()
      for (const other of [...stems.slice(Math.max(0, i - REACH), i), ...stems.slice(i + 1, i + 1 + REACH)])
        own.set(other, (own.get(other) ?? 0) + 1)
      company.set(stem, own)
    })
  }
  return company
}

const SHORTEST_BEGINNING = 4

/** “Flight” and “Flightled”, “invoice” and “invoicing”: one goes on from the other's beginning. */
export const readsAs = (one: string, other: string): boolean =>
  (one.length >= SHORTEST_BEGINNING && other.startsWith(one)) ||
  (other.length >= SHORTEST_BEGINNING && one.startsWith(other))

const SAME_COMPANY = 0.6

/** Words in the same company mean nearly the same (Harris 1954): “lost bag” and “lost luggage”. */
export const areSynonyms = (company: Company, one: string, other: string): boolean => {
  if (one.startsWith(other) || other.startsWith(one)) return true
  const [a, b] = [company.get(one), company.get(other)]
  if (!a || !b) return false
  let dot = 0
  for (const [word, count] of a) dot += count * (b.get(word) ?? 0)
  return dot > SAME_COMPANY * length(a) * length(b)
}

const length = (counts: ReadonlyMap<string, number>): number =>
  Math.sqrt([...counts.values()].reduce((sum, count) => sum + count * count, 0))
