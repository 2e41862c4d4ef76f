import type { PriorityCard } from '#shared/contract/priorities.ts'
import { riceImpacts } from '#shared/domain/stats/rice.ts'
import { bySuggestedRank, missingInWords, suggestedRank } from '#shared/domain/stats/suggested-rank.ts'
import { checkEvidenceRule } from '#shared/domain/stats/tied-to-voc.ts'
import { openCycle } from '../cycles/repo.ts'
import type { Context } from '../../kernel/context.ts'
import { askedOf } from './asked.ts'
import { factsOf } from '../figures/facts.ts'
import { shownStake, stakeBasis } from '../figures/stake.ts'
import { asGrade, themeFigures } from '../themes/rows.ts'
import { rankingOf } from './ranking.ts'
import { prioritiesOf, quotationsOf, themesOfPriority, type PriorityRow } from './repo.ts'
import { evidenceTables, figuresOf, type SetFigures } from './set-figures.ts'

export interface PriorityFigures {
  readonly row: PriorityRow
  readonly themes: readonly number[]
  readonly set: SetFigures
  readonly card: PriorityCard
}

/** The cycle's priorities in rank order. */
export const priorityFigures = (context: Context): readonly PriorityFigures[] => {
  factsOf(context)
  return context.memo('priority figures', [...evidenceTables, 'priority'], () => computePriorities(context))
}

function computePriorities(context: Context): PriorityFigures[] {
  const { db } = context
  const { weights, rule } = rankingOf(context)
  const rows = prioritiesOf(db, openCycle(db).seq)
  const themes = rows.map((row) => themesOfPriority(db, row.seq))
  const sets = figuresOf(context, themes)
  const suggestions = sets.map((set) => suggestedRank(set.inputs, weights))
  const order = bySuggestedRank(rows.map((row, at) => ({ id: row.id, score: suggestions[at]?.score ?? null })))
  const basis = stakeBasis(context)
  const chips = new Map(
    themeFigures(context).map(({ theme, row }) => [theme.seq, { id: row.id, label: row.label, colour: row.colour }]),
  )
  return rows.flatMap((row, at) => {
    const set = sets[at]
    const own = themes[at]
    const suggested = suggestions[at]
    if (!set || !own || !suggested) return []
    const tied = checkEvidenceRule({ ...set.evidence, grade: set.grade.grade }, rule)
    const missing = missingInWords(suggested)
    const card: PriorityCard = {
      id: row.id,
      rank: at + 1,
      title: row.title,
      outcome: row.outcome,
      ownerRole: row.ownerRole,
      reason: row.reason,
      themes: own.flatMap((seq) => chips.get(seq) ?? []),
      comments: set.comments.length,
      units: set.units,
      lostDeals: new Set(set.comments.filter((one) => one.outcome === 'lost').map((one) => one.record)).size,
      npsImpact: set.npsImpact,
      atStake: shownStake(basis, set.stake),
      grade: asGrade(set.grade),
      tied: { met: tied.met, reasons: [...tied.reasons] },
      suggested: {
        score: suggested.score ?? 0,
        rank: order.findIndex((one) => one.id === row.id) + 1,
        missing: missing === null ? [] : [missing],
      },
      inputs: set.inputs,
      rating: ratingOf(row),
      asked: askedOf(context, row),
      quotations: quotationsOf(db, row.seq).length,
    }
    return [{ row, themes: own, set, card }]
  })
}

function ratingOf(row: PriorityRow): PriorityCard['rating'] {
  const { effort, importance, satisfaction, askedIn, importanceQuestion, satisfactionQuestion } = row
  return {
    impact: riceImpacts.find(({ value }) => value === row.impact)?.value ?? null,
    effort,
    importance,
    satisfaction,
    askedIn,
    importanceQuestion,
    satisfactionQuestion,
  }
}
