import { acronymOf } from './acronym.ts'
import { isGeneric } from './generic-words.ts'
import type { PreparedName } from './prepared-name.ts'

/** A block of more names than this says nothing about any two of them. */
const largestBlock = 24
const longestRun = 5
const positions = 2 ** 20

/**
 * Pairs of names worth comparing, as positions, so that 20,000 names need no 200 million comparisons. Names meet in a
 * block: the same letters but for one left out, the same beginning or end, a rare word, the same words sorted, the
 * initials, one name within another.
 */
export function candidatePairs(names: readonly PreparedName[]): readonly (readonly [number, number])[] {
  const pairs = createPairs(names.length)
  for (const block of blocksOf(names)) pairs.addAll(block)
  addContained(names, pairs)
  return pairs.list()
}

/** Positions of names that share a key, by sorting key and position packed into one number (52 bits). */
function* blocksOf(names: readonly PreparedName[]): Iterable<readonly number[]> {
  const packed: number[] = []
  names.forEach((name, at) => {
    for (const key of keysOf(name)) packed.push(hash(key, -1) * positions + at)
    for (const key of lettersLeftOut(name.compact)) packed.push(key * positions + at)
  })
  const sorted = Float64Array.from(packed).sort()
  let block: number[] = []
  let current = -1
  for (const entry of sorted) {
    const key = Math.floor(entry / positions)
    if (key !== current) {
      if (block.length > 1) yield block
      block = []
      current = key
    }
    const at = entry - key * positions
    if (block.at(-1) !== at) block.push(at)
  }
  if (block.length > 1) yield block
}

function createPairs(count: number) {
  const seen = new Set<number>()
  const add = (one: number, other: number): void => {
    if (one !== other) seen.add(Math.min(one, other) * count + Math.max(one, other))
  }
  return {
    add,
    addAll(block: readonly number[]): void {
      if (block.length > largestBlock) return
      block.forEach((one, nth) => {
        for (const other of block.slice(nth + 1)) add(one, other)
      })
    },
    list: (): (readonly [number, number])[] =>
      [...seen].map((pair): readonly [number, number] => [Math.floor(pair / count), pair % count]),
  }
}

type Pairs = ReturnType<typeof createPairs>

function keysOf(name: PreparedName): string[] {
  const { compact, normalised, bag, core, words, initials } = name
  const keys = [`all ${normalised}`, `bag ${bag}`, `umlaut ${compact.replace(/([aou])e/g, '$1')}`]
  if (words.length > 0) keys.push(`words ${name.wordsLine}`)
  if (name.asideLine !== '') keys.push(`words ${name.asideLine}`)
  if (core !== '') keys.push(`core ${core}`)
  if (compact.length >= 9) keys.push(`start ${compact.slice(0, 6)}`, `end ${compact.slice(-6)}`)
  for (const word of words) if (word.length >= 4 && !isGeneric(word)) keys.push(`word ${word}`)
  for (const letters of initials) keys.push(`initials ${letters}`)
  const acronym = acronymOf(name)
  if (acronym !== null) keys.push(`initials ${acronym}`)
  return keys
}

/**
 * Two names one letter apart (inserted, left out, replaced or swapped) share a form with one letter left out of each
 * (Garbe's symmetric deletes). As 32-bit hashes: a collision costs one comparison.
 */
function lettersLeftOut(compact: string): number[] {
  if (compact.length < 5) return []
  const keys = [hash(compact, -1)]
  for (let out = 0; out < compact.length; out += 1) keys.push(hash(compact, out))
  return keys
}

/** FNV-1a over UTF-16 units, without the one at position out. */
function hash(text: string, out: number): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    if (at !== out) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  }
  return value >>> 0
}

/** Whether a run of a name's words is another name by itself: looked up, not searched for. */
function addContained(names: readonly PreparedName[], pairs: Pairs): void {
  const byWords = new Map<string, number[]>()
  names.forEach(({ wordsLine: key }, at) => {
    const known = byWords.get(key)
    if (known) known.push(at)
    else byWords.set(key, [at])
  })
  const meets = new Map<number, number[]>()
  names.forEach(({ words }, at) => {
    for (const run of runsOf(words)) {
      for (const short of byWords.get(run) ?? []) {
        const long = meets.get(short)
        if (long) long.push(at)
        else meets.set(short, [at])
      }
    }
  })
  for (const [short, long] of meets) {
    if (long.length <= largestBlock) for (const one of long) pairs.add(short, one)
  }
}

/** Stretches of up to five words that are not the whole. */
function runsOf(words: readonly string[]): Set<string> {
  const runs = new Set<string>()
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from + 1; to <= Math.min(words.length, from + longestRun); to += 1) {
      if (to - from < words.length) runs.add(words.slice(from, to).join(' '))
    }
  }
  return runs
}
