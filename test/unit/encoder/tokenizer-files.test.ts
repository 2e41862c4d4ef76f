import { describe, expect, it } from 'vitest'
import { precompiledMap } from '#electron/compute-worker/own-encoder/precompiled-map.ts'
import { sentenceTokeniser } from '#electron/compute-worker/own-encoder/sentence-tokeniser.ts'
import { tokenizerFromSentencePiece } from '#electron/compute-worker/own-encoder/sentencepiece-file.ts'
import { tokenizerFromJson } from '#electron/compute-worker/own-encoder/tokenizer-json.ts'
import { tokenizerFromVocabulary } from '#electron/compute-worker/own-encoder/vocabulary-text.ts'
import { madeCharsmap } from './made-charsmap.ts'

const bytePieces = Array.from({ length: 256 }, (_, byte) => `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`)
const around = {
  type: 'TemplateProcessing',
  single: [{ SpecialToken: { id: '<s>' } }, { Sequence: { id: 'A' } }, { SpecialToken: { id: '</s>' } }],
  special_tokens: { '<s>': { ids: [0] }, '</s>': { ids: [2] } },
}
// 4 = “▁in”, 5 = “▁invoice”, 6 = “voice”, 7 = “s”, 8 = “▁”.
const pieces = [
  ['<s>', 0],
  ['<pad>', 0],
  ['</s>', 0],
  ['<unk>', 0],
  ['▁in', -2],
  ['▁invoice', -5],
  ['voice', -2.5],
  ['s', -3],
  ['▁', -4],
] as const
const unigram = (model: object = {}, rest: object = {}) => ({
  normalizer: { type: 'Precompiled', precompiled_charsmap: madeCharsmap({ Ｉ: 'i', '①': '1' }).toString('base64') },
  pre_tokenizer: {
    type: 'Sequence',
    pretokenizers: [{ type: 'WhitespaceSplit' }, { type: 'Metaspace', replacement: '▁' }],
  },
  post_processor: around,
  model: { type: 'Unigram', unk_id: 3, vocab: pieces, ...model },
  ...rest,
})

describe('tokenizer.json', () => {
  it('cuts by a unigram model, between the tokens that belong around a text', () => {
    const parts = tokenizerFromJson(unigram())
    // “▁in” + “voice” = −4.5 is likelier than “▁invoice” = −5.
    expect(parts.cut('in invoices')).toEqual([4, 4, 6, 7])
    expect([...sentenceTokeniser(parts, 32).tokenise('invoices')]).toEqual([0, 4, 6, 7, 2])
  })

  it('replaces characters by the table that the model brings along', () => {
    expect(tokenizerFromJson(unigram()).cut('Ｉn')).toEqual([4])
  })

  it('writes one token for neighbouring unknown characters, or their bytes where the model has them', () => {
    expect(tokenizerFromJson(unigram()).cut('sßßs')).toEqual([8, 7, 3, 7])
    const withBytes = [...pieces, ...bytePieces.map((piece) => [piece, 0] as const)]
    const parts = tokenizerFromJson(unigram({ vocab: withBytes, byte_fallback: true }))
    const [first, second] = Buffer.from('ß')
    expect(parts.cut('sß')).toEqual([8, 7, 9 + (first ?? 0), 9 + (second ?? 0)])
  })

  it('leaves room for the end when a text is too long', () => {
    expect([...sentenceTokeniser(tokenizerFromJson(unigram()), 4).tokenise('invoices in in')]).toEqual([0, 4, 6, 2])
  })

  it('puts the blank before the first word only where the model wants it', () => {
    const never = { type: 'Metaspace', replacement: '▁', prepend_scheme: 'never' }
    expect(tokenizerFromJson(unigram({}, { pre_tokenizer: never })).cut('voice in')).toEqual([6, 4])
  })

  it('cuts by WordPiece as BERT does', () => {
    const parts = tokenizerFromJson({
      normalizer: { type: 'BertNormalizer', lowercase: true },
      pre_tokenizer: { type: 'BertPreTokenizer' },
      post_processor: { type: 'BertProcessing', cls: ['[CLS]', 1], sep: ['[SEP]', 2] },
      model: {
        type: 'WordPiece',
        unk_token: '[UNK]',
        vocab: { '[UNK]': 0, '[CLS]': 1, '[SEP]': 2, late: 3, '##r': 4 },
      },
    })
    expect([...sentenceTokeniser(parts, 32).tokenise('LATER låte x')]).toEqual([1, 3, 4, 3, 0, 2])
  })

  it('says which kind it cannot follow', () => {
    expect(() => tokenizerFromJson({ model: { type: 'BPE' } })).toThrow(
      'of the kind BPE; WordPiece and Unigram can be used',
    )
    expect(() => tokenizerFromJson({})).toThrow('names no kind')
    expect(() => tokenizerFromJson(unigram({}, { normalizer: { type: 'Rot13' } }))).toThrow('“Rot13”')
    expect(() => tokenizerFromJson(unigram({}, { pre_tokenizer: { type: 'ByteLevel' } }))).toThrow('“ByteLevel”')
  })
})

describe('vocab.txt', () => {
  it('is a BERT vocabulary, with a start and an end', () => {
    const parts = tokenizerFromVocabulary('[PAD]\r\n[UNK]\r\n[CLS]\r\n[SEP]\r\nLate\r\nlate', true)
    expect([...sentenceTokeniser(parts, 8).tokenise('Late')]).toEqual([2, 5, 3])
  })

  it('is refused when its own tokens are missing', () => {
    expect(() => tokenizerFromVocabulary('one\ntwo', true)).toThrow('no line [UNK]')
  })
})

describe('a SentencePiece file', () => {
  const varint = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)])
  const message = (number: number, body: Buffer): Buffer =>
    Buffer.concat([Buffer.from([...varint(number * 8 + 2), ...varint(body.length)]), body])
  const piece = (text: string, score: number, type: number): Buffer => {
    const value = Buffer.alloc(5)
    value[0] = 2 * 8 + 5
    value.writeFloatLE(score, 1)
    return message(1, Buffer.concat([message(1, Buffer.from(text)), value, Buffer.from([3 * 8, type])]))
  }
  const file = (kind: number): Buffer =>
    Buffer.concat([
      piece('<unk>', 0, 2),
      piece('<s>', 0, 3),
      piece('</s>', 0, 3),
      piece('▁in', -2, 1),
      piece('voice', -2.5, 1),
      message(2, Buffer.from([3 * 8, kind])),
      message(3, message(2, madeCharsmap({ Ｉ: 'i' }))),
    ])

  it('is counted from one higher for models of the XLM-RoBERTa family', () => {
    const parts = tokenizerFromSentencePiece(file(1), 'XLMRobertaTokenizer')
    expect([...sentenceTokeniser(parts, 32).tokenise('Ｉnvoice')]).toEqual([0, 4, 5, 2])
  })

  it('ends a text for models of the T5 family', () => {
    expect([...sentenceTokeniser(tokenizerFromSentencePiece(file(1), 'T5Tokenizer'), 32).tokenise('in')]).toEqual([
      3, 2,
    ])
  })

  it('is refused when it is of another kind, of an unknown family, or damaged', () => {
    expect(() => tokenizerFromSentencePiece(file(2), 'T5Tokenizer')).toThrow('not of the kind unigram')
    expect(() => tokenizerFromSentencePiece(file(1), 'Other')).toThrow('add its tokenizer.json')
    expect(() => tokenizerFromSentencePiece(Buffer.from('no such thing'), 'T5Tokenizer')).toThrow('damaged')
  })
})

it('replaces a character by its first part in the table, and a short cluster as a whole', () => {
  const replace = precompiledMap(madeCharsmap({ 'e\u0301': '\u00E9', ﬁ: 'fi', '①': '1' }))
  expect(replace('caf\u0065\u0301 ﬁne ①②')).toBe('caf\u00E9 fine 1②')
})
