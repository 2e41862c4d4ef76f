export interface CodedValue {
  readonly value: string
  readonly label: string
}

/** One value a comment: codes[i] is a position in values, −1 where there is none. */
export interface CodedColumn {
  readonly codes: Int32Array
  readonly values: readonly CodedValue[]
}

/** Any number of values: those of comment i are codes[starts[i]] up to before codes[starts[i + 1]]. */
export interface ListedColumn {
  readonly starts: Int32Array
  readonly codes: Int32Array
  readonly values: readonly CodedValue[]
}

/** Gives each value a number, in the order of their first coming. */
export class Coder {
  readonly values: CodedValue[] = []
  readonly #codes = new Map<string | number, number>()

  /** @param key what tells the value apart; null has no code. @param named asked for the first time only */
  code(key: string | number | null, named: () => CodedValue): number {
    if (key === null) return -1
    const known = this.#codes.get(key)
    if (known !== undefined) return known
    const code = this.values.length
    this.#codes.set(key, code)
    this.values.push(named())
    return code
  }
}

/** A column that is filled comment by comment; what is not put has no value. */
export class ColumnBuilder {
  readonly #coder = new Coder()
  readonly #codes: Int32Array

  constructor(count: number) {
    this.#codes = new Int32Array(count).fill(-1)
  }

  put(at: number, key: string | number | null, named: () => CodedValue): void {
    this.#codes[at] = this.#coder.code(key, named)
  }

  /** A value that is one of a few with words of their own. */
  putWord<Word extends string>(at: number, word: Word | null, words: Readonly<Record<Word, string>>): void {
    if (word !== null) this.put(at, word, () => ({ value: word, label: words[word] }))
  }

  build(): CodedColumn {
    return { codes: this.#codes, values: this.#coder.values }
  }
}

/**
 * @param count of comments @param pairs (comment, value), by comment in ascending order
 * @param values what the codes stand for
 */
export function listedColumn(
  count: number,
  pairs: readonly (readonly [at: number, code: number])[],
  values: readonly CodedValue[],
): ListedColumn {
  const starts = new Int32Array(count + 1)
  for (const [at] of pairs) starts[at + 1] = (starts[at + 1] ?? 0) + 1
  for (let at = 0; at < count; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0)
  const next = starts.slice()
  const codes = new Int32Array(pairs.length)
  for (const [at, code] of pairs) {
    const place = next[at] ?? 0
    codes[place] = code
    next[at] = place + 1
  }
  return { starts, codes, values }
}
