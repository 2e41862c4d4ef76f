import type { RankInputs } from '#shared/domain/stats/suggested-rank.ts'
import { shareOfStake } from '#shared/domain/stats/value-at-stake.ts'
import type { Context } from '../../kernel/context.ts'
import { factsOf } from '../figures/facts.ts'
import { stakeBasis, stakeOfThemes, wholeStake } from '../figures/stake.ts'
import { themeFigures } from '../themes/rows.ts'
import { evidenceTables } from './set-figures.ts'

/** What the suggested rank of each theme is made of, by its seq, from the figures its row has already. */
export function themeInputs(context: Context): ReadonlyMap<number, RankInputs> {
  const { units } = factsOf(context)
  const basis = stakeBasis(context)
  const themes = themeFigures(context)
  return context.memo('theme inputs', evidenceTables, () => {
    const whole = wholeStake(basis)
    return new Map(
      themes.map(({ theme, row }): [number, RankInputs] => [
        theme.seq,
        {
          reach: units === 0 ? null : row.units / units,
          npsImpact: row.npsImpact?.value ?? null,
          valueAtStake: shareOfStake(stakeOfThemes(basis, [theme.seq]), whole),
          trend: row.trend === 'unknown' ? null : row.trend,
          evidence: gradeOf(row.grade.grade),
        },
      ]),
    )
  })
}

const gradeOf = (grade: number): RankInputs['evidence'] =>
  grade === 4 || grade === 3 || grade === 2 || grade === 1 ? grade : null
