import type { CommentReading } from '#shared/contract/evidence.ts'
import type { Language, Speech, Tone } from '#shared/domain/reading.ts'

/** What the interface calls tones, kinds of comment and languages. */

export const toneWords: Readonly<Record<Tone, string>> = {
  negative: 'Negative',
  neutral: 'Neutral',
  positive: 'Positive',
}

export const speechWords: Readonly<Record<Speech, string>> = {
  complaint: 'Complaint',
  praise: 'Praise',
  request: 'Request',
  question: 'Question',
  statement: 'Statement',
}

export const speechesWords: Readonly<Record<Speech, string>> = {
  complaint: 'Complaints',
  praise: 'Praise',
  request: 'Requests',
  question: 'Questions',
  statement: 'Statements',
}

const names = new Intl.DisplayNames('en', { type: 'language' })

/** 'French'; 'Unknown language' for what is too short to tell. */
export const languageWord = (language: Language): string =>
  language === 'unknown' ? 'Unknown language' : (names.of(language) ?? language)

/** From here on a tone counts as strong: 74 to 94 of 100 are right then, by set (`npm run bench -- tone`). */
const strongFrom = 0.75

/** 'Sounds negative, from the words': never as certain, and always with what it rests on. */
export function toneSentence({ tone }: CommentReading): string | null {
  if (tone === null) return null
  if (tone.from === 'score') return `Counts as ${tone.is}, from the score`
  const degree = tone.score !== null && Math.abs(tone.score) >= strongFrom && tone.is !== 'neutral' ? 'very ' : ''
  return `Sounds ${degree}${tone.is}, from the words`
}

/** Everything read in a comment, for the reading pane. */
export function readingSentence(reading: CommentReading): string | null {
  const { speech, language } = reading
  const parts = [
    toneSentence(reading),
    speech && `reads like ${article(speech)}`,
    language && language !== 'en' && language !== 'unknown' && `in ${languageWord(language)}`,
  ].filter((part) => typeof part === 'string')
  return parts.length === 0 ? null : parts.join(' · ')
}

const article = (speech: Speech): string => (speech === 'praise' ? 'praise' : `a ${speechWords[speech].toLowerCase()}`)
