import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Encoder } from '#analysis/encoder.ts'
import type { MatrixEngine } from '#analysis/matrix-engine.ts'
import { modelFiles, parseManifest } from '#analysis/model-manifest.ts'
import { plainMatrixEngine } from '#analysis/plain-matrix-engine.ts'
import { holdBasis, type HeldBasis } from './held-basis.ts'
import { textKey } from './text-key.ts'
import { createOnnxEncoder } from './onnx-encoder.ts'
import { createOnnxMatrixEngine } from './onnx-matrix-engine.ts'
import { loadOwnEncoder, type OwnEncoder } from './own-encoder/load.ts'
import type { WorkerSetup } from '#analysis/worker-protocol.ts'

export interface LoadedTools {
  readonly encoder: Encoder | null
  /** Where `encoder` is one of one's own. */
  readonly own: OwnEncoder | null
  readonly keyOf: typeof textKey
  readonly engine: MatrixEngine
  readonly threads: number
  readonly held: HeldBasis
}

/**
 * Loads the models; without a model folder neither the built-in encoder nor onnxruntime's matrix operations are there, and
 * plain code does.
 */
export const loadTools = async ({ modelFolder, ownEncoder = null, threads }: WorkerSetup): Promise<LoadedTools> => {
  const own = ownEncoder === null ? null : await loadOwnEncoder({ folder: ownEncoder, threads })
  if (modelFolder === null)
    return { encoder: own?.encoder ?? null, own, keyOf: textKey, engine: plainMatrixEngine, threads, held: holdBasis() }
  const manifest = parseManifest(readFileSync(join(modelFolder, modelFiles.manifest), 'utf8'))
  return {
    encoder: own?.encoder ?? (await createOnnxEncoder({ folder: modelFolder, manifest, threads })),
    own,
    keyOf: textKey,
    engine: await createOnnxMatrixEngine(modelFolder, threads),
    threads,
    held: holdBasis(),
  }
}
