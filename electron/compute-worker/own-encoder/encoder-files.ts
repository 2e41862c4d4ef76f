import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { EncoderProblem } from './encoder-problem.ts'

/** What a folder with an encoder holds; all paths are absolute. */
export interface EncoderFiles {
  readonly model: string
  readonly tokeniser: { readonly kind: 'json' | 'vocabulary' | 'sentencepiece'; readonly path: string }
  /** Settings that change a vector, where they are there. */
  readonly settings: readonly string[]
  /** All of the above and the weights beside the model: what a vector depends on. */
  readonly all: readonly string[]
}

/** Where sentence-transformers and Optimum put the model. */
const modelFolders = ['', 'onnx'] as const
const usualModels = ['model.onnx', 'model_quantized.onnx'] as const
const tokenisers = [
  ['json', 'tokenizer.json'],
  ['vocabulary', 'vocab.txt'],
  ['sentencepiece', 'sentencepiece.bpe.model'],
  ['sentencepiece', 'spiece.model'],
  ['sentencepiece', 'tokenizer.model'],
] as const
const settings = [
  'config.json',
  'tokenizer_config.json',
  'sentence_bert_config.json',
  'modules.json',
  join('1_Pooling', 'config.json'),
] as const

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

/** @throws EncoderProblem that says what is missing */
export function findEncoderFiles(folder: string): EncoderFiles {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new EncoderProblem('The folder is not there')
  const model = findModel(folder)
  const tokeniser = tokenisers
    .map(([kind, name]) => ({ kind, path: join(folder, name) }))
    .find(({ path }) => isFile(path))
  const present = settings.map((name) => join(folder, name)).filter(isFile)
  if (model === null && tokeniser === undefined)
    throw new EncoderProblem(
      'The folder has neither a model (model.onnx, also in a folder onnx) nor a tokenizer (tokenizer.json)',
    )
  if (model === null)
    throw new EncoderProblem('The folder has a tokenizer, but no model: model.onnx is missing, also in a folder onnx')
  if (tokeniser === undefined)
    throw new EncoderProblem(
      'The folder has a model, but no tokenizer: tokenizer.json, vocab.txt or sentencepiece.bpe.model is missing',
    )
  return { model, tokeniser, settings: present, all: [model, ...weightsBeside(model), tokeniser.path, ...present] }
}

function findModel(folder: string): string | null {
  const places = modelFolders.map((inner) => join(folder, inner))
  const usual = usualModels.flatMap((name) => places.map((place) => join(place, name))).find(isFile)
  if (usual !== undefined) return usual
  const any = places.flatMap((place) =>
    namesIn(place).flatMap((name) => (name.endsWith('.onnx') ? [join(place, name)] : [])),
  )
  if (any.length > 1)
    throw new EncoderProblem(`The folder has ${any.length} models; call the one to be used model.onnx`)
  return any[0] ?? null
}

/** 'model.onnx_data', 'model.onnx.data': weights that a large model keeps in files of their own. */
function weightsBeside(model: string): readonly string[] {
  const folder = join(model, '..')
  const start = model.slice(folder.length + 1)
  return namesIn(folder)
    .filter((name) => name !== start && name.startsWith(start))
    .map((name) => join(folder, name))
}

/** A JSON file of the folder; null where it is not there. @throws EncoderProblem */
export function readJson(folder: string, name: string): unknown {
  const path = join(folder, name)
  if (!isFile(path)) return null
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    throw new EncoderProblem(`${name} is damaged: it is not JSON`)
  }
}
