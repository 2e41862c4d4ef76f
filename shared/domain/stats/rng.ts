/**
 * A seeded source of random numbers. The same seed gives the same numbers on every machine.
 *
 * `split` makes an independent stream from the seed and a label alone, whatever has been drawn before,
 * so that adding a draw in one place changes nothing in another.
 */
export interface Rng {
  /** Uniform whole number in 0 … 2³² − 1. */
  readonly uint32: () => number
  /** Uniform in the open interval (0, 1), with 53 bits. */
  readonly uniform: () => number
  /** Uniform whole number in 0 … bound − 1; bound up to 2²¹, so that the product stays exact. */
  readonly below: (bound: number) => number
  readonly split: (label: string | number) => Rng
}

/** sfc32 (Doty-Humphrey, PractRand), its state filled from the seed and warmed up by 12 rounds. */
export const createRng = (seed: string | number): Rng => {
  const uint32 = sfc32(hash(String(seed)))
  const uniform = (): number => ((uint32() >>> 5) * 67_108_864 + (uint32() >>> 6) + 0.5) / 9_007_199_254_740_992
  const below = (bound: number): number => Math.floor((uint32() * bound) / 4_294_967_296)
  const split = (label: string | number): Rng => createRng(`${seed}/${label}`)
  return { uint32, uniform, below, split }
}

const sfc32 = (seed: number): (() => number) => {
  const fill = murmurFinaliser(seed)
  // Four 32-bit words in a typed array: plain variables would be boxed on every draw.
  const state = Int32Array.of(fill(), fill(), fill(), 1)
  const next = (): number => {
    const [a = 0, b = 0, c = 0, counter = 0] = [state[0], state[1], state[2], state[3]]
    const sum = (a + b + counter) | 0
    state[0] = b ^ (b >>> 9)
    state[1] = c + (c << 3)
    state[2] = ((c << 21) | (c >>> 11)) + sum
    state[3] = counter + 1
    return sum >>> 0
  }
  for (let round = 0; round < 12; round++) next()
  return next
}

/** FNV-1a, 32 bits, over UTF-16 code units. */
const hash = (text: string): number => {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}

/** A Weyl sequence through the finaliser of MurmurHash3: three words of state from one. */
const murmurFinaliser = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x9e3779b9) | 0
    let word = state
    word = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
    word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35)
    return word ^ (word >>> 16)
  }
}
