import type { PriorityCard } from '#shared/contract/priorities.ts'
import type { Estimate } from '#shared/contract/values.ts'
import { gradeEvidence, type Evidence, type EvidenceGrade } from '#shared/domain/stats/evidence-grade.ts'
import {
  bySuggestedRank,
  missingInWords,
  suggestedRank,
  type SuggestedRank,
} from '#shared/domain/stats/suggested-rank.ts'
import { checkEvidenceRule } from '#shared/domain/stats/tied-to-voc.ts'
import { shareOfStake, type Stake } from '#shared/domain/stats/value-at-stake.ts'
import type { Context } from '../../kernel/context.ts'
import { evidenceOf } from '../figures/evidence-of.ts'
import { commentsOf, distinctUnits, factsOf, type CommentFact } from '../figures/facts.ts'
import { monthsOf, movementsOfSets } from '../figures/movement.ts'
import { unitsPerPeriod } from '../figures/periods.ts'
import { npsImpactsOf } from '../figures/nps.ts'
import { shownStake, stakeBasis, stakeOfThemes, wholeStake } from '../figures/stake.ts'
import { openCycle } from '../cycles/repo.ts'
import { themeFigures } from '../themes/rows.ts'
import { prioritiesOf, quotationsOf, themesOfPriority, type PriorityRow } from './repo.ts'

/** A set of themes and all that is counted of it. */
export interface SetFigures {
  readonly comments: readonly CommentFact[]
  readonly units: number
  readonly npsImpact: Estimate | null
  readonly stake: Stake
  readonly trend: 'rising' | 'falling' | 'flat' | 'unknown'
  readonly evidence: Evidence
  readonly grade: EvidenceGrade
  readonly suggested: SuggestedRank
}

/** Figures of several sets of themes, each by its distinct comments and units: nothing is added up over themes. */
export function figuresOf(context: Context, sets: readonly (readonly number[])[]): SetFigures[] {
  const facts = factsOf(context)
  const basis = stakeBasis(context)
  const whole = wholeStake(basis)
  const comments = sets.map((themes) => commentsOf(facts, themes))
  const impacts = npsImpactsOf(facts, comments)
  const months = monthsOf(facts)
  // The family of the tests is all themes, so that a priority of one theme moves as its theme does.
  const families = [...comments, ...themeFigures(context).map((one) => one.comments)]
  const movements = movementsOfSets(
    months,
    families.map((set) => unitsPerPeriod(set, months.periods)),
  )
  return sets.map((themes, at) => {
    const own = comments[at] ?? []
    const stake = stakeOfThemes(basis, themes)
    const evidence = evidenceOf(facts, own)
    const grade = gradeEvidence(evidence)
    const trend = movements[at]?.direction ?? null
    const units = distinctUnits(own)
    const suggested = suggestedRank({
      reach: facts.units === 0 ? null : units / facts.units,
      npsImpact: impacts[at]?.value ?? null,
      valueAtStake: shareOfStake(stake, whole),
      trend,
      evidence: grade.grade,
    })
    return {
      comments: own,
      units,
      npsImpact: impacts[at] ?? null,
      stake,
      trend: trend ?? 'unknown',
      evidence,
      grade,
      suggested,
    }
  })
}

export interface PriorityFigures {
  readonly row: PriorityRow
  readonly themes: readonly number[]
  readonly set: SetFigures
  readonly card: PriorityCard
}

const reads = ['comment', 'theme', 'account', 'source', 'cycle', 'priority', 'workspace', 'reading'] as const

/** The cycle's priorities in rank order. */
export const priorityFigures = (context: Context): readonly PriorityFigures[] => {
  factsOf(context)
  return context.memo('priority figures', reads, () => computePriorities(context))
}

function computePriorities(context: Context): PriorityFigures[] {
  const { db } = context
  const rows = prioritiesOf(db, openCycle(db).seq)
  const themes = rows.map((row) => themesOfPriority(db, row.seq))
  const sets = figuresOf(context, themes)
  const order = bySuggestedRank(rows.map((row, at) => ({ id: row.id, score: sets[at]?.suggested.score ?? null })))
  const basis = stakeBasis(context)
  const chips = new Map(
    themeFigures(context).map(({ theme, row }) => [theme.seq, { id: row.id, label: row.label, colour: row.colour }]),
  )
  return rows.flatMap((row, at) => {
    const set = sets[at]
    const own = themes[at]
    if (!set || !own) return []
    const rule = checkEvidenceRule({ ...set.evidence, grade: set.grade.grade })
    const missing = missingInWords(set.suggested)
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
      grade: { grade: set.grade.grade, word: set.grade.word, reasons: [...set.grade.reasons] },
      tied: { met: rule.met, reasons: [...rule.reasons] },
      suggested: {
        score: set.suggested.score ?? 0,
        rank: order.findIndex((one) => one.id === row.id) + 1,
        missing: missing === null ? [] : [missing],
      },
      quotations: quotationsOf(db, row.seq).length,
    }
    return [{ row, themes: own, set, card }]
  })
}
