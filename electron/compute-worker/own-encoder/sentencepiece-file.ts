import { EncoderProblem } from './encoder-problem.ts'
import { precompiledMap } from './precompiled-map.ts'
import type { TokeniserParts } from './sentence-tokeniser.ts'
import type { Piece } from '#analysis/unigram-cut.ts'
import { byteIdsAmong, unigramWords } from './unigram-words.ts'

const UNIGRAM = 1
/** Kinds of pieces: what texts consist of, and the one for what is unknown. */
const NORMAL = 1
const UNKNOWN = 2
const USER_DEFINED = 4

type Field = { readonly number: number; readonly value: number | Uint8Array }

/** The fields of a protobuf message, in order; 32-bit values as their bits. */
function* fieldsOf(bytes: Uint8Array): Generator<Field> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  const varint = (): number => {
    let value = 0
    for (let scale = 1; at < bytes.length; scale *= 128) {
      const byte = bytes[at++] ?? 0
      value += (byte & 127) * scale
      if (byte < 128) break
    }
    return value
  }
  while (at < bytes.length) {
    const key = varint()
    const number = Math.floor(key / 8)
    const wire = key % 8
    if (wire === 0) yield { number, value: varint() }
    else if (wire === 2) {
      const length = varint()
      yield { number, value: bytes.subarray(at, at + length) }
      at += length
    } else if (wire === 5 && at + 4 <= bytes.length) {
      yield { number, value: view.getFloat32(at, true) }
      at += 4
    } else if (wire === 1) at += 8
    else throw new EncoderProblem('The tokenizer’s file is damaged, or not one of SentencePiece')
  }
}

interface Spelled extends Piece {
  readonly type: number
}

const decoder = new TextDecoder()

const pieceOf = (bytes: Uint8Array, id: number): Spelled => {
  let [text, score, type] = ['', 0, NORMAL]
  for (const { number, value } of fieldsOf(bytes))
    if (number === 1 && typeof value === 'object') text = decoder.decode(value)
    else if (number === 2 && typeof value === 'number') score = value
    else if (number === 3 && typeof value === 'number') type = value
  return { text, score, type, id }
}

const numberIn = (bytes: Uint8Array, wanted: number, otherwise: number): number => {
  for (const { number, value } of fieldsOf(bytes)) if (number === wanted && typeof value === 'number') return value
  return otherwise
}

const bytesIn = (bytes: Uint8Array, wanted: number): Uint8Array => {
  for (const { number, value } of fieldsOf(bytes)) if (number === wanted && typeof value === 'object') return value
  return new Uint8Array(0)
}

/**
 * A model file of SentencePiece. The file itself does not say what stands around a text, so the class of the tokenizer
 * does: models of the XLM-RoBERTa family count their pieces from one higher and have a start and an end, those of the T5
 * family an end. @throws EncoderProblem for one that cannot be followed
 */
export const tokenizerFromSentencePiece = (bytes: Uint8Array, tokenizerClass: string): TokeniserParts => {
  const spelled: Spelled[] = []
  let trainer: Uint8Array = new Uint8Array(0)
  let normaliser: Uint8Array = new Uint8Array(0)
  for (const { number, value } of fieldsOf(bytes)) {
    if (typeof value !== 'object') continue
    if (number === 1) spelled.push(pieceOf(value, spelled.length))
    else if (number === 2) trainer = value
    else if (number === 3) normaliser = value
  }
  if (spelled.length === 0) throw new EncoderProblem('The tokenizer’s file is damaged, or not one of SentencePiece')
  if (numberIn(trainer, 3, UNIGRAM) !== UNIGRAM)
    throw new EncoderProblem('The SentencePiece file is not of the kind unigram, which is the one that can be used')
  const { shift, unknownId, ...around } = familyOf(tokenizerClass, spelled)
  const pieces = spelled.map((piece) => ({ ...piece, id: piece.id + shift }))
  const replaces = precompiledMap(bytesIn(normaliser, 2))
  return {
    kind: 'Unigram',
    cut: unigramWords({
      pieces: pieces.filter(({ type }) => type === NORMAL || type === USER_DEFINED),
      unknownId,
      byteIds: numberIn(trainer, 35, 0) === 1 ? byteIdsAmong(pieces) : null,
      normalise: replaces,
      blank: '\u2581',
      leads: numberIn(normaliser, 3, 1) === 1,
    }),
    ...around,
  }
}

interface Family extends Pick<TokeniserParts, 'before' | 'after'> {
  readonly shift: number
  readonly unknownId: number
}

const familyOf = (tokenizerClass: string, pieces: readonly Spelled[]): Family => {
  if (tokenizerClass.startsWith('XLMRoberta')) return { shift: 1, unknownId: 3, before: [0], after: [2] }
  const idOf = (text: string): readonly number[] => pieces.filter((piece) => piece.text === text).map(({ id }) => id)
  const unknownId = pieces.find(({ type }) => type === UNKNOWN)?.id ?? 0
  if (tokenizerClass.startsWith('T5')) return { shift: 0, unknownId, before: [], after: idOf('</s>') }
  if (tokenizerClass.startsWith('Albert')) return { shift: 0, unknownId, before: idOf('[CLS]'), after: idOf('[SEP]') }
  throw new EncoderProblem(
    'A SentencePiece file alone does not say how this model begins and ends a text: add its tokenizer.json',
  )
}
