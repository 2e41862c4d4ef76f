import { guess, type Guesser } from './guess-types.ts'
import { asksInRows } from './long-form.ts'

/** In a table of one row an answer: the column with the question. */
export const guessQuestion: Guesser = (column, table) => {
  const sure = asksInRows(column, table)
  if (sure === 0) return null
  return guess(
    'question',
    sure,
    sure > 0.9 ? 'few different texts under the name question' : 'few different texts that ask something',
  )
}
