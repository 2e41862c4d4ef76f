import type { Encoder } from './encoder.ts'
import { normaliseForVectors } from './normalise.ts'
import type { RunControl } from './run-control.ts'

/** Two ways to say one thing, five times; no pair shares its words with another. */
const pairs = [
  [
    'The export to Excel stops after ten minutes, so I cannot finish the report',
    'Exporting a big report to Excel never gets to its end',
  ],
  [
    'The invoice was higher than the price we had agreed on',
    'We were billed more than our contract says, and the invoice is wrong',
  ],
  ['Your support answered at once and was very friendly', 'A quick and kind answer from the support team'],
  [
    'I have to log in to the phone app again every morning',
    'The mobile app logs me out all the time, every day I log in again',
  ],
  [
    'Setting everything up took weeks, nobody helped us with training',
    'We had no training, and the setup took us far too many weeks',
  ],
] as const

/** Milliseconds for 1,000 comments from which on the ten sentences alone have to tell the time. */
const SLOW_MS = 40_000
const ROUNDS = 20

export interface EncoderTrial {
  readonly sentences: number
  /** Mean cosine of sentences of one meaning, and of those of two. */
  readonly alike: number
  readonly apart: number
  /** Sentences whose nearest is the other one of their pair. */
  readonly matched: number
  /** Milliseconds for 1,000 comments of that length. */
  readonly msPerThousand: number
  /** What makes the vectors useless, in words, or null. */
  readonly fault: string | null
}

/** Encodes ten sentences, and again for the time it takes. @param now milliseconds */
export const tryEncoder = async (
  encoder: Encoder,
  { control, now }: { readonly control: RunControl; readonly now: () => number },
): Promise<EncoderTrial> => {
  const texts = pairs.flat().map(normaliseForVectors)
  const quiet = { ...control, report: () => undefined }
  const vectors = await encoder.encode(texts, quiet)
  const msFor = async (given: readonly string[]): Promise<number> => {
    const before = now()
    await encoder.encode(given, quiet)
    return ((now() - before) / given.length) * 1000
  }
  // Ten sentences of ten lengths go one by one; comments of one length go together, so many tell the time better.
  const few = await msFor(texts)
  const many = few < SLOW_MS ? await msFor(Array.from({ length: ROUNDS }, () => texts).flat()) : few
  const { alike, apart, matched } = compare(vectors, texts.length, encoder.dims)
  return {
    sentences: texts.length,
    alike,
    apart,
    matched,
    msPerThousand: many,
    fault:
      faultOf(vectors, encoder.dims) ??
      (alike > apart ? null : 'It puts sentences of one meaning no nearer than others'),
  }
}

const compare = (vectors: Float32Array, count: number, dims: number) => {
  const cosine = (a: number, b: number): number => {
    let sum = 0
    for (let j = 0; j < dims; j++) sum += vectors[a * dims + j] * vectors[b * dims + j]
    return sum
  }
  let [alike, apart, matched] = [0, 0, 0]
  for (let a = 0; a < count; a++) {
    const partner = a ^ 1
    let isNearest = true
    for (let b = 0; b < count; b++) {
      if (b === a || b === partner) continue
      apart += cosine(a, b)
      if (cosine(a, b) >= cosine(a, partner)) isNearest = false
    }
    alike += cosine(a, partner)
    if (isNearest) matched++
  }
  return { alike: alike / count, apart: apart / (count * (count - 2)), matched }
}

const faultOf = (vectors: Float32Array, dims: number): string | null => {
  if (!vectors.every(Number.isFinite)) return 'It gives numbers that are none'
  for (let from = 0; from < vectors.length; from += dims) {
    const length = Math.hypot(...vectors.subarray(from, from + dims))
    if (Math.abs(length - 1) > 1e-3) return 'It gives an empty vector for a sentence'
  }
  return null
}
