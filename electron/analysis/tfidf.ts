/** Rows of few values: row i holds `index` and `value` from start[i] to start[i + 1]. */
export interface SparseRows {
  readonly rows: number
  readonly columns: number
  readonly start: Int32Array
  readonly index: Int32Array
  readonly value: Float32Array
}

export interface TfidfOptions {
  /** Features in fewer texts than this are left out. */
  readonly minTexts: number
  /** Features in a larger share of the texts than this are left out. */
  readonly maxShare: number
  readonly maxFeatures: number
}

export const defaultTfidf: TfidfOptions = { minTexts: 2, maxShare: 0.3, maxFeatures: 20_000 }

/** Sublinear TF-IDF, (1 + ln tf) · (ln((1 + n) / (1 + df)) + 1), rows of unit length (Manning et al. 2008, ch. 6). */
export const tfidf = (texts: readonly (readonly string[])[], options: TfidfOptions): SparseRows => {
  const columns = chooseFeatures(texts, options)
  const start = new Int32Array(texts.length + 1)
  const index: number[] = []
  const value: number[] = []
  texts.forEach((features, row) => {
    const counts = new Map<number, number>()
    let column: Column | undefined
    const idf = new Map<number, number>()
    for (const feature of features)
      if ((column = columns.get(feature))) {
        counts.set(column.id, (counts.get(column.id) ?? 0) + 1)
        idf.set(column.id, column.idf)
      }
    let squares = 0
    const first = value.length
    for (const [id, count] of counts) {
      const weight = (1 + Math.log(count)) * (idf.get(id) ?? 0)
      index.push(id)
      value.push(weight)
      squares += weight * weight
    }
    const scale = 1 / (Math.sqrt(squares) || 1)
    for (let q = first; q < value.length; q++) value[q] *= scale
    start[row + 1] = value.length
  })
  return {
    rows: texts.length,
    columns: columns.size,
    start,
    index: Int32Array.from(index),
    value: Float32Array.from(value),
  }
}

interface Column {
  readonly id: number
  readonly idf: number
}

/** Most frequent first, then by name, so that the order of the texts decides nothing. */
const chooseFeatures = (
  texts: readonly (readonly string[])[],
  { minTexts, maxShare, maxFeatures }: TfidfOptions,
): ReadonlyMap<string, Column> => {
  const frequency = new Map<string, number>()
  for (const features of texts)
    for (const feature of new Set(features)) frequency.set(feature, (frequency.get(feature) ?? 0) + 1)
  const chosen = [...frequency]
    .filter(([, count]) => count >= minTexts && count <= maxShare * texts.length)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, maxFeatures)
  const idf = (count: number): number => Math.log((1 + texts.length) / (1 + count)) + 1
  return new Map(chosen.map(([feature, count], id) => [feature, { id, idf: idf(count) }]))
}
