import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { seeded } from '#analysis/rng.ts'
import { OnnxGraph } from '#electron/model/onnx-graph.ts'

/** Words the tiny encoder knows; each has a direction of its own. All else is letters, which mean nothing to it. */
const words = `export exporting excel report reports invoice billed contract price support answer answered friendly kind
  log logs app phone mobile training setup setting weeks`.split(/\s+/)
const letters = [...'abcdefghijklmnopqrstuvwxyz0123456789']
export const tinyVocabulary = [
  '[PAD]',
  '[UNK]',
  '[CLS]',
  '[SEP]',
  ...words,
  ...letters,
  ...letters.map((one) => `##${one}`),
]
export const tinyDims = 16

/** Words that belong together lie together. */
const kin: Readonly<Record<string, string>> = {
  exporting: 'export',
  reports: 'report',
  billed: 'invoice',
  contract: 'price',
  answered: 'answer',
  kind: 'friendly',
  logs: 'log',
  mobile: 'phone',
  setting: 'setup',
}

/** vocabulary × dims, row-major. */
export const tinyTable = (): Float32Array => {
  const table = new Float32Array(tinyVocabulary.length * tinyDims)
  const random = seeded(7)
  tinyVocabulary.forEach((piece, id) => {
    if (!words.includes(piece)) return
    for (let j = 0; j < tinyDims; j += 1) table[id * tinyDims + j] = random() - 0.5
  })
  for (const [word, like] of Object.entries(kin)) {
    const [to, from] = [tinyVocabulary.indexOf(word) * tinyDims, tinyVocabulary.indexOf(like) * tinyDims]
    table.copyWithin(to, from, from + tinyDims)
  }
  return table
}

/** A BERT of one layer that looks its tokens up: `last_hidden_state` is the table's row of each token. */
export function tinyModel(inputs: readonly string[] = ['input_ids', 'attention_mask', 'token_type_ids']): Uint8Array {
  const graph = new OnnxGraph()
  const table = graph.float([tinyVocabulary.length, tinyDims], tinyTable())
  const floats = inputs.slice(1).map((name) => {
    const numbers = graph.apply('Cast', [name], { to: 1 })
    return graph.apply('Unsqueeze', [numbers, graph.int64([-1])])
  })
  const looked = graph.apply('Gather', [table, inputs[0] ?? ''], { axis: 0 })
  const [mask, types] = floats
  const masked = mask === undefined ? looked : graph.apply('Mul', [looked, mask])
  graph.applyTo(types === undefined ? 'Identity' : 'Add', {
    inputs: types === undefined ? [masked] : [masked, types],
    outputs: ['last_hidden_state'],
  })
  return graph.encode(
    'tiny',
    inputs.map((name) => ({ name, type: 'int64' as const, shape: ['batch', 'tokens'] })),
    [{ name: 'last_hidden_state', type: 'float' as const, shape: ['batch', 'tokens', tinyDims] }],
  )
}

export type TinyFiles = Readonly<Record<string, string | Uint8Array>>

const usualFiles = (): TinyFiles => ({
  'model.onnx': tinyModel(),
  'vocab.txt': tinyVocabulary.join('\n'),
  'tokenizer_config.json': JSON.stringify({ do_lower_case: true, model_max_length: 64 }),
})

/** Writes an encoder as sentence-transformers keeps it: a tiny BERT unless said otherwise. @returns the folder */
export function writeEncoder(parent: string, name = 'tiny-encoder', files: TinyFiles = usualFiles()): string {
  const folder = join(parent, name)
  mkdirSync(folder, { recursive: true })
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(join(folder, file, '..'), { recursive: true })
    writeFileSync(join(folder, file), content)
  }
  return folder
}
