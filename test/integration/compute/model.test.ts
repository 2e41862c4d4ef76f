import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { unattended } from '#analysis/run-control.ts'
import { createOnnxEncoder } from '#electron/compute-worker/onnx-encoder.ts'
import { createOnnxMatrixEngine } from '#electron/compute-worker/onnx-matrix-engine.ts'
import { buildModel } from '#electron/model/build-model.ts'
import type { Precision } from '#electron/model/dense.ts'
import { transpose } from '#analysis/matrix-engine.ts'
import { plainMatrixEngine } from '#analysis/plain-matrix-engine.ts'
import { plantedComments } from '../../unit/analysis/planted-comments.ts'

const root = mkdtempSync(join(tmpdir(), 'verbatim-model-'))
const folderOf = (precision: Precision): string => join(root, precision)
const encoderOf = (precision: Precision) =>
  createOnnxEncoder({
    folder: folderOf(precision),
    manifest: buildModel({ folder: folderOf(precision), precision }).manifest,
    threads: 1,
  })

beforeAll(() => {
  buildModel({ folder: folderOf('int8'), precision: 'int8' })
  buildModel({ folder: folderOf('fp32'), precision: 'fp32' })
}, 120_000)
afterAll(() => rmSync(root, { recursive: true }))

const cosine = (a: Float32Array, b: Float32Array, row: number): number => {
  let sum = 0
  for (let j = row * 512; j < (row + 1) * 512; j++) sum += (a[j] ?? 0) * (b[j] ?? 0)
  return sum
}

it('builds the same bytes each time and leaves unchanged files alone', () => {
  const again = join(root, 'again')
  const first = buildModel({ folder: again, precision: 'int8' })
  expect(first.manifest).toEqual(buildModel({ folder: folderOf('int8'), precision: 'int8' }).manifest)
  expect(buildModel({ folder: again, precision: 'int8' }).built).toBe(false)
})

/** Made from version 0.2.0 of the package. Other bytes are another model: then converterVersion has to be raised. */
const checksums = {
  'encoder.onnx': '4488878ffe01f2061b52bbb74b57d146d23e810cde3e59b70b95b2ac267331a9',
  'vocabulary.txt': 'a8e6874f1614f02841062a8e3fe784162e63155a293e2ca259d2cfc53b582eef',
  'nearest.onnx': 'dab95ccbd6ada39a89498373df9bc142b069345e0a3dcbe9dfdd82e2a40ddd9d',
  'multiply.onnx': 'abec6dbe1148fae4fce85c24ab7bfd0142a5bbd9d4612f7ec9c512beb1e3071b',
}

it('converts the package into the very bytes whose quality was measured', () => {
  const { manifest } = buildModel({ folder: folderOf('int8'), precision: 'int8' })
  expect(manifest.version).toBe('0.2.0-int8-7')
  expect(manifest.files).toEqual(checksums)
  for (const [file, checksum] of Object.entries(checksums)) {
    const bytes = readFileSync(join(folderOf('int8'), file))
    expect(createHash('sha256').update(bytes).digest('hex'), file).toBe(checksum)
  }
})

it('builds again what was damaged', () => {
  const folder = join(root, 'damaged')
  buildModel({ folder, precision: 'int8' })
  const file = join(folder, 'vocabulary.txt')
  const whole = readFileSync(file, 'utf8')
  writeFileSync(file, whole.slice(0, 1000))
  expect(buildModel({ folder, precision: 'int8' }).built).toBe(true)
  expect(readFileSync(file, 'utf8')).toBe(whole)
})

it('loses next to nothing by 8-bit integers: cosine to the floats at least .99', async () => {
  const { texts } = plantedComments(20)
  const exact = await (await encoderOf('fp32')).encode(texts, unattended)
  const rounded = await (await encoderOf('int8')).encode(texts, unattended)
  texts.forEach((_, row) => expect(cosine(exact, rounded, row)).toBeGreaterThan(0.99))
})

it('puts sentences of one meaning closer than sentences of two', async () => {
  const encoder = await encoderOf('int8')
  const vectors = await encoder.encode(
    ['The parcel arrived broken', 'My package came damaged', 'I cannot log in to the app'],
    unattended,
  )
  const row = (i: number) => vectors.slice(i * 512, (i + 1) * 512)
  expect(cosine(row(0), row(1), 0)).toBeGreaterThan(cosine(row(0), row(2), 0) + 0.2)
})

it('gives a comment a vector that its neighbours in the batch do not change', async () => {
  const encoder = await encoderOf('int8')
  const { texts } = plantedComments(10)
  const together = await encoder.encode(texts, unattended)
  const alone = await encoder.encode(texts.slice(7, 8), unattended)
  expect(cosine(alone, together.slice(7 * 512, 8 * 512), 0)).toBeGreaterThan(0.999_99)
})

it('multiplies and finds neighbours as plain code does', async () => {
  const fast = await createOnnxMatrixEngine(folderOf('int8'), 1)
  const left = { data: Float32Array.from({ length: 60 }, (_, i) => Math.sin(i)), rows: 12, columns: 5 }
  const right = { data: Float32Array.from({ length: 20 }, (_, i) => Math.cos(i * i)), rows: 5, columns: 4 }
  const [own, other] = [await fast.multiply(left, right), await plainMatrixEngine.multiply(left, right)]
  own.data.forEach((value, i) => expect(value).toBeCloseTo(other.data[i] ?? NaN, 5))
  const nearest = await fast.prepareNearest(transpose(left))(left, 4)
  expect(nearest.index).toEqual((await plainMatrixEngine.prepareNearest(transpose(left))(left, 4)).index)
})
