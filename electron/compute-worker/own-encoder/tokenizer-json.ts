import { bertWords } from '#analysis/bert-words.ts'
import { EncoderProblem } from './encoder-problem.ts'
import { field, flagField, listField, numberField, textField } from './json-fields.ts'
import type { TokeniserParts } from './sentence-tokeniser.ts'
import { textNormaliser } from './text-normaliser.ts'
import type { Piece } from '#analysis/unigram-cut.ts'
import { byteIdsAmong, unigramWords } from './unigram-words.ts'
import { wordPieces } from '#analysis/wordpiece.ts'

/** A tokenizer.json of the tokenizers library, read from JSON. @throws EncoderProblem for one that cannot be followed */
export const tokenizerFromJson = (file: unknown): TokeniserParts => {
  const model = field(file, 'model')
  const type = textField(model, 'type') ?? (listField(model, 'vocab').length > 0 ? 'Unigram' : null)
  const around = tokensAround(field(file, 'post_processor'))
  if (type === 'WordPiece') return { kind: 'WordPiece', cut: wordPieceCut(file, model), ...around }
  if (type === 'Unigram') return { kind: 'Unigram', cut: unigramCut(file, model), ...around }
  throw new EncoderProblem(
    type === null
      ? 'tokenizer.json names no kind of tokenizer'
      : `tokenizer.json is of the kind ${type}; WordPiece and Unigram can be used`,
  )
}

const wordPieceCut = (file: unknown, model: unknown): TokeniserParts['cut'] => {
  const vocabulary = new Map<string, number>()
  for (const [piece, id] of Object.entries(field(model, 'vocab') ?? {}))
    if (typeof id === 'number') vocabulary.set(piece, id)
  const unknownId = vocabulary.get(textField(model, 'unk_token') ?? '[UNK]')
  if (unknownId === undefined) throw new EncoderProblem('tokenizer.json has no token for unknown words')
  const normaliser = field(file, 'normalizer')
  const normaliserType = textField(normaliser, 'type')
  const parts = textField(field(file, 'pre_tokenizer'), 'type')
  if (parts !== 'BertPreTokenizer')
    throw new EncoderProblem(`tokenizer.json parts words in a way that is not known here (“${parts ?? 'none'}”)`)
  const isBert = normaliserType === 'BertNormalizer'
  const lowercase = isBert && (flagField(normaliser, 'lowercase') ?? true)
  const form = {
    lowercase,
    stripsAccents: isBert && (flagField(normaliser, 'strip_accents') ?? lowercase),
    partsChinese: isBert && (flagField(normaliser, 'handle_chinese_chars') ?? true),
    cleans: isBert && (flagField(normaliser, 'clean_text') ?? true),
  }
  const normalise = isBert ? (text: string) => text : textNormaliser(normaliser)
  const options = {
    vocabulary,
    unknownId,
    continuing: textField(model, 'continuing_subword_prefix') ?? '##',
    mostCharacters: numberField(model, 'max_input_chars_per_word') ?? 100,
  }
  return (text) => bertWords(normalise(text), form).flatMap((word) => wordPieces(word, options))
}

const unigramCut = (file: unknown, model: unknown): TokeniserParts['cut'] => {
  const pieces = listField(model, 'vocab').flatMap((entry, id): readonly Piece[] => {
    const [text, score] = Array.isArray(entry) ? entry : []
    return typeof text === 'string' && typeof score === 'number' ? [{ text, score, id }] : []
  })
  if (pieces.length === 0) throw new EncoderProblem('tokenizer.json has no vocabulary')
  const unknownId = numberField(model, 'unk_id') ?? -1
  return unigramWords({
    // The unknown token itself is no piece of a text.
    pieces: pieces.filter(({ id }) => id !== unknownId),
    unknownId,
    byteIds: flagField(model, 'byte_fallback') === true ? byteIdsAmong(pieces) : null,
    normalise: textNormaliser(field(file, 'normalizer')),
    ...blanksOf(field(file, 'pre_tokenizer')),
  })
}

/** How blanks are written: Metaspace, by itself or after a parting at blanks. */
const blanksOf = (spec: unknown): { readonly blank: string; readonly leads: boolean } => {
  const steps = textField(spec, 'type') === 'Sequence' ? listField(spec, 'pretokenizers') : [spec]
  const strange = steps
    .map((step) => textField(step, 'type'))
    .find((type) => type !== 'Metaspace' && type !== 'WhitespaceSplit')
  const meta = steps.find((step) => textField(step, 'type') === 'Metaspace')
  if (strange !== undefined || meta === undefined)
    throw new EncoderProblem(
      `tokenizer.json parts words in a way that is not known here (“${strange ?? 'no Metaspace'}”)`,
    )
  const scheme = textField(meta, 'prepend_scheme')
  return {
    blank: textField(meta, 'replacement') ?? '\u2581',
    leads: scheme === null ? (flagField(meta, 'add_prefix_space') ?? true) : scheme !== 'never',
  }
}

/** What the model expects before and after each text. */
const tokensAround = (spec: unknown): Pick<TokeniserParts, 'before' | 'after'> => {
  const type = textField(spec, 'type')
  if (type === null) return { before: [], after: [] }
  if (type === 'BertProcessing' || type === 'RobertaProcessing')
    return { before: pairId(field(spec, 'cls')), after: pairId(field(spec, 'sep')) }
  if (type === 'Sequence') {
    const found = listField(spec, 'processors').map(tokensAround)
    return { before: found.flatMap(({ before }) => before), after: found.flatMap(({ after }) => after) }
  }
  if (type === 'ByteLevel') return { before: [], after: [] }
  if (type !== 'TemplateProcessing')
    throw new EncoderProblem(`tokenizer.json puts tokens around texts in a way that is not known here (“${type}”)`)
  const single = listField(spec, 'single')
  const text = single.findIndex((part) => field(part, 'Sequence') !== undefined)
  const idsOf = (parts: readonly unknown[]): readonly number[] =>
    parts.flatMap((part) => {
      const name = textField(field(part, 'SpecialToken'), 'id') ?? ''
      return listField(field(field(spec, 'special_tokens'), name), 'ids').filter((id) => typeof id === 'number')
    })
  return { before: idsOf(single.slice(0, Math.max(0, text))), after: idsOf(single.slice(text + 1)) }
}

/** ['[CLS]', 101] → [101] */
const pairId = (pair: unknown): readonly number[] =>
  Array.isArray(pair) ? pair.filter((part) => typeof part === 'number') : []
