import { bertWords } from '#analysis/bert-words.ts'
import { EncoderProblem } from './encoder-problem.ts'
import type { TokeniserParts } from './sentence-tokeniser.ts'
import { wordPieces } from '#analysis/wordpiece.ts'

/** A BERT vocabulary, one piece a line, the line's number being the id. @throws EncoderProblem when its own tokens lack */
export const tokenizerFromVocabulary = (text: string, lowercase: boolean): TokeniserParts => {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''))
  const vocabulary = new Map(lines.flatMap((piece, id) => (piece === '' ? [] : [[piece, id] as const])))
  const idOf = (token: string): number => {
    const id = vocabulary.get(token)
    if (id === undefined)
      throw new EncoderProblem(`vocab.txt has no line ${token}, so it is no vocabulary of a BERT model`)
    return id
  }
  const options = { vocabulary, unknownId: idOf('[UNK]'), continuing: '##', mostCharacters: 100 }
  const form = { lowercase, stripsAccents: lowercase, partsChinese: true, cleans: true }
  return {
    kind: 'WordPiece',
    cut: (written) => bertWords(written, form).flatMap((word) => wordPieces(word, options)),
    before: [idOf('[CLS]')],
    after: [idOf('[SEP]')],
  }
}
