import type { Estimate } from '#shared/contract/values.ts'
import type { ThemeRow } from '#shared/contract/themes.ts'
import { gradeEvidence } from '#shared/domain/stats/evidence-grade.ts'
import type { Movement } from '#shared/domain/stats/movement.ts'
import type { Context } from '../../kernel/context.ts'
import { evidenceOf } from '../figures/evidence-of.ts'
import { distinctUnits, factsOf, type CommentFact, type Facts } from '../figures/facts.ts'
import { monthsOf } from '../figures/movement.ts'
import { answersOfSets, npsImpactsOf, type AnswersOfSets } from '../figures/nps.ts'
import { shownStake, stakeBasis, stakeOfThemes, type StakeBasis } from '../figures/stake.ts'
import { themeMonths } from './movements.ts'
import type { ThemeRecord } from './repo.ts'

/** A theme's row with what the detail and the priorities need besides. */
export interface ThemeFigures {
  readonly theme: ThemeRecord
  readonly row: ThemeRow
  readonly comments: readonly CommentFact[]
}

/** All themes with their figures, largest first. Computed together: the tests of movement are one family. */
export function themeFigures(context: Context): readonly ThemeFigures[] {
  const counted = countedFigures(context)
  return context.memo('theme figures with priorities', [...evidenceTables, 'priority'], () => {
    const priorities = priorityOfTheme(context)
    return counted.map(({ row, ...rest }) => ({
      ...rest,
      row: { ...row, priority: priorities.get(rest.theme.seq) ?? null },
    }))
  })
}

const evidenceTables = ['comment', 'theme', 'account', 'source', 'cycle', 'workspace', 'reading'] as const

/** Apart from priorities, so that ranking these costs no counting. */
function countedFigures(context: Context): readonly ThemeFigures[] {
  const facts = factsOf(context)
  const stake = stakeBasis(context)
  return context.memo('theme figures', evidenceTables, () => {
    const themes = themeMonths(context)
    const impacts = themeImpacts(context)
    const idOf = new Map(themes.map(({ theme: { seq, id } }) => [seq, id]))
    const { periods } = monthsOf(facts)
    return themes
      .map(({ theme, comments, hits, movement }, at): ThemeFigures => ({
        theme,
        comments,
        row: {
          ...plainFacts(theme, idOf),
          ...countedFacts({ facts, stake, theme, comments, impact: impacts[at] ?? null, movement }),
          months: periods.map(({ id: month }, nth) => ({ month, units: hits[nth] ?? 0 })),
          priority: null,
        },
      }))
      .sort((x, y) => y.row.comments - x.row.comments || x.theme.seq - y.theme.seq)
  })
}

/** The scored answers that raise each of the themes of themeMonths, in their order. */
export const themeAnswers = (context: Context): AnswersOfSets =>
  context.memo('theme answers', evidenceTables, () =>
    answersOfSets(
      factsOf(context),
      themeMonths(context).map(({ comments }) => comments),
    ),
  )

export const themeImpacts = (context: Context): readonly (Estimate | null)[] =>
  context.memo('theme impacts', evidenceTables, () => npsImpactsOf(themeAnswers(context)))

const plainFacts = (theme: ThemeRecord, idOf: ReadonlyMap<number, string>) => ({
  id: theme.id,
  label: theme.label,
  colour: theme.colour,
  description: theme.description,
  isLocked: theme.isLocked === 1,
  isEdited: theme.isEdited === 1,
  parent: theme.parent === null ? null : (idOf.get(theme.parent) ?? null),
  isSevere: theme.isSevere === 1,
})

interface Counted {
  readonly facts: Facts
  readonly stake: StakeBasis
  readonly theme: ThemeRecord
  readonly comments: readonly CommentFact[]
  readonly impact: Estimate | null
  readonly movement: Movement | undefined
}

const countedFacts = ({ facts, stake, theme, comments, impact, movement }: Counted) => ({
  comments: comments.length,
  units: distinctUnits(comments),
  npsImpact: impact,
  atStake: shownStake(stake, stakeOfThemes(stake, [theme.seq])),
  trend: movement?.direction ?? ('unknown' as const),
  grade: asGrade(gradeEvidence(evidenceOf(facts, comments))),
})

export const asGrade = ({ grade, word, reasons }: ReturnType<typeof gradeEvidence>): ThemeRow['grade'] => ({
  grade,
  word,
  reasons: [...reasons],
})

function priorityOfTheme({ db }: Context): Map<number, string> {
  const rows = db.all<{ theme: number; priority: string }>(
    'SELECT pt.theme, p.id AS priority FROM priority_theme pt JOIN priority p ON p.seq = pt.priority',
  )
  return new Map(rows.map((row) => [row.theme, row.priority]))
}
