/** Bits for each digest, and how many of them it sets: one new digest in 1,700 looks as if it had been met. */
const bitsEach = 16
const bitsSet = 8
const firstBits = 2 ** 23

interface Filter {
  readonly words: Uint32Array
  readonly mask: number
  readonly most: number
}

/**
 * Whether a digest may have been met before, in two to four bytes a digest. It is never wrong that one is new.
 * Bloom filters (Bloom 1970) with two halves of the digest for all hashes (Kirsch and Mitzenmacher 2006), each twice as
 * large as the one before it.
 */
export class MetDigests {
  readonly #filters: Filter[] = [filterOf(firstBits)]
  #inLast = 0

  /** @param digest hex, 64 bits or more @returns whether it may have been met before */
  add(digest: string): boolean {
    const from = Number.parseInt(digest.slice(0, 8), 16)
    // Odd, so that its steps go through all bits.
    const step = Number.parseInt(digest.slice(8, 16), 16) | 1
    if (this.#filters.some((filter) => holds(filter, from, step))) return true
    set(this.#last(), from, step)
    this.#inLast += 1
    return false
  }

  #last(): Filter {
    const last = this.#filters.at(-1) ?? filterOf(firstBits)
    if (this.#inLast < last.most) return last
    const next = filterOf((last.mask + 1) * 2)
    this.#filters.push(next)
    this.#inLast = 0
    return next
  }
}

const filterOf = (bits: number): Filter => ({
  words: new Uint32Array(bits / 32),
  mask: bits - 1,
  most: bits / bitsEach,
})

function holds({ words, mask }: Filter, from: number, step: number): boolean {
  for (let nth = 0, at = from; nth < bitsSet; nth += 1, at = (at + step) | 0) {
    const bit = at & mask
    if (((words[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return false
  }
  return true
}

function set({ words, mask }: Filter, from: number, step: number): void {
  for (let nth = 0, at = from; nth < bitsSet; nth += 1, at = (at + step) | 0) {
    const bit = at & mask
    words[bit >>> 5] = (words[bit >>> 5] ?? 0) | (1 << (bit & 31))
  }
}
