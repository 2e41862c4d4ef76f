/** What a question of a survey asks about a thing: how much it matters, or how well it is done. */
export type Asks = 'importance' | 'satisfaction'

const important = /\bimportan(?:ce|t|te|za|cia)\b|\bmatters?\b|\bwichtig(?:keit)?\b|\bbelangrijk\b/i
const satisfied = /\b(?:dis|un)?satisf\w*|\bzufrieden(?:heit)?\b|\btevreden(?:heid)?\b|\bsoddisfa\w+|\bcsat\b/i

export function asksOf(question: string): Asks | null {
  if (important.test(question)) return 'importance'
  return satisfied.test(question) && !/\b(?:dis|un)satisf/i.test(question) ? 'satisfaction' : null
}

/** The highest answer where the question itself says what the scale is: '(0-10)', '1 to 5'. */
export function statedHighest(question: string): number | null {
  const said = /\b[01]\s*(?:-|–|\/|to|bis|à|a|tot)\s*(5|7|10)\b/i.exec(question)?.[1]
  return said === undefined ? null : Number(said)
}

/** The end of the smallest scale in use that holds an answer this high: 5, 7 or 10; null where none does. */
export const highestFor = (answer: number): number | null => [5, 7, 10].find((end) => answer <= end) ?? null

const words: Readonly<Record<string, number>> = {
  'not at all': 1,
  'not very': 2,
  slightly: 2,
  somewhat: 3,
  moderately: 3,
  neutral: 3,
  very: 4,
  extremely: 5,
}
const inWords = /^(not at all|not very|slightly|somewhat|moderately|very|extremely) (?:important|satisfied)$/

/** An answer as a number: '9', '9 - very important', or words of a scale of five; null where it is none. */
export function answerValue(answer: string): number | null {
  const text = answer.trim().toLowerCase()
  const [number] = /^\d{1,2}(?=$|\.0$|\s*[(=:]|\s*[-–]\s*\p{L}|\s*\/\s*\d{1,2}$)/u.exec(text) ?? []
  if (number !== undefined) return Number(number)
  const [, said = text] = inWords.exec(text) ?? []
  return words[said] ?? null
}

const idle = new Set(
  `how is are was were do does did you your our the a an to of with for in on at it its this that and or us we they
   following please rate rating scale from not all very most important importance satisfied satisfaction matter matters
   wichtig wichtigkeit zufrieden zufriedenheit wie ist sind mit der die das ihnen sie csat ease feature area overall`.split(
    /\s+/,
  ),
)

/** The words of what a text is about, without their endings, so that 'exporting' meets 'exports'. */
export function subjectWords(text: string): ReadonlySet<string> {
  const found = text.toLowerCase().match(/\p{L}{3,}/gu) ?? []
  return new Set(found.filter((word) => !idle.has(word) && asksOf(word) === null).map(withoutEnding))
}

const withoutEnding = (word: string): string =>
  word.length > 4 ? word.replace(/(?:ings?|ies|ed|es|s|e|y)$/, '') : word

/** Share of the words of both that both have, 0 to 1 (Jaccard). */
export function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length
  return shared === 0 ? 0 : shared / (one.size + other.size - shared)
}
