import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { unattended } from '#analysis/run-control.ts'
import { createOnnxEncoder } from '#electron/compute-worker/onnx-encoder.ts'
import { buildModel } from '#electron/model/build-model.ts'
import type { Precision } from '#electron/model/dense.ts'
import { referenceDims, referenceEmbedding } from './reference-embedding.ts'

const openings = [
  'The export',
  'Your new invoice page',
  'After three weeks, support',
  'WTF!!! the mobile app',
  'On 12 October 2026 our renewal',
  'Honestly (and I say this as a fan) the dashboard',
  'La facture',
  'Le café du coin, déjà vu,',
  'user_id=4711 / the API gateway',
  'My colleague in Zürich says the search',
  'Nobody told us that the price',
  'half-baked single sign-on',
  'The 2.0-beta importer',
  'Reporting & analytics',
  'The Chinese translation',
  '“Quoted” onboarding',
  'Thumbs up: the integration with Salesforce',
  'supercalifragilistic letters in the NAME field',
  'A very long story short, the quarterly business review meeting with our account manager',
  'ok',
]
const endings = [
  'times out after ten minutes.',
  'is great, I love it!',
  'costs 30% more than last year',
  'was solved within the hour',
  'cannot be opened on a phone',
  'n’a pas été livrée à temps',
  'crashes, again and again and again',
  'saves me two days a month',
  '???',
  'should have a dark mode :)',
]
const sentences = openings.flatMap((opening) => endings.map((ending) => `${opening} ${ending}`))

const root = mkdtempSync(join(tmpdir(), 'verbatim-equality-'))
let reference: Float32Array = new Float32Array()

// The package's own way takes seconds.
beforeAll(async () => {
  reference = await referenceEmbedding(sentences)
}, 120_000)
afterAll(() => rmSync(root, { recursive: true }))

/** One for each sentence: both vectors have unit length. */
async function cosinesTo(precision: Precision): Promise<readonly number[]> {
  const folder = join(root, precision)
  const { manifest } = buildModel({ folder, precision })
  const encoder = await createOnnxEncoder({ folder, manifest, threads: 1 })
  const vectors = await encoder.encode(sentences, unattended)
  return sentences.map((_, row) => {
    const own = vectors.subarray(row * referenceDims, (row + 1) * referenceDims)
    return own.reduce((sum, value, at) => sum + value * (reference[row * referenceDims + at] ?? NaN), 0)
  })
}

it('converts the model so that 200 sentences get the vectors that the package itself gives them', async () => {
  expect(sentences).toHaveLength(200)
  expect(Math.min(...(await cosinesTo('fp32')))).toBeGreaterThan(0.999_99)
})

it('stays at a cosine of at least .99 to the package in 8-bit integers, on every one of them', async () => {
  expect(Math.min(...(await cosinesTo('int8')))).toBeGreaterThan(0.99)
})
