/** Seeded draws; the same seed text gives the same sequence on every machine. */
export type Random = {
  /** A number in [0, 1). */
  readonly next: () => number
  /** A whole number from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number
  readonly chance: (share: number) => boolean
  readonly pick: <T>(items: readonly T[]) => T
  /** An item by weight; weights of zero are never drawn. */
  readonly weighted: <T>(items: readonly T[], weightOf: (item: T) => number) => T
  readonly shuffled: <T>(items: readonly T[]) => readonly T[]
  /** Standard normal. */
  readonly normal: () => number
}

export function createRandom(seed: string): Random {
  const next = mulberry32(hash(seed))
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  const at = <T>(items: readonly T[], index: number): T => {
    const item = items[index]
    if (item === undefined) throw new Error(`Nothing to draw at ${index} of ${items.length}`)
    return item
  }
  return {
    next,
    whole,
    chance: (share) => next() < share,
    pick: (items) => at(items, whole(0, items.length - 1)),
    weighted: (items, weightOf) => {
      const total = items.reduce((sum, item) => sum + weightOf(item), 0)
      let left = next() * total
      const found = items.find((item) => (left -= weightOf(item)) < 0)
      return found ?? at(items, items.length - 1)
    },
    shuffled: (items) => {
      const result = [...items]
      for (let i = result.length - 1; i > 0; i -= 1) {
        const j = whole(0, i)
        const held = at(result, i)
        result[i] = at(result, j)
        result[j] = held
      }
      return result
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  }
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}

function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
