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

/** The features of each text as numbers below `count`, text i's from start[i] to start[i + 1], repeats included. */
export interface FeatureLists {
  readonly start: Int32Array
  readonly feature: Int32Array
  readonly count: number
  readonly nameOf: (feature: number) => string
}

export const tfidf = (texts: readonly (readonly string[])[], options: TfidfOptions): SparseRows =>
  tfidfOfLists(listsOf(texts), options)

/**
 * Sublinear TF-IDF, (1 + ln tf) · (ln((1 + n) / (1 + df)) + 1), rows of unit length (Manning et al. 2008, ch. 6).
 * The first `fitted` texts decide which features there are and what they weigh.
 */
export const tfidfOfLists = (
  lists: FeatureLists,
  options: TfidfOptions,
  fitted = lists.start.length - 1,
): SparseRows => {
  const rows = lists.start.length - 1
  const { columnOf, idf } = chooseFeatures(lists, options, fitted)
  const start = new Int32Array(rows + 1)
  const index = new Int32Array(lists.feature.length)
  const value = new Float32Array(lists.feature.length)
  const counts = new Int32Array(idf.length)
  let next = 0
  for (let row = 0; row < rows; row++) {
    const first = next
    for (let at = lists.start[row]; at < lists.start[row + 1]; at++) {
      const column = columnOf[lists.feature[at]]
      if (column >= 0 && counts[column]++ === 0) index[next++] = column
    }
    let squares = 0
    for (let q = first; q < next; q++) {
      const weight = (1 + Math.log(counts[index[q]])) * idf[index[q]]
      counts[index[q]] = 0
      value[q] = weight
      squares += weight * weight
    }
    const scale = 1 / (Math.sqrt(squares) || 1)
    for (let q = first; q < next; q++) value[q] *= scale
    start[row + 1] = next
  }
  return { rows, columns: idf.length, start, index: index.slice(0, next), value: value.slice(0, next) }
}

const listsOf = (texts: readonly (readonly string[])[]): FeatureLists => {
  const ids = new Map<string, number>()
  const names: string[] = []
  const start = new Int32Array(texts.length + 1)
  texts.forEach((features, i) => (start[i + 1] = start[i] + features.length))
  const feature = new Int32Array(start[texts.length])
  texts.forEach((features, i) =>
    features.forEach((name, nth) => {
      const known = ids.get(name)
      if (known === undefined) ids.set(name, names.push(name) - 1)
      feature[start[i] + nth] = known ?? names.length - 1
    }),
  )
  return { start, feature, count: names.length, nameOf: (id) => names[id] }
}

/** Most frequent first, then by name, so that the order of the texts decides nothing. −1 for features left out. */
const chooseFeatures = (
  { start, feature, count, nameOf }: FeatureLists,
  { minTexts, maxShare, maxFeatures }: TfidfOptions,
  fitted: number,
): { readonly columnOf: Int32Array; readonly idf: Float64Array } => {
  const frequency = new Int32Array(count)
  const seenIn = new Int32Array(count).fill(-1)
  for (let text = 0; text < fitted; text++)
    for (let at = start[text]; at < start[text + 1]; at++)
      if (seenIn[feature[at]] !== text) {
        seenIn[feature[at]] = text
        frequency[feature[at]]++
      }
  const chosen = Array.from(frequency.keys())
    .filter((id) => frequency[id] >= minTexts && frequency[id] <= maxShare * fitted)
    .sort((a, b) => frequency[b] - frequency[a] || (nameOf(a) < nameOf(b) ? -1 : 1))
    .slice(0, maxFeatures)
  const columnOf = new Int32Array(count).fill(-1)
  chosen.forEach((id, column) => (columnOf[id] = column))
  return { columnOf, idf: Float64Array.from(chosen, (id) => Math.log((1 + fitted) / (1 + frequency[id])) + 1) }
}
