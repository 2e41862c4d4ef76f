import { speeches, tones, type Speech } from '#shared/domain/reading.ts'
import type { Encoder } from './encoder.ts'
import { normaliseForVectors } from './normalise.ts'
import { readRow, ridge, type LinearReading } from './ridge.ts'
import type { RunControl } from './run-control.ts'
import { speechCue } from './tone-cues.ts'
import type { CalmSpeech } from './tone-decide.ts'
import { toneExamples } from './tone-examples.ts'
import { tradeExamples } from './tone-examples-trades.ts'
import { toneFeatures } from './tone-features.ts'

/** What a text says about its tone, before it is known how common each tone is where it comes from. */
export interface ToneOdds {
  /** n × 3, row-major: probabilities of negative, neutral, positive under even shares. */
  readonly likely: Float32Array
  /** What each comment does, should it neither complain nor praise. */
  readonly calm: readonly CalmSpeech[]
}

/** @param vectors n × dims, row-major, of the same texts */
export type ReadTone = (vectors: Float32Array, texts: readonly string[]) => ToneOdds

/** Names how tone is read: readings by another way are read anew. */
export const toneVersion = 'tone-2'

/** Of .3 and 1, with words at 0, .3 and .5 (tone-features.ts), the best on the half of airline-tweets that is not reported. */
const PENALTY = 1
/** Turns the regression's values into probabilities: the slope of least leave-one-out log loss on the examples. */
const SLOPE = 4.75

const toneOf = { complaint: 0, praise: 2, request: 1, question: 1, statement: 1 } as const satisfies Record<
  Speech,
  number
>

/**
 * Learns tone and kind of speech from examples, in the encoder's own space and by their words: some five hundred
 * sentences, encoded once, and a ridge regression. It knows what lexicons do not (“still waiting for a call back”), and
 * is never certain.
 */
export const learnTone = async (encoder: Encoder, control: RunControl): Promise<ReadTone> => {
  const examples = speeches.flatMap((speech) =>
    [...toneExamples[speech], ...tradeExamples[speech]].map((text) => ({ speech, text })),
  )
  const { dims } = encoder
  const texts = examples.map(({ text }) => text)
  const vectors = toneFeatures({ vectors: await encoder.encode(texts.map(normaliseForVectors), control), dims, texts })
  const learn = (classOf: readonly number[], classes: number): LinearReading =>
    ridge({ vectors, dims: dims + 1, classOf, classes, penalty: PENALTY })
  const byTone = learn(
    examples.map(({ speech }) => toneOf[speech]),
    tones.length,
  )
  const bySpeech = learn(
    examples.map(({ speech }) => speeches.indexOf(speech)),
    speeches.length,
  )
  return (rows, said) => {
    const features = toneFeatures({ vectors: rows, dims, texts: said })
    const likely = new Float32Array(said.length * tones.length)
    said.forEach((_, row) => likely.set(probabilities(readRow(byTone, features, row)), row * tones.length))
    return { likely, calm: said.map((text, row) => calmOf(text, readRow(bySpeech, features, row))) }
  }
}

const probabilities = (values: Float64Array): Float64Array => {
  const largest = Math.max(...values)
  const raised = values.map((value) => Math.exp(SLOPE * (value - largest)))
  const total = raised.reduce((sum, value) => sum + value, 0)
  return raised.map((value) => value / total)
}

const calmOf = (text: string, values: Float64Array): CalmSpeech => {
  const cue = speechCue(text)
  if (cue !== null) return cue
  const [, , request, question, statement] = values
  if (request >= question && request >= statement) return 'request'
  return question > statement ? 'question' : 'statement'
}
