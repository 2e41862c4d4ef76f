import type { FeatureLists } from './tfidf.ts'
import type { TokenTable } from './token-table.ts'

/** The features of `featuresOf` for every text: stems and pairs of neighbouring stems, words without a topic skipped over. */
export const tokenFeatures = ({ texts, start, stem, carries, stems }: TokenTable): FeatureLists => {
  const pairs = new Map<number, number>()
  const pairKeys: number[] = []
  const starts = new Int32Array(texts.length + 1)
  const feature = new Int32Array(2 * stem.length)
  let next = 0
  for (let i = 0; i < texts.length; i++) {
    let previous = -1
    for (let at = start[i]; at < start[i + 1]; at++) {
      if (carries[at] === 0) continue
      feature[next++] = stem[at]
      if (previous >= 0) {
        const key = previous * stems.length + stem[at]
        const known = pairs.get(key)
        if (known === undefined) pairs.set(key, stems.length + pairKeys.push(key) - 1)
        feature[next++] = known ?? stems.length + pairKeys.length - 1
      }
      previous = stem[at]
    }
    starts[i + 1] = next
  }
  return {
    start: starts,
    feature: feature.slice(0, next),
    count: stems.length + pairKeys.length,
    nameOf: (id) => {
      if (id < stems.length) return stems[id]
      const key = pairKeys[id - stems.length]
      return `${stems[Math.floor(key / stems.length)]} ${stems[key % stems.length]}`
    },
  }
}
