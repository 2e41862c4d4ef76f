/** Pieces of address patterns. All repetitions are bounded, so that no text can make them slow. */

/** A word of a street's or a town's name, capitalised. */
export const name = String.raw`\p{Lu}[\p{L}'’.-]{0,30}`

const plainNumber = String.raw`\d{1,5}(?:[ ]?[-–/][ ]?\d{1,4})?`
const notInWord = String.raw`(?![\p{L}\p{N}'’])`

/** A street number such as 12, 12a, 12-14, 12/3. A small letter apart from it is a word in the Romance languages. */
export const houseNumber = String.raw`${plainNumber}(?:(?:[a-zA-Z]|[ ][A-HJ-NP-Z])${notInWord})?`

/** The same where a small letter apart from it belongs to it: 12 a. */
export const germanicNumber = String.raw`${plainNumber}(?:(?:[a-zA-Z]|[ ][a-hA-H])${notInWord})?`

/** Between the parts of an address: a comma, blanks, one new line. */
export const gap = String.raw`[ ]?[,;]?[ ]?(?:\r?\n)?[ ]?`

/** Nothing that a street number could be part of stands before it. */
export const freshNumber = String.raw`(?<![\p{L}\p{N}_#$€£@/:]|\p{N}[.,–-]|[-+])`

/** What is counted where a number stands behind a street's word by chance. */
const counted =
  'days?|weeks?|months?|years?|hours?|minutes?|times|people|users|stars?|x|tage?n?|wochen?|monaten?|jahren?|stunden?|minuten?|uhr|mal|prozent|km|meter|personen|leute|euro|fragen|jours?|semaines?|mois|ans|heures?|fois|d[ií]as|semanas|meses|años|horas|veces|personas|giorni|settimane|mesi|anni|ore|volte|utenti|persone|dagen|weken|maanden|jaar|uur|keer|mensen|vragen'

/** The number is no count of something, no amount, no time, no part of another number. */
export const endOfNumber = String.raw`(?![\p{L}\p{N}_%€$£]|[.,:/-]\d|[ ]?(?:%|€|\$|£|°)|[ ](?:${inAnyCase(counted)})(?![\p{L}]))`

/** Alternatives as they are given, with a capital first letter, and in capitals. */
export function inAnyCase(alternatives: string): string {
  const words = alternatives.split('|')
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
  return [...new Set(words.flatMap((word) => [word, capital(word), word.toUpperCase()]))].join('|')
}
