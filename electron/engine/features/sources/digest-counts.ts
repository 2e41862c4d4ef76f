/**
 * How often each of many digests was met, in about twelve bytes a digest whatever their number. Digests are hex; their
 * first 52 bits tell them apart, which mixes up two of a million with a chance of 1 in 10,000.
 */
export class DigestCounts {
  #keys = new Float64Array(1024)
  #counts = new Uint32Array(1024)
  #size = 0

  count(digest: string): number {
    return this.#counts[this.#slot(keyOf(digest))] ?? 0
  }

  /** @returns how often it was met before */
  add(digest: string): number {
    const slot = this.#slotFor(digest)
    const before = this.#counts[slot] ?? 0
    this.#counts[slot] = before + 1
    return before
  }

  /**
   * Keeps a mark of 32 bits, not 0, with a digest that is new, in place of a count.
   * @returns the mark it had before; 0 where it is new
   */
  mark(digest: string, mark: number): number {
    const slot = this.#slotFor(digest)
    const before = this.#counts[slot] ?? 0
    if (before === 0) this.#counts[slot] = mark
    return before
  }

  /** The slot of a digest, made where there is none; what stands in it is to be other than 0 then. */
  #slotFor(digest: string): number {
    if (this.#size * 2 >= this.#keys.length) this.#grow()
    const key = keyOf(digest)
    const slot = this.#slot(key)
    if (this.#counts[slot] === 0) {
      this.#keys[slot] = key
      this.#size += 1
    }
    return slot
  }

  /** The slot that holds the key, or the free one where it would stand. */
  #slot(key: number): number {
    const mask = this.#keys.length - 1
    let slot = (key % 0x7fff_ffff) & mask
    while (this.#counts[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }

  #grow(): void {
    const [keys, counts] = [this.#keys, this.#counts]
    this.#keys = new Float64Array(keys.length * 2)
    this.#counts = new Uint32Array(keys.length * 2)
    for (let at = 0; at < keys.length; at += 1) {
      const [key = 0, count = 0] = [keys[at], counts[at]]
      if (count === 0) continue
      const slot = this.#slot(key)
      this.#keys[slot] = key
      this.#counts[slot] = count
    }
  }
}

const keyOf = (digest: string): number => Number.parseInt(digest.slice(0, 13), 16)
