/** Names of months by their first letters, lower case without accents, in English, German, French, Spanish, Italian, Portuguese and Dutch. */
const starts: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen', 'janv'],
  ['feb', 'fev'],
  ['mar', 'mrz', 'maa', 'mae'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai', 'mag', 'mei'],
  ['jun', 'juin', 'giu'],
  ['jul', 'juil', 'lug'],
  ['aug', 'aou', 'ago'],
  ['sep', 'set'],
  ['oct', 'okt', 'ott', 'out'],
  ['nov'],
  ['dec', 'dez', 'dic'],
]

/** 1 to 12, or null. 'Oct', 'October', 'Okt.', 'février'. */
export function monthNumber(name: string): number | null {
  const bare = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  if (bare.length < 3) return null
  const four = starts.findIndex((names) => names.some((start) => start.length === 4 && bare.startsWith(start)))
  const found = four !== -1 ? four : starts.findIndex((names) => names.some((start) => bare.startsWith(start)))
  return found === -1 ? null : found + 1
}
