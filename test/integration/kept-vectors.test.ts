import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CachedVectors } from '#analysis/quantised-vectors.ts'
import { openFile, type OpenedFile } from '#engine/db/open.ts'
import { wrap, type Db } from '#engine/db/statements.ts'
import { cachedVectors, fingerprints, storeVectors } from '#engine/features/themes/vectors.ts'

const folder = mkdtempSync(join(tmpdir(), 'verbatim-vectors-'))
const count = 12_000
const [model, dims] = ['model', 4]
const keys = fingerprints(Array.from({ length: count }, (_, nth) => `Text ${nth}`))
/** Not kept, and one that is asked for twice. */
const asked = [...keys, ...fingerprints(['Never encoded', 'Text 7'])]
let file: OpenedFile
let db: Db

beforeAll(() => {
  file = openFile(join(folder, 'vectors.verbatim'))
  db = wrap(file.db)
  const fresh: CachedVectors = {
    index: Int32Array.from({ length: count }, (_, nth) => nth),
    vectors: Int8Array.from({ length: count * dims }, (_, at) => (at * 7) % 127),
    scales: Float32Array.from({ length: count }, (_, nth) => nth / count),
  }
  db.transaction(() => storeVectors(db, { model, dims, keys, fresh }))
})
afterAll(() => {
  file.close()
  rmSync(folder, { recursive: true })
})

/** By what was asked for: the row's scale and values. */
const byKey = ({ index, vectors, scales }: CachedVectors, from = 0) =>
  Array.from(index, (at, row) => [from + at, scales[row], ...vectors.slice(row * dims, (row + 1) * dims)]).sort(
    ([a = 0], [b = 0]) => a - b,
  )

it('finds kept vectors alike whether it reads all of them or asks for each', () => {
  const all = byKey(cachedVectors(db, { model, dims, keys: asked }))
  const half = 6_000
  const some = [asked.slice(0, half), asked.slice(half, 2 * half), asked.slice(2 * half)].flatMap((part, nth) =>
    byKey(cachedVectors(db, { model, dims, keys: part }), nth * half),
  )
  expect(all).toHaveLength(count + 1)
  expect(all).toEqual(some)
  expect(all.at(-1)?.slice(1)).toEqual(all[7]?.slice(1))
})
