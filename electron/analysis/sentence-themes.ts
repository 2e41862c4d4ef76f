import { transpose, type Matrix, type MatrixEngine } from './matrix-engine.ts'
import { NEIGHBOURS, type Neighbours } from './neighbours.ts'
import type { RunControl } from './run-control.ts'
import { dotRows } from './unit-rows.ts'
import type { Units } from './units.ts'
import { neighbourVotes, strongestVote, voteFor } from './votes.ts'

/** The theme of each sentence, −1 for none, with how strongly it speaks to it, 0 to 1. */
export interface SentenceThemes {
  readonly theme: Int32Array
  readonly strength: Float32Array
}

export interface SentenceInput {
  readonly units: Units
  /** Units × d. */
  readonly vectors: Matrix
  /** Distinct sentences × d. */
  readonly sentences: Matrix
}

const ROWS_PER_BLOCK = 128

/** The 15 units nearest to each sentence of a long comment, its own comment's aside. */
export const sentenceNeighbours = async (
  { units, vectors, sentences }: SentenceInput,
  { engine, control }: { readonly engine: MatrixEngine; readonly control: Pick<RunControl, 'check'> },
): Promise<Neighbours> => {
  const { comment, text } = units.sentences
  const k = Math.max(0, Math.min(NEIGHBOURS, vectors.rows - 1))
  const index = new Int32Array(text.length * k)
  const similarity = new Float32Array(text.length * k)
  if (k === 0 || text.length === 0) return { k, rows: text.length, index, similarity }
  const nearest = engine.prepareNearest(transpose(vectors))
  for (let from = 0; from < text.length; from += ROWS_PER_BLOCK) {
    control.check()
    const rows = text.subarray(from, from + ROWS_PER_BLOCK)
    const found = await nearest(rowsOf(sentences, rows), k + 1)
    const own = Int32Array.from(rows, (_, at) => units.unitOf[comment[from + at]])
    const others = withoutOwn(found, own, k)
    index.set(others.index, from * k)
    similarity.set(others.similarity, from * k)
  }
  return { k, rows: text.length, index, similarity }
}

export interface SpokenInput extends Pick<SentenceInput, 'units' | 'sentences'> {
  /** Of each sentence of a long comment. */
  readonly near: Neighbours
  readonly centroids: Matrix
  /** Theme per unit. */
  readonly labels: Int32Array
}

/** A sentence by itself has to say it more clearly than a whole comment, which has to go somewhere. */
const CLEAR_STRENGTH = 0.4

/**
 * Places each sentence of a long comment by the units nearest to it: the theme with most of their votes, where the mean of
 * that share and the closeness to the theme's centre is at least .4.
 */
export const sentenceThemes = ({ units, sentences, near, centroids, labels }: SpokenInput): SentenceThemes => {
  const { text } = units.sentences
  const theme = new Int32Array(text.length).fill(-1)
  const strength = new Float32Array(text.length)
  if (near.k === 0 || centroids.rows === 0) return { theme, strength }
  const votes = neighbourVotes(near, labels)
  text.forEach((row, at) => {
    const best = strongestVote(votes, at)
    if (best < 0) return
    const closeness = Math.max(0, dotRows(sentences, row, centroids, best))
    strength[at] = (voteFor(votes, at, best) + closeness) / 2
    if (strength[at] >= CLEAR_STRENGTH) theme[at] = best
  })
  return { theme, strength }
}

const rowsOf = ({ data, columns }: Matrix, rows: Int32Array): Matrix => {
  const chosen = new Float32Array(rows.length * columns)
  rows.forEach((row, at) => chosen.set(data.subarray(row * columns, (row + 1) * columns), at * columns))
  return { data: chosen, rows: rows.length, columns }
}

const withoutOwn = (
  found: { readonly index: Int32Array; readonly similarity: Float32Array },
  own: Int32Array,
  k: number,
) => {
  const index = new Int32Array(own.length * k)
  const similarity = new Float32Array(own.length * k)
  own.forEach((unit, row) => {
    let kept = 0
    for (let q = row * (k + 1); q < (row + 1) * (k + 1) && kept < k; q++) {
      if (found.index[q] === unit) continue
      index[row * k + kept] = found.index[q]
      similarity[row * k + kept++] = found.similarity[q]
    }
  })
  return { index, similarity }
}
