import type { ScoreKind } from '#shared/domain/reading.ts'
import { isVerbalScale } from '../values/verbal-scale.ts'
import type { ColumnFacts } from './facts.ts'
import type { Guesser, RoleGuess } from './guess-types.ts'

const recommend =
  /\bnps\b|net promoter|recommend|\blikely\b|likelihood|\bltr\b|weiterempf|\bempfehl|recommand|recomi?end|consiglier|aanbevelen|aanraden/
const satisfaction = /\bcsat\b|satisf|zufrieden|tevreden|soddisf/
const effort = /\bces\b|\beffort\b|\beasy\b|\bease\b|\baufwand\b|\beinfach\b|\bfacile\b|fácil|\besfuerzo\b|\besforço\b/
const rating = /\b(star|stars|star rating|rating|score|note|bewertung|grade|valoración)\b/
const notScores =
  /dissatisf|confidence|latitude|longitude|duration|seconds|progress|finished|status|weight|lead score|health|group|topics|\bdo\b|\bcount\b|\bnumber\b|sentiment score|\btext$/

/** A chance somebody worked out; in Spanish, Portuguese and Italian also how likely one is to recommend. */
const chance = /probab/

/** Scores by the words of name and question, confirmed by whole numbers on the scale. A confidence is no score. */
export const guessScore: Guesser = (column, table) => {
  if (table.kind === 'account' || (table.kind === 'deal' && !/\b(nps|csat)\b/.test(column.nameWords))) return null
  const drawn = drawnScore(column, table.tool)
  if (drawn !== null) return drawn
  if (notScores.test(column.words) || (column.letterShare > 0.5 && !leadingNumbers(column))) return null
  if (chance.test(column.words) && !recommend.test(column.words)) return null
  const kind = scoreKind(column, table.tool)
  if (kind === null) return null
  if (column.filled === 0) {
    return /\bnps\b|net promoter/.test(column.nameWords)
      ? score('nps', [0, 10], 0.5, 'named like a score, no values seen')
      : null
  }
  if (column.max === null && !leadingNumbers(column)) return null
  if (isFlag(column) && kind !== 'nps') return null
  return scaled(kind, column)
}

const verdicts = /\b(csat|satisf\w*|score|rating|rated|feedback|thumbs?|vote|helpful|verdict)\b/

/** Scores that are no numbers: stars, percentages, and verdicts such as good and bad, which are 1 and 0. */
function drawnScore(column: ColumnFacts, tool: string): RoleGuess | null {
  if (column.filled === 0) return null
  if (column.starShare >= 0.8) return score('rating', [1, 5], 0.9, 'stars')
  if (isVerbalScale(column.sample)) {
    return score(effort.test(column.words) ? 'ces' : 'csat', [1, 5], 0.8, 'words of a scale of five')
  }
  const named = verdicts.test(column.nameWords)
  if (column.verdictShare >= 0.9 && column.numberShare === 0 && named && column.distinct <= 8) {
    return score('csat', [0, 1], tool === 'Zendesk' ? 0.95 : 0.75, 'good or bad under a name like a score')
  }
  const isRate = column.percentShare >= 0.8 && (satisfaction.test(column.words) || rating.test(column.nameWords))
  return isRate ? score('csat', [0, 100], 0.75, 'percentages under a name like satisfaction') : null
}

/** A column of 0 and 1, or of nothing but 1, marks; it does not rate. */
function isFlag(column: ColumnFacts): boolean {
  return column.filled >= 10 && column.max !== null && column.max <= 1
}

function scoreKind(column: ColumnFacts, tool: string): ScoreKind | null {
  if (recommend.test(column.words)) return 'nps'
  if (satisfaction.test(column.words)) return 'csat'
  if (effort.test(column.words)) return 'ces'
  if (!rating.test(column.nameWords)) return null
  return tool === 'Delighted' ? 'nps' : 'rating'
}

function scaled(kind: ScoreKind, column: ColumnFacts): RoleGuess | null {
  const max = column.max ?? 10
  const min = column.min ?? 0
  const mostlyWhole = column.wholeShare >= 0.6 || leadingNumbers(column)
  const stated = /\b1 ?(?:to|bis|à|a|-)? ?10\b/.test(column.words) && !/\b0\b/.test(column.words)
  if (kind === 'nps') {
    const named = /\bnps\b|net promoter/.test(column.words)
    if (!mostlyWhole) return null
    if (stated) return score('rating', [1, 10], 0.7, 'a scale of 1 to 10, which is not NPS')
    const small = max <= 7 && column.filled >= 30
    if (small && !named)
      return score('rating', [1, max <= 5 ? 5 : 7], 0.6, `asks to recommend, on a scale of 1 to ${max <= 5 ? 5 : 7}`)
    return score('nps', [0, 10], named ? 0.95 : 0.9, 'whole numbers 0 to 10 under a name or question like NPS')
  }
  if (column.numberShare < 0.6 && !leadingNumbers(column)) return null
  if (kind !== 'rating' && !mostlyWhole) return null
  const top = [5, 7, 10, 100].find((limit) => max <= limit)
  if (top === undefined || min < 0) return null
  const bottom = top === 5 || top === 7 ? Math.min(1, min) : min >= 1 && top === 10 ? 1 : 0
  return score(
    kind,
    [bottom, kind === 'ces' && top === 5 ? 7 : top],
    0.75,
    `numbers up to ${top} under a name like ${words[kind]}`,
  )
}

const words: Readonly<Record<ScoreKind, string>> = { nps: 'NPS', csat: 'satisfaction', ces: 'effort', rating: 'rating' }

function leadingNumbers(column: ColumnFacts): boolean {
  const shaped = column.sample.filter(
    (value) => /^\d{1,2}\s*([-–(/=]|stars?\b)/i.test(value) || /^\d{1,2}$/.test(value),
  )
  return column.filled > 0 && shaped.length >= column.filled * 0.8 && column.meanWords < 5
}

function score(kind: ScoreKind, [min, max]: readonly [number, number], sure: number, why: string): RoleGuess {
  return { role: 'score', score: { kind, min, max }, sure, why }
}
