import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The subwords and their log probabilities as text, one a line, tab between; the line's number is the token's id.
 * A few subwords come without a number; the package's own tokeniser counts them as 0, and so does this.
 * Ids 0 to 5 are control tokens that no text contains; their lines are empty.
 */
export const vocabularyText = (folder: string): string => {
  const pieces: readonly (readonly [string, number | null])[] = JSON.parse(
    readFileSync(join(folder, 'vocab.json'), 'utf8'),
  )
  return pieces.map(([piece, score], id) => (id < 6 ? '' : `${piece}\t${score ?? 0}`)).join('\n')
}
