import { guess, type Guesser } from './guess-types.ts'
import { isLongForm } from './long-form.ts'

const ownIds =
  /^(#|id|.*\b(response|comment|record|answer|submission|opportunity|deal|feedback|ticket|case|review|survey response|tweet|message|row|transaction|request) ?(id|number|no|key)|uuid|guid|key|.*do not modify (opportunity|account|deal))$/
const whoIds =
  /\b(respondent|user|customer|contact|client|person|panel(ist)?|member|visitor|patient|participant|subscriber|guest|employee|requester) ?(id|number|no|key|code)$/

/** What stands over all answers of one response, in a table of one row an answer. */
const responseIds =
  /^((survey )?response|submission|interview|completion|entry|questionnaire) ?(id|number|no|key|code)$/

/** The source's own key: named like one and different in every row seen. */
export const guessId: Guesser = (column, table) => {
  if (column.nameWords === 'conversation id' && (table.kind === 'call' || column.unique)) {
    return guess('id', 0.99, 'the conversation it belongs to')
  }
  if (!column.unique && column.distinct > 1 && responseIds.test(column.nameWords) && isLongForm(table)) {
    return guess('id', 0.96, 'the answers of one response stand under it')
  }
  if (!column.unique || (column.dateShare > 0.5 && column.numberShare < 0.5)) return null
  if (table.kind === 'account' && /^account ?(id|number|no|key)$/.test(column.nameWords)) {
    return guess('id', 0.95, 'different in every row, under a name like id')
  }
  const question = column.words.replace(/^v\d+ /, '')
  const last = [column.nameWords, question].find((words) => ownIds.test(words))
  if (last !== undefined)
    return guess('id', /^(#|id)$/.test(last) ? 0.85 : 0.95, 'different in every row, under a name like id')
  if (whoIds.test(column.nameWords)) return guess('id', 0.7, 'different in every row, under a name like id')
  return null
}

/** Who answered, where one person answers more than once. */
export const guessRespondent: Guesser = (column, table) => {
  if (table.kind === 'account' || table.kind === 'deal') return null
  const named = whoIds.test(column.nameWords) || /^external( data)? ?reference$/.test(column.nameWords)
  if (column.filled === 0 || column.unique) return null
  if (named && column.filled > 0) return guess('respondent', 0.85, 'the same person can come back under this id')
  const plainId = /^id$/.test(column.nameWords) && column.distinct > column.filled * 0.05
  return plainId ? guess('respondent', 0.5, 'an id that comes back') : null
}
