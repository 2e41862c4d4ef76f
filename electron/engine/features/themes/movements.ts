import type { Movement } from '#shared/domain/stats/movement.ts'
import type { Context } from '../../kernel/context.ts'
import { commentsOf, factsOf, type CommentFact } from '../figures/facts.ts'
import { monthsOf, movementsOfSets } from '../figures/movement.ts'
import { unitsPerPeriod } from '../figures/periods.ts'
import { activeThemes, type ThemeRecord } from './repo.ts'

/** A theme's comments and how they came, month by month. */
export interface ThemeMonths {
  readonly theme: ThemeRecord
  readonly comments: readonly CommentFact[]
  /** Distinct units in each month of the window, oldest first. */
  readonly hits: readonly number[]
  readonly movement: Movement | undefined
}

/** All themes, in the order in which they came to be: the tests of movement are one family. */
export function themeMonths(context: Context): readonly ThemeMonths[] {
  const facts = factsOf(context)
  return context.memo(
    'theme months',
    ['comment', 'reading', 'theme', 'account', 'source', 'cycle', 'workspace'],
    () => {
      const months = monthsOf(facts)
      const counted = activeThemes(context.db).map((theme) => {
        const comments = commentsOf(facts, [theme.seq])
        return { theme, comments, hits: unitsPerPeriod(comments, months.periods) }
      })
      const movements = movementsOfSets(
        months,
        counted.map(({ hits }) => hits),
      )
      return counted.map((one, at) => ({ ...one, movement: movements[at] }))
    },
  )
}
