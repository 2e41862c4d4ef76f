import { featuresOf } from './features.ts'
import { normaliseForVectors } from './normalise.ts'
import type { RunControl } from './run-control.ts'
import { defaultTfidf, tfidf, type SparseRows } from './tfidf.ts'
import type { NearPlaced } from './theme-vote.ts'

export interface NearestByWords {
  /** Placed texts, then new ones. */
  readonly texts: readonly string[]
  readonly placed: number
  readonly k: number
}

const QUERIES_PER_CHECK = 64

/** The k placed texts that share most with each new one, by the cosine of their TF-IDF vectors: what is left without a model. */
export const nearestByWords = (
  { texts, placed, k }: NearestByWords,
  control: RunControl,
): readonly (readonly NearPlaced[])[] => {
  control.check()
  const rows = tfidf(
    texts.map((text) => featuresOf(normaliseForVectors(text))),
    defaultTfidf,
  )
  const postings = postingsOf(rows, placed)
  const scores = new Float64Array(placed)
  return Array.from({ length: texts.length - placed }, (_, at) => {
    if (at % QUERIES_PER_CHECK === 0) {
      control.check()
      control.report(at / (texts.length - placed))
    }
    const touched: number[] = []
    for (let q = rows.start[placed + at]; q < rows.start[placed + at + 1]; q++) {
      const feature = rows.index[q]
      for (let p = postings.start[feature]; p < postings.start[feature + 1]; p++) {
        const text = postings.text[p]
        if (scores[text] === 0) touched.push(text)
        scores[text] += rows.value[q] * postings.value[p]
      }
    }
    const near = bestOf(touched, scores, k)
    for (const text of touched) scores[text] = 0
    return near
  })
}

/** Which of the first `placed` rows hold each feature. */
const postingsOf = ({ columns, start, index, value }: SparseRows, placed: number) => {
  const starts = new Int32Array(columns + 1)
  for (let q = 0; q < start[placed]; q++) starts[index[q] + 1]++
  for (let feature = 0; feature < columns; feature++) starts[feature + 1] += starts[feature]
  const next = starts.slice(0, columns)
  const text = new Int32Array(starts[columns])
  const weight = new Float32Array(starts[columns])
  for (let row = 0; row < placed; row++)
    for (let q = start[row]; q < start[row + 1]; q++) {
      const to = next[index[q]]++
      text[to] = row
      weight[to] = value[q]
    }
  return { start: starts, text, value: weight }
}

/** By insertion: k is small, and most of what is looked at is no better than the worst so far. */
const bestOf = (texts: readonly number[], scores: Float64Array, k: number): readonly NearPlaced[] => {
  const best: NearPlaced[] = []
  for (const text of texts) {
    const similarity = scores[text]
    const isBetter = ({ text: other, similarity: its }: NearPlaced): boolean =>
      similarity > its || (similarity === its && text < other)
    if (best.length === k && !isBetter(best[k - 1])) continue
    let place = best.length
    while (place > 0 && isBetter(best[place - 1])) place--
    best.splice(place, 0, { text, similarity })
    if (best.length > k) best.pop()
  }
  return best
}
