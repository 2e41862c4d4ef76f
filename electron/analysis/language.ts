import type { Language } from '#shared/domain/reading.ts'
import { frequentWords, tellingLetters, type LatinLanguage } from './language-words.ts'
import { normaliseForVectors } from './normalise.ts'
import { wordsOf } from './words.ts'

/** Alphabets that name their language, in the order they are tried; letters of each against all letters of the text. */
const scripts: readonly { readonly letters: RegExp; readonly language: Language }[] = [
  { letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, language: 'ja' },
  { letters: /\p{Script=Hangul}/gu, language: 'ko' },
  { letters: /\p{Script=Han}/gu, language: 'zh' },
  { letters: /\p{Script=Cyrillic}/gu, language: 'ru' },
  { letters: /\p{Script=Greek}/gu, language: 'el' },
  { letters: /\p{Script=Arabic}/gu, language: 'ar' },
  { letters: /\p{Script=Hebrew}/gu, language: 'he' },
  { letters: /\p{Script=Thai}/gu, language: 'th' },
  { letters: /\p{Script=Devanagari}/gu, language: 'hi' },
]
const ukrainian = /[іїєґ]/i
/** A Japanese text holds Chinese letters too, so that a fifth of its own letters is enough. */
const SCRIPT_SHARE = 0.2

const FEWEST_WORDS = 3
/** A word of one language alone counts 1; telling letters as much as a word and a half. */
const LETTERS_COUNT = 1.5
const FEWEST_HITS = 0.9
/** The best must lead the second by this, else nothing is said. */
const LEAD = 0.3

const latin = Object.entries(frequentWords) as readonly (readonly [LatinLanguage, ReadonlySet<string>])[]
const sharedBy = new Map<string, number>()
for (const [, words] of latin) for (const word of words) sharedBy.set(word, (sharedBy.get(word) ?? 0) + 1)

/**
 * The language of a comment: by its alphabet where that names one, else by the commonest short words of twelve languages,
 * each weighed by how few languages share it, and by letters that few of them write. 'unknown' under three words, and
 * where nothing or two languages alike speak for themselves. Some ten microseconds a comment.
 */
export const languageOf = (text: string): Language => {
  // Addresses and handles are in no language.
  const said = normaliseForVectors(text)
  return scriptOf(said) ?? latinOf(said)
}

const scriptOf = (text: string): Language | null => {
  // Most comments are in Latin letters: one look says so.
  if (!/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text)) return null
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  for (const { letters: own, language } of scripts) {
    const count = text.match(own)?.length ?? 0
    if (count < 2 || count < SCRIPT_SHARE * letters) continue
    return language === 'ru' && ukrainian.test(text) ? 'uk' : language
  }
  return null
}

const latinOf = (text: string): Language => {
  const words = wordsOf(text).flatMap((word) => (word.includes("'") ? [word, ...word.split("'")] : [word]))
  if (words.length < FEWEST_WORDS) return 'unknown'
  const lower = text.toLowerCase()
  const telling = tellingLetters.filter(({ letters }) => letters.test(lower))
  let best: Language = 'unknown'
  let most = 0
  let second = 0
  for (const [language, own] of latin) {
    let hits = 0
    for (const word of words) if (own.has(word)) hits += 1 / (sharedBy.get(word) ?? 1)
    for (const { languages } of telling) if (languages.includes(language)) hits += LETTERS_COUNT / languages.length
    if (hits > most) {
      second = most
      most = hits
      best = language
    } else if (hits > second) second = hits
  }
  return most >= FEWEST_HITS && most - second >= LEAD ? best : 'unknown'
}
