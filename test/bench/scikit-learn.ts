import { spawnSync } from 'node:child_process'

const script = `
import json, sys
from sklearn.cluster import KMeans
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize
asked = json.load(sys.stdin)
rows = TfidfVectorizer(stop_words='english', min_df=2, max_df=0.3, ngram_range=(1, 2), sublinear_tf=True).fit_transform(asked['texts'])
dense = normalize(TruncatedSVD(100, random_state=1).fit_transform(rows))
print(json.dumps(KMeans(asked['count'], n_init=3, random_state=1).fit_predict(dense).tolist()))
`

/** Debian's own first: another Python before it on the path has not its packages. */
const pythons = ['/usr/bin/python3', 'python3']

/** The group of each text by the usual way to compare with, of Debian's python3-sklearn; null where that is not installed. */
export const scikitLearn = (texts: readonly string[], count: number): readonly number[] | null => {
  for (const python of pythons) {
    const { status, stdout } = spawnSync(python, ['-c', script], {
      input: JSON.stringify({ texts, count }),
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    })
    if (status !== 0) continue
    const found: readonly number[] = JSON.parse(stdout)
    return found
  }
  return null
}
