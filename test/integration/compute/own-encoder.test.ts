import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { unattended } from '#analysis/run-control.ts'
import { loadOwnEncoder } from '#electron/compute-worker/own-encoder/load.ts'
import {
  tinyDims,
  tinyModel,
  tinyTable,
  tinyVocabulary,
  writeEncoder,
  type TinyFiles,
} from '../../support/tiny-encoder.ts'

const folder = mkdtempSync(join(tmpdir(), 'verbatim-own-encoder-'))
let made = 0
const usual: TinyFiles = {
  'model.onnx': tinyModel(),
  'vocab.txt': tinyVocabulary.join('\n'),
}
const write = (files: TinyFiles): string => writeEncoder(folder, `encoder-${(made += 1)}`, files)
const load = (files: TinyFiles, threads = 1) => loadOwnEncoder({ folder: write(files), threads })
const encode = async (files: TinyFiles, texts: readonly string[], threads = 1) =>
  (await load(files, threads)).encoder.encode(texts, unattended)

/** The table's row of a piece. */
const row = (piece: string): Float32Array => {
  const from = tinyVocabulary.indexOf(piece) * tinyDims
  return tinyTable().subarray(from, from + tinyDims)
}
const unit = (values: readonly number[]): readonly number[] => {
  const length = Math.hypot(...values)
  return values.map((value) => value / length)
}
const expectNear = (actual: Float32Array, expected: readonly number[]): void => {
  expect(actual).toHaveLength(expected.length)
  expected.forEach((value, at) => expect(actual[at]).toBeCloseTo(value, 5))
}

describe('an encoder of one’s own', () => {
  it('gives the mean of its tokens, start and end among them, in unit length', async () => {
    const [export_, report] = [row('export'), row('report')]
    const mean = Array.from(export_, (value, j) => value + (report[j] ?? 0))
    expectNear(await encode(usual, ['Export  REPORT']), unit(mean))
  })

  it('takes the pooling that the folder says', async () => {
    const pooling = { '1_Pooling/config.json': JSON.stringify({ pooling_mode_max_tokens: true }) }
    const [export_, report] = [row('export'), row('report')]
    const largest = Array.from(export_, (value, j) => Math.max(value, report[j] ?? 0, 0))
    expectNear(await encode({ ...usual, ...pooling }, ['export report']), unit(largest))
  })

  it('gives a text the same vector among others, in another order and with another number of threads', async () => {
    const texts = ['export', 'the invoice and the contract', 'app', 'support answered', 'phone app export']
    const forth = await encode(usual, texts)
    const back = await encode(usual, texts.toReversed(), 2)
    texts.forEach((_, at) => {
      const other = texts.length - 1 - at
      expect(back.slice(other * tinyDims, (other + 1) * tinyDims)).toEqual(
        forth.slice(at * tinyDims, (at + 1) * tinyDims),
      )
    })
  })

  it('is found in a folder onnx and works without attention mask and kinds of tokens', async () => {
    const bare = { 'onnx/model.onnx': tinyModel(['input_ids']), 'vocab.txt': tinyVocabulary.join('\n') }
    expect(await encode(bare, ['export'])).toEqual(await encode(usual, ['export']))
  })

  it('is another one when a byte of it changes, and the same one in another folder', async () => {
    const [first, same, other] = await Promise.all([
      load(usual),
      load(usual),
      load({ ...usual, 'vocab.txt': `${tinyVocabulary.join('\n')}\nmore` }),
    ])
    expect(same.encoder.id).toBe(first.encoder.id)
    expect(other.encoder.id).not.toBe(first.encoder.id)
  })

  it('gives a text of nothing a vector too', async () => {
    expect(await encode(usual, ['', '\u200B'])).toHaveLength(2 * tinyDims)
  })
})

describe('a folder that is no encoder', () => {
  const model = usual['model.onnx'] ?? ''
  const vocabulary = usual['vocab.txt'] ?? ''
  const cases: readonly (readonly [what: string, files: TinyFiles, said: string])[] = [
    ['nothing in it', { 'readme.md': '' }, 'neither a model (model.onnx, also in a folder onnx) nor a tokenizer'],
    ['no model', { 'vocab.txt': vocabulary }, 'model.onnx is missing'],
    ['no tokenizer', { 'model.onnx': model }, 'tokenizer.json, vocab.txt or sentencepiece.bpe.model is missing'],
    ['several models', { 'a.onnx': model, 'b.onnx': model, 'vocab.txt': vocabulary }, '2 models; call the one'],
    ['a damaged model', { ...usual, 'model.onnx': 'not a model' }, 'model.onnx cannot be loaded; it is damaged'],
    ['a damaged setting', { ...usual, 'config.json': '{' }, 'config.json is damaged: it is not JSON'],
    ['a BPE tokenizer', { ...usual, 'tokenizer.json': '{"model":{"type":"BPE"}}' }, 'of the kind BPE'],
    ['a model of pictures', { ...usual, 'model.onnx': tinyModel(['pixel_values']) }, 'asks for “pixel_values”'],
    [
      'a pooling that joins two ways',
      { ...usual, '1_Pooling/config.json': '{"pooling_mode_cls_token":true,"pooling_mode_mean_tokens":true}' },
      'joins tokens in a way that is not known here',
    ],
    [
      'a last layer that is not in the file',
      { ...usual, 'modules.json': '[{"type":"sentence_transformers.models.Dense"}]' },
      'a layer that is not in its ONNX file',
    ],
    [
      'a tokenizer of another model',
      {
        ...usual,
        'vocab.txt': [...Array.from({ length: 200 }, (_, at) => `more${at}`), '[UNK]', '[CLS]', '[SEP]'].join('\n'),
      },
      'they may not belong together',
    ],
  ]
  it.each(cases)('says so: %s', async (_, files, said) => {
    await expect(load(files)).rejects.toThrow(said)
  })
})
