import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import type { Encoder } from '#analysis/encoder.ts'
import { modelFiles, modelId, type ModelManifest } from '#analysis/model-manifest.ts'
import type { TokenBatch } from '#analysis/token-batches.ts'
import { createUnigram, type Tokens } from '#analysis/unigram.ts'
import { encodeInBatches } from './encode-batches.ts'
import { floats, sessionOptions } from './onnx-session.ts'

export interface OnnxEncoderOptions {
  readonly folder: string
  readonly manifest: ModelManifest
  readonly threads: number
}

export const createOnnxEncoder = async ({ folder, manifest, threads }: OnnxEncoderOptions): Promise<Encoder> => {
  const tokenise = createUnigram(readFileSync(join(folder, modelFiles.vocabulary), 'utf8'), manifest.maxTokens)
  const session = await InferenceSession.create(join(folder, modelFiles.encoder), sessionOptions(threads))
  const { dims } = manifest
  return {
    id: modelId(manifest),
    dims,
    pieces: (word) => tokenise(word).ids.length,
    encode: encodeInBatches({
      dims,
      tokenise,
      run: async (comments, batch) => floats((await session.run(feeds(comments, batch))).vectors, 'vectors'),
    }),
  }
}

const feeds = (comments: readonly Tokens[], { rows, length }: TokenBatch) => {
  const ids = new BigInt64Array(rows.length * length)
  const positions = new BigInt64Array(rows.length * length)
  rows.forEach((row, i) => {
    const tokens = comments[row]
    for (let t = 0; t < length; t++) {
      ids[i * length + t] = BigInt(tokens?.ids[t] ?? 0)
      positions[i * length + t] = BigInt(tokens?.positions[t] ?? 0)
    }
  })
  const shape = [rows.length, length]
  return { ids: new Tensor('int64', ids, shape), positions: new Tensor('int64', positions, shape) }
}
