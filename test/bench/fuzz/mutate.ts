import { below, oneOf, type Random } from './random.ts'

export interface FuzzFile {
  readonly name: string
  readonly bytes: Buffer
}

type Mutation = (bytes: Buffer, random: Random) => Buffer

const insertions = [
  '"',
  '""',
  "'",
  '\0',
  '\n',
  '\r',
  '\r\n',
  ',',
  ';',
  '\t',
  '|',
  '<',
  '>',
  '&',
  '{',
  '[',
  '\\',
  '-->',
  ':',
]
const odd = [
  '\ufeff',
  '\xff\xfe',
  '"\n"',
  '&lol;',
  '<!DOCTYPE x [',
  '\\u0000',
  '9'.repeat(40),
  'a'.repeat(20_000),
  '[['.repeat(2_000),
]

const mutations: Readonly<Record<string, Mutation>> = {
  'flipped bytes': (bytes, random) => {
    const copy = Buffer.from(bytes)
    for (let left = 1 + below(random, 12); left > 0 && copy.length > 0; left--) {
      const at = below(random, copy.length)
      copy[at] = (copy[at] ?? 0) ^ (1 << below(random, 8))
    }
    return copy
  },
  'cut short': (bytes, random) => bytes.subarray(0, below(random, bytes.length)),
  'without its start': (bytes, random) => bytes.subarray(below(random, bytes.length)),
  'a slice twice': (bytes, random) => {
    const { from, to } = slice(bytes, random)
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from, to), bytes.subarray(to)])
  },
  'a slice left out': (bytes, random) => {
    const { from, to } = slice(bytes, random)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
  },
  'slices swapped': (bytes, random) => {
    const [a = 0, b = 0, c = 0] = [0, 0, 0].map(() => below(random, bytes.length + 1)).sort((x, y) => x - y)
    return Buffer.concat([bytes.subarray(0, a), bytes.subarray(b, c), bytes.subarray(a, b), bytes.subarray(c)])
  },
  'marks put in': (bytes, random) => {
    let text = bytes
    for (let left = 1 + below(random, 6); left > 0; left--) text = insert(text, oneOf(random, insertions), random)
    return text
  },
  'odd words put in': (bytes, random) => insert(bytes, oneOf(random, odd), random),
}

/**
 * Makes one file of the corpus a broken one.
 * @returns the file, and in words what was done to it
 */
export function mutated(
  corpus: readonly FuzzFile[],
  random: Random,
): { readonly file: FuzzFile; readonly how: string } {
  const base = oneOf(random, corpus)
  const how: string[] = [base.name]
  let bytes = base.bytes
  for (let left = 1 + below(random, 3); left > 0; left--) {
    const name = oneOf(random, Object.keys(mutations))
    bytes = mutations[name]?.(bytes, random) ?? bytes
    how.push(name)
  }
  if (random() < 0.1) {
    const other = oneOf(random, corpus)
    bytes = Buffer.concat([bytes, other.bytes])
    how.push(`followed by ${other.name}`)
  }
  if (random() > 0.2) return { file: { name: base.name, bytes }, how: how.join(', ') }
  const name = `${base.name}.${oneOf(random, endings)}`
  return { file: { name, bytes }, how: [...how, `called ${name}`].join(', ') }
}

const endings = 'csv txt md vtt srt xlsx xls json jsonl html docx odt rtf pdf eml zip'.split(' ')

function slice(bytes: Buffer, random: Random): { readonly from: number; readonly to: number } {
  const from = below(random, bytes.length + 1)
  return { from, to: Math.min(bytes.length, from + below(random, 1 + Math.min(4_000, bytes.length))) }
}

function insert(bytes: Buffer, text: string, random: Random): Buffer {
  const at = below(random, bytes.length + 1)
  const piece = Buffer.from(text, text.startsWith('\xff') ? 'latin1' : 'utf8')
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)])
}
