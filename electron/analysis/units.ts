import { isInformative } from './informative.ts'
import { normaliseForVectors, repeatKey } from './normalise.ts'

/** The distinct informative texts. Repeats are clustered once and share a fate. */
export interface Units {
  /** Normalised text of each unit. */
  readonly texts: readonly string[]
  /** The first comment with that text, per unit. */
  readonly first: Int32Array
  /** The unit of each comment, −1 where the comment is not informative. */
  readonly unitOf: Int32Array
  /** How many comments each unit stands for. */
  readonly size: Int32Array
}

export const unitsOf = (comments: readonly string[]): Units => {
  const byKey = new Map<string, number>()
  const texts: string[] = []
  const first: number[] = []
  const size: number[] = []
  const unitOf = new Int32Array(comments.length).fill(-1)
  comments.forEach((comment, i) => {
    const text = normaliseForVectors(comment)
    if (!isInformative(text)) return
    const key = repeatKey(text)
    const known = byKey.get(key)
    const unit = known ?? texts.length
    if (known === undefined) {
      byKey.set(key, unit)
      texts.push(text)
      first.push(i)
      size.push(0)
    }
    unitOf[i] = unit
    size[unit]++
  })
  return { texts, first: Int32Array.from(first), unitOf, size: Int32Array.from(size) }
}
