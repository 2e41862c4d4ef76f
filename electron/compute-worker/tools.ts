import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Encoder } from '#analysis/encoder.ts'
import type { MatrixEngine } from '#analysis/matrix-engine.ts'
import { modelFiles, parseManifest } from '#analysis/model-manifest.ts'
import { plainMatrixEngine } from '#analysis/plain-matrix-engine.ts'
import { createOnnxEncoder } from './onnx-encoder.ts'
import { createOnnxMatrixEngine } from './onnx-matrix-engine.ts'
import type { WorkerSetup } from '#analysis/worker-protocol.ts'

export interface LoadedTools {
  readonly encoder: Encoder | null
  readonly engine: MatrixEngine
}

/** Loads the model; without a folder neither it nor onnxruntime's matrix operations are there, and plain code does. */
export const loadTools = async ({ modelFolder, threads }: WorkerSetup): Promise<LoadedTools> => {
  if (modelFolder === null) return { encoder: null, engine: plainMatrixEngine }
  const manifest = parseManifest(readFileSync(join(modelFolder, modelFiles.manifest), 'utf8'))
  return {
    encoder: await createOnnxEncoder({ folder: modelFolder, manifest, threads }),
    engine: await createOnnxMatrixEngine(modelFolder, threads),
  }
}
