import type { Estimate } from '#shared/contract/values.ts'
import { gradeEvidence, type Evidence, type EvidenceGrade } from '#shared/domain/stats/evidence-grade.ts'
import type { RankInputs } from '#shared/domain/stats/suggested-rank.ts'
import { shareOfStake, type Stake } from '#shared/domain/stats/value-at-stake.ts'
import type { Context } from '../../kernel/context.ts'
import { evidenceOf } from '../figures/evidence-of.ts'
import { commentsOf, distinctUnits, factsOf, type CommentFact } from '../figures/facts.ts'
import { monthsOf, movementsOfSets } from '../figures/movement.ts'
import { unitsPerPeriod } from '../figures/periods.ts'
import { answersOfSets, npsImpactsOf } from '../figures/nps.ts'
import { stakeBasis, stakeOfThemes, wholeStake } from '../figures/stake.ts'
import { themeFigures } from '../themes/rows.ts'

/** A set of themes and all that is counted of it. */
export interface SetFigures {
  readonly comments: readonly CommentFact[]
  readonly units: number
  readonly npsImpact: Estimate | null
  readonly stake: Stake
  readonly evidence: Evidence
  readonly grade: EvidenceGrade
  /** What the suggested rank is made of. */
  readonly inputs: RankInputs
}

/** What the figures of evidence are read from: no priority among it, so that ranking counts nothing anew. */
export const evidenceTables = ['comment', 'theme', 'account', 'source', 'cycle', 'workspace', 'reading'] as const

/** Figures of several sets of themes, each by its distinct comments and units: nothing is added up over themes. */
export function figuresOf(context: Context, sets: readonly (readonly number[])[]): SetFigures[] {
  factsOf(context)
  const known = context.memo('figures of sets', evidenceTables, () => new Map<string, SetFigures>())
  const missing = [...new Map(sets.map((set) => [keyOf(set), set]))].filter(([key]) => !known.has(key))
  const computed =
    missing.length === 0
      ? []
      : compute(
          context,
          missing.map(([, set]) => set),
        )
  missing.forEach(([key], at) => {
    const figures = computed[at]
    if (figures) known.set(key, figures)
  })
  return sets.flatMap((set) => known.get(keyOf(set)) ?? [])
}

const keyOf = (themes: readonly number[]): string => [...themes].sort((x, y) => x - y).join()

function compute(context: Context, sets: readonly (readonly number[])[]): SetFigures[] {
  const facts = factsOf(context)
  const basis = stakeBasis(context)
  const whole = wholeStake(basis)
  const comments = sets.map((themes) => commentsOf(facts, themes))
  const impacts = impactsOf(context, sets, comments)
  return sets.map((themes, at) => {
    const own = comments[at] ?? []
    const stake = stakeOfThemes(basis, themes)
    const evidence = evidenceOf(facts, own)
    const grade = gradeEvidence(evidence)
    const units = distinctUnits(own)
    const npsImpact = impacts[at] ?? null
    const inputs: RankInputs = {
      reach: facts.units === 0 ? null : units / facts.units,
      npsImpact: npsImpact?.value ?? null,
      valueAtStake: shareOfStake(stake, whole),
      trend: directionOf(context, themes, own),
      evidence: grade.grade,
    }
    return { comments: own, units, npsImpact, stake, evidence, grade, inputs }
  })
}

/** All read off the same draws, so that a theme's own is what its row has already. */
function impactsOf(
  context: Context,
  sets: readonly (readonly number[])[],
  comments: readonly (readonly CommentFact[])[],
): readonly (Estimate | null)[] {
  const joined = sets.flatMap((set, at) => (set.length === 1 ? [] : [comments[at] ?? []]))
  const drawn = joined.length === 0 ? [] : npsImpactsOf(answersOfSets(factsOf(context), joined))
  const rows = new Map(themeFigures(context).map(({ theme, row }) => [theme.seq, row.npsImpact]))
  return sets.map((set) => (set.length === 1 ? (rows.get(set[0] ?? -1) ?? null) : (drawn.shift() ?? null)))
}

/**
 * Tested in the family of all themes and this one set, so that a priority of one theme moves as its theme does, whatever
 * other priorities there are.
 */
function directionOf(context: Context, themes: readonly number[], own: readonly CommentFact[]): RankInputs['trend'] {
  const all = themeFigures(context)
  const only = themes.length === 1 ? all.find(({ theme }) => theme.seq === themes[0]) : undefined
  if (only) return only.row.trend === 'unknown' ? null : only.row.trend
  const months = monthsOf(factsOf(context))
  const [movement] = movementsOfSets(months, [
    unitsPerPeriod(own, months.periods),
    ...all.map(({ row }) => row.months.map(({ units }) => units)),
  ])
  return movement?.direction ?? null
}
