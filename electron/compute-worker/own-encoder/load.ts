import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { InferenceSession, type Tensor } from 'onnxruntime-node'
import type { Encoder } from '#analysis/encoder.ts'
import { pool, toUnitLength, type Pooling } from '#analysis/pooling.ts'
import { encodeInBatches } from '../encode-batches.ts'
import { sessionOptions } from '../onnx-session.ts'
import { findEncoderFiles, readJson, type EncoderFiles } from './encoder-files.ts'
import { EncoderProblem } from './encoder-problem.ts'
import { encoderSettings, type EncoderSettings } from './encoder-settings.ts'
import { fingerprintOf } from './fingerprint.ts'
import { portsOf } from './ports.ts'
import { sentenceTokeniser, type SentenceTokeniser, type TokeniserParts } from './sentence-tokeniser.ts'
import { tokenizerFromSentencePiece } from './sentencepiece-file.ts'
import { tokenizerFromJson } from './tokenizer-json.ts'
import { tokenizerFromVocabulary } from './vocabulary-text.ts'

/** An encoder from a folder of one's own, and what was found out about it. */
export interface OwnEncoder {
  readonly encoder: Encoder
  readonly tokeniser: SentenceTokeniser['kind']
  readonly pooling: Pooling | null
  /** Absolute paths of all that its vectors depend on. */
  readonly files: readonly string[]
  readonly release: () => Promise<void>
}

export interface LoadOptions {
  readonly folder: string
  readonly threads: number
}

/**
 * Loads a sentence encoder as sentence-transformers keeps it: an ONNX file, a tokenizer and how tokens are pooled. Its id
 * is made of its files' bytes. @throws EncoderProblem that says what is missing or does not fit
 */
export async function loadOwnEncoder({ folder, threads }: LoadOptions): Promise<OwnEncoder> {
  const files = findEncoderFiles(folder)
  const settings = encoderSettings(folder)
  const tokeniser = sentenceTokeniser(tokeniserParts(folder, files, settings), settings.maxTokens)
  const session = await openSession(files.model, threads)
  const { output, feeds } = portsOf(session)
  const vectorsOf = async (texts: readonly Int32Array[], length: number): Promise<Tensor> => {
    const ids = new Int32Array(texts.length * length)
    texts.forEach((text, row) => ids.set(text.subarray(0, length), row * length))
    return given(await runOf(session, feeds(ids, texts.length, length)), output)
  }
  const probe = tokeniser.tokenise('One sentence')
  const { dims: shape } = await vectorsOf([probe], probe.length)
  const dims = shape.at(-1) ?? 0
  const pooling = shape.length === 3 ? settings.pooling : null
  if (dims === 0 || (shape.length !== 2 && shape.length !== 3))
    throw new EncoderProblem(
      `The model gives “${output}” in ${shape.length} dimensions; a vector for each text or each token is needed`,
    )
  if (pooling !== null && settings.hasDense)
    throw new EncoderProblem(
      'The model ends in a layer that is not in its ONNX file (2_Dense). Export it with the output sentence_embedding',
    )
  const encoder: Encoder = {
    id: `own-${await fingerprintOf(folder, files.all)}`,
    dims,
    pieces: tokeniser.pieces,
    encode: encodeInBatches({
      dims,
      tokenise: (text) => ({ ids: tokeniser.tokenise(text) }),
      run: async (comments, { rows, length }) => {
        const texts = Array.from(rows, (row) => comments[row]?.ids ?? new Int32Array(0))
        const values = floatsOf(await vectorsOf(texts, length))
        const tokens = { tokens: values, rows: rows.length, length, dims }
        return toUnitLength(pooling === null ? Float32Array.from(values) : pool({ ...tokens, pooling }), dims)
      },
    }),
  }
  return { encoder, tokeniser: tokeniser.kind, pooling, files: files.all, release: () => session.release() }
}

function tokeniserParts(folder: string, { tokeniser }: EncoderFiles, settings: EncoderSettings): TokeniserParts {
  const { kind, path } = tokeniser
  if (kind === 'json') return tokenizerFromJson(readJson(folder, basename(path)))
  if (kind === 'vocabulary') return tokenizerFromVocabulary(readFileSync(path, 'utf8'), settings.lowercase)
  return tokenizerFromSentencePiece(readFileSync(path), settings.tokenizerClass)
}

async function openSession(model: string, threads: number): Promise<InferenceSession> {
  try {
    return await InferenceSession.create(model, sessionOptions(threads))
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error)
    throw new EncoderProblem(
      `${basename(model)} cannot be loaded; it is damaged, or weights that belong beside it are missing (${why})`,
    )
  }
}

async function runOf(
  session: InferenceSession,
  feeds: InferenceSession.FeedsType,
): Promise<InferenceSession.ReturnType> {
  try {
    return await session.run(feeds)
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error)
    throw new EncoderProblem(`The model does not take what its tokenizer gives; they may not belong together (${why})`)
  }
}

const given = (outputs: InferenceSession.ReturnType, name: string): Tensor => {
  const value = outputs[name]
  if (value !== undefined && 'dims' in value) return value
  throw new EncoderProblem(`The model gave no “${name}”`)
}

const floatsOf = ({ data }: Tensor): Float32Array => {
  if (data instanceof Float32Array) return data
  throw new EncoderProblem('The model gives no 32-bit floats')
}
