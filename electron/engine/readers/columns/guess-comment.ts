import { guess, type Guesser } from './guess-types.ts'
import { answersRows } from './long-form.ts'

const asksOpenly =
  /\b(comments?|cmts?|remark|feedback|verbatim|free ?text|open ended|open text|why|explain|explication|describe|tell us|improve|suggestions?|remarks?|review|kommentar|commentaire|comentarios?|warum|pourquoi|text|answer|body|message|reasoning|what (did|do|could|would|was|is|can|should|one)|how (did|do|could|would|can)|verbessern|besser machen|améliorer|mejorar|melhorar|migliorare|wieso|perché|por qué|por quê)(?![\p{L}\p{N}])/u
const neverComment =
  /\b(topics?|tags?|group|url|link|permalink|language|user agent|browser|device|campaign|collector|network|do|channel|set|sentiment|category|label|sub ?category)$|\b(categor(y|ies)|url|user agent)\b/

/** Columns that Qualtrics makes of an answer: its topics, its order of display, its NPS group. */
const derived =
  / - (topics|parent topics|sentiment|sentiment score|sentiment polarity|topic sentiment \w+)$|_(do|nps_group)$/i

/** A question with so many different answers is not one of choices. */
const fewestOpenAnswers = 25

/** In a short file: so many, of which every fifth or more is a new one. */
const fewestOpenAnswersInAShortFile = 8

/** Free text: answers of several words that hardly repeat, or any words under a name that asks openly. */
export const guessComment: Guesser = (column, table) => {
  if (table.tool === 'Qualtrics' && derived.test(column.name)) return null
  if (table.tool === 'Zendesk' && /\breason$/.test(column.nameWords)) return null
  if (neverComment.test(column.nameWords)) return null
  if (answersRows(column, table)) return guess('comment', 0.95, 'answers to the questions of another column')
  if (column.emailShare > 0.3 || column.dateShare > 0.5 || column.numberShare > 0.5) return null
  if (column.sample.filter((value) => /^https?:\/\/\S+$/.test(value)).length > column.filled * 0.5) return null
  const asks = asksOpenly.test(column.words)
  if (column.texts === 0) {
    return asks && column.filled === 0 && column.rows > 0 && /comment|feedback|verbatim|free ?text/.test(column.words)
      ? guess('comment', 0.4, 'named like a comment, no answers seen')
      : null
  }
  const variety = column.distinctTexts / column.texts
  const isVaried =
    column.distinctTexts >= fewestOpenAnswers ||
    (column.distinctTexts >= fewestOpenAnswersInAShortFile && variety >= 0.2 && column.meanWords >= 4)
  const isOpen = asks && column.meanWords >= 3 && isVaried
  if (column.texts >= 10 && variety < 0.2 && column.distinctTexts < 50 && !isOpen) return null
  if (column.meanWords >= 4 && variety >= 0.35)
    return guess('comment', asks ? 0.95 : 0.85, 'free text: several words, hardly a repeat')
  if (asks && column.meanWords >= 1.5 && variety >= 0.3)
    return guess('comment', 0.75, 'words under a name that asks openly')
  const wordy = column.meanWords >= 3 && column.distinctTexts >= 50
  if (isOpen) return guess('comment', 0.7, 'many different answers under a name that asks openly')
  return wordy && variety >= 0.2 ? guess('comment', 0.6, 'free text with repeats') : null
}
