import { tones, type Speech, type Tone } from '#shared/domain/reading.ts'
import type { TonePrior } from './tone-prior.ts'

/** How a comment sounds and what it does. */
export interface ToneReading {
  readonly tone: Tone
  /** −1 to 1: probability of positive minus that of negative. How strong, and how sure. */
  readonly score: number
  readonly speech: Speech
}

/** What a comment does when it neither complains nor praises. */
export type CalmSpeech = Exclude<Speech, 'complaint' | 'praise'>

export interface ToneEvidence {
  /** Probabilities of negative, neutral, positive under even shares. */
  readonly likely: ArrayLike<number>
  readonly calm: CalmSpeech
}

/** Weighs what a comment says against how common each tone is where it comes from. */
export const decideTone = ({ likely, calm }: ToneEvidence, prior: TonePrior): ToneReading => {
  const weighed = prior.map((part, tone) => part * likely[tone])
  const total = weighed[0] + weighed[1] + weighed[2]
  const most = weighed.indexOf(Math.max(...weighed))
  const tone = tones[most] ?? 'neutral'
  const speech = tone === 'negative' ? 'complaint' : tone === 'positive' ? 'praise' : calm
  return { tone, score: (weighed[2] - weighed[0]) / total, speech }
}
