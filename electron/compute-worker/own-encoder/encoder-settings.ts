import { join } from 'node:path'
import type { Pooling } from '#analysis/pooling.ts'
import { readJson } from './encoder-files.ts'
import { EncoderProblem } from './encoder-problem.ts'
import { field, flagField, numberField, textField } from './json-fields.ts'

export interface EncoderSettings {
  readonly maxTokens: number
  readonly pooling: Pooling
  readonly lowercase: boolean
  readonly tokenizerClass: string
  /** The model's vectors of tokens go through a layer that is not in the ONNX file. */
  readonly hasDense: boolean
}

/** Longer comments cost more than they tell. */
const MOST_TOKENS = 512

/** How sentence-transformers would use the model, from the files it keeps beside it. @throws EncoderProblem */
export function encoderSettings(folder: string): EncoderSettings {
  const tokenizer = readJson(folder, 'tokenizer_config.json')
  const sentences = readJson(folder, 'sentence_bert_config.json')
  const config = readJson(folder, 'config.json')
  const modules = readJson(folder, 'modules.json')
  const stated = [
    numberField(sentences, 'max_seq_length'),
    numberField(tokenizer, 'model_max_length'),
    numberField(config, 'max_position_embeddings'),
  ].find((value) => value !== null && value > 2)
  return {
    maxTokens: Math.min(MOST_TOKENS, stated ?? MOST_TOKENS),
    pooling: poolingOf(readJson(folder, join('1_Pooling', 'config.json'))),
    lowercase: flagField(tokenizer, 'do_lower_case') ?? flagField(sentences, 'do_lower_case') ?? true,
    tokenizerClass: textField(tokenizer, 'tokenizer_class') ?? classOf(textField(config, 'model_type')),
    hasDense: Array.isArray(modules) && modules.some((part) => textField(part, 'type')?.endsWith('.Dense') === true),
  }
}

const classOf = (modelType: string | null): string =>
  modelType === 'xlm-roberta' ? 'XLMRoberta' : modelType === 't5' ? 'T5' : modelType === 'albert' ? 'Albert' : ''

/** Scaled by a root the mean has the same direction. */
const modes = [
  ['pooling_mode_mean_tokens', 'mean'],
  ['pooling_mode_mean_sqrt_len_tokens', 'mean'],
  ['pooling_mode_cls_token', 'first token'],
  ['pooling_mode_max_tokens', 'largest'],
  ['pooling_mode_lasttoken', 'last token'],
] as const

function poolingOf(config: unknown): Pooling {
  if (config === null) return 'mean'
  const chosen = modes.filter(([key]) => field(config, key) === true)
  if (flagField(config, 'pooling_mode_weightedmean_tokens') === true || chosen.length > 1)
    throw new EncoderProblem(
      '1_Pooling/config.json joins tokens in a way that is not known here; mean, first, last and largest are',
    )
  return chosen[0]?.[1] ?? 'mean'
}
