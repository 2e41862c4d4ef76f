import { wordTone } from './tone-lexicon.ts'

/** How much the words' tone weighs beside a vector of unit length; chosen with the penalty, see tone.ts. */
const WORDS_SHARE = 0.3

export interface FeatureInput {
  /** n × dims, row-major, rows of unit length. */
  readonly vectors: Float32Array
  readonly dims: number
  readonly texts: readonly string[]
}

/** One column more than the vectors have: the tone of the words, so that each corrects the other. n × (dims + 1). */
export const toneFeatures = ({ vectors, dims, texts }: FeatureInput): Float32Array => {
  const width = dims + 1
  const features = new Float32Array(texts.length * width)
  texts.forEach((text, row) => {
    features.set(vectors.subarray(row * dims, (row + 1) * dims), row * width)
    features[row * width + dims] = WORDS_SHARE * wordTone(text).score
  })
  return features
}
