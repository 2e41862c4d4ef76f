import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { normaliseForVectors } from '#analysis/normalise.ts'
import { unattended } from '#analysis/run-control.ts'
import { createOnnxEncoder } from '#electron/compute-worker/onnx-encoder.ts'
import { buildModel } from '#electron/model/build-model.ts'
import type { Precision } from '#electron/model/dense.ts'
import { rounded, type Bench, type Measurement } from './bench.ts'
import { airlineTweets, banking77 } from './shared-data.ts'

const EACH = 1000

export const bench: Bench = {
  title: 'Encoder, 8-bit integers against floats (2,000 comments, one thread)',
  run: async (skip) => {
    const [banking, tweets] = [banking77(), airlineTweets()]
    if (!banking || !tweets) {
      skip('../shared/data is not there')
      return []
    }
    const texts = [...banking.texts.slice(0, EACH), ...tweets.texts.slice(0, EACH)].map(normaliseForVectors)
    const root = mkdtempSync(join(tmpdir(), 'verbatim-bench-'))
    const exact = await measure(texts, root, 'fp32')
    const small = await measure(texts, root, 'int8')
    rmSync(root, { recursive: true })
    const cosines = texts.map((_, row) => cosine(exact.vectors, small.vectors, row))
    return [
      ...exact.rows,
      ...small.rows,
      {
        what: 'cosine of the two: mean',
        value: rounded(cosines.reduce((sum, value) => sum + value, 0) / cosines.length, 5),
      },
      { what: 'cosine of the two: lowest', value: rounded(Math.min(...cosines), 5), target: '.99' },
    ]
  },
}

const measure = async (texts: readonly string[], root: string, precision: Precision) => {
  const folder = join(root, precision)
  const { manifest } = buildModel({ folder, precision })
  const encoder = await createOnnxEncoder({ folder, manifest, threads: 1 })
  await encoder.encode(texts.slice(0, 50), unattended)
  const before = process.cpuUsage()
  const vectors = await encoder.encode(texts, unattended)
  const { user, system } = process.cpuUsage(before)
  const perSecond = (texts.length / (user + system)) * 1e6
  const rows: readonly Measurement[] = [{ what: `${precision}: comments per CPU second`, value: rounded(perSecond, 0) }]
  return { vectors, rows }
}

const cosine = (a: Float32Array, b: Float32Array, row: number): number => {
  const dims = 512
  let sum = 0
  for (let j = row * dims; j < (row + 1) * dims; j++) sum += (a[j] ?? 0) * (b[j] ?? 0)
  return sum
}
