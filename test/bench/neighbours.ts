import { fileURLToPath } from 'node:url'
import { findNeighbours } from '#analysis/neighbours.ts'
import { plainMatrixEngine } from '#analysis/plain-matrix-engine.ts'
import { seeded } from '#analysis/rng.ts'
import { unattended } from '#analysis/run-control.ts'
import { toUnitRows } from '#analysis/unit-rows.ts'
import { createOnnxMatrixEngine } from '#electron/compute-worker/onnx-matrix-engine.ts'
import { rounded, type Bench } from './bench.ts'

const modelFolder = fileURLToPath(new URL('../../resources/model', import.meta.url))

const vectorsOf = (rows: number) => {
  const random = seeded(1)
  return toUnitRows({ data: Float32Array.from({ length: rows * 64 }, () => random() - 0.5), rows, columns: 64 })
}

const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const startedMs = performance.now()
  await work()
  return rounded((performance.now() - startedMs) / 1000, 2)
}

export const bench: Bench = {
  title: 'Exact nearest neighbours, k 15, 64 dimensions, seconds',
  run: async () => {
    const engine = await createOnnxMatrixEngine(modelFolder, 2)
    return [
      {
        what: '10,000 rows by onnxruntime',
        value: await secondsOf(() => findNeighbours(vectorsOf(10_000), engine, unattended)),
      },
      {
        what: '3,000 rows by onnxruntime',
        value: await secondsOf(() => findNeighbours(vectorsOf(3000), engine, unattended)),
      },
      {
        what: '3,000 rows by plain code',
        value: await secondsOf(() => findNeighbours(vectorsOf(3000), plainMatrixEngine, unattended)),
      },
    ]
  },
}
