import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bertWords } from '#analysis/bert-words.ts'
import { wordPieces } from '#analysis/wordpiece.ts'

const uncased = { lowercase: true, stripsAccents: true, partsChinese: true, cleans: true }
const cased = { ...uncased, lowercase: false, stripsAccents: false }

it('parts words at blanks and at every sign, in small letters without accents', () => {
  expect(bertWords('  Déjà\tVU?!\n e-mail us at 3$ ', uncased)).toEqual([
    'deja',
    'vu',
    '?',
    '!',
    'e',
    '-',
    'mail',
    'us',
    'at',
    '3',
    '$',
  ])
})

it('keeps capitals and accents for a model that was trained on them', () => {
  expect(bertWords('Déjà VU', cased)).toEqual(['Déjà', 'VU'])
})

it('takes each Chinese character by itself, and Japanese and Korean syllables together', () => {
  expect(bertWords('好的abc カナ 한국', { ...uncased, stripsAccents: false })).toEqual([
    '好',
    '的',
    'abc',
    'カナ',
    '한국',
  ])
})

it('drops what cannot be seen and takes every kind of blank for one', () => {
  expect(bertWords('in\u200Bvisible\u0000 a\u00A0b\u3000c\uFFFD', uncased)).toEqual(['invisible', 'a', 'b', 'c'])
})

it('writes a Greek sigma at the end of a word like any other', () => {
  expect(bertWords('ΟΔΟΣ', uncased)).toEqual(['οδοσ'])
})

const vocabulary = new Map(['[UNK]', 'bill', 'billing', '##ing', '##s', 're', '##bill'].map((piece, id) => [piece, id]))
const options = { vocabulary, unknownId: 0, continuing: '##', mostCharacters: 12 }

it('takes the longest piece that fits, from the left', () => {
  expect(wordPieces('billings', options)).toEqual([2, 4])
  expect(wordPieces('rebilling', options)).toEqual([5, 6, 3])
})

it('knows nothing of a word with a place where no piece fits, nor of one that is too long', () => {
  expect(wordPieces('billx', options)).toEqual([0])
  expect(wordPieces('billing'.repeat(2), options)).toEqual([0])
})

it('gives pieces that make the word again, whatever the word', () => {
  const letters = new Map(
    [...'abc'].flatMap(
      (letter, id) =>
        [
          [letter, id],
          [`##${letter}${letter}`, 3 + id],
          [`##${letter}`, 6 + id],
        ] as const,
    ),
  )
  const pieceOf = new Map([...letters].map(([piece, id]) => [id, piece.replace('##', '')]))
  const anyWord = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(anyWord, (symbols) => {
      const ids = wordPieces(symbols.join(''), {
        vocabulary: letters,
        unknownId: -1,
        continuing: '##',
        mostCharacters: 100,
      })
      expect(ids.map((id) => pieceOf.get(id)).join('')).toBe(symbols.join(''))
    }),
  )
})
