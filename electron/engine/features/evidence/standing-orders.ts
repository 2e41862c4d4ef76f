import { sliced, type Sliced } from '../../kernel/sliced.ts'
import { baseColumns, type BaseColumns } from './base-columns.ts'

export type StandingOrder = 'newest' | 'oldest' | 'lowest-score' | 'highest-score' | 'file'

/** Positions of all comments by a key of theirs; where the keys are alike, and where there is none, by place in the files. */
export const standingOrders = {
  newest: order('newest', dated, -1),
  oldest: order('oldest', dated, 1),
  'lowest-score': order('lowest-score', ({ scores }) => scores, 1),
  'highest-score': order('highest-score', ({ scores }) => scores, -1),
  file: order('file', ({ count }) => new Float64Array(count).fill(NaN), 1),
} as const satisfies Record<StandingOrder, Sliced<Int32Array>>

/** NaN where there is none. */
type Keys = Float64Array

function dated({ moments }: BaseColumns): Keys {
  return moments.map((moment) => (moment === 0 ? NaN : moment))
}

function order(name: StandingOrder, keysOf: (base: BaseColumns) => Keys, turn: 1 | -1): Sliced<Int32Array> {
  return sliced(`evidence.order ${name}`, ['source', 'account'], (context) =>
    inOrder(keysOf(baseColumns.of(context)), turn),
  )
}

/** Positions that are put into their place between two breaks: a few milliseconds. */
const slice = 50_000

/** Sorting bare numbers takes a tenth of what sorting positions by their numbers does: each then looks for its number. */
function* inOrder(keys: Keys, turn: 1 | -1): Generator<void, Int32Array> {
  const sorted = keys
    .filter((key) => !Number.isNaN(key))
    .map((key) => turn * key)
    .sort()
  yield
  const found = new Int32Array(keys.length)
  /** How many of the same number have their place, at the first of them. */
  const placed = new Int32Array(sorted.length)
  let unknown = sorted.length
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? NaN
    if (Number.isNaN(key)) {
      found[unknown] = at
      unknown += 1
    } else {
      const first = firstOf(sorted, turn * key)
      const before = placed[first] ?? 0
      found[first + before] = at
      placed[first] = before + 1
    }
    if (at % slice === slice - 1) yield
  }
  return found
}

/** The place of the first that is not below `key`. */
function firstOf(sorted: Keys, key: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? NaN) < key) low = middle + 1
    else high = middle
  }
  return low
}
