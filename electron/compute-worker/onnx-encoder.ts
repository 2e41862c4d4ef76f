import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import type { Encoder } from '#analysis/encoder.ts'
import { modelFiles, modelId, type ModelManifest } from '#analysis/model-manifest.ts'
import { batchByLength, type TokenBatch } from '#analysis/token-batches.ts'
import { createUnigram, type Tokens } from '#analysis/unigram.ts'
import { floats, sessionOptions } from './onnx-session.ts'

/** A batch takes 20 to 60 ms: long enough to keep two cores busy, short enough to be cancelled between two. */
const TOKENS_PER_BATCH = 1024
const TEXTS_PER_CHECK = 512

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
    encode: async (normalised, control) => {
      const comments = normalised.map((text, i) => {
        if (i % TEXTS_PER_CHECK === 0) control.check()
        return tokenise(text)
      })
      const vectors = new Float32Array(normalised.length * dims)
      let done = 0
      for (const batch of batchByLength(comments, TOKENS_PER_BATCH)) {
        control.check()
        const { vectors: output } = await session.run(feeds(comments, batch))
        const values = floats(output, 'vectors')
        batch.rows.forEach((row, i) => vectors.set(values.subarray(i * dims, (i + 1) * dims), row * dims))
        done += batch.rows.length
        control.report(done / normalised.length)
      }
      return vectors
    },
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
