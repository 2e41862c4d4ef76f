import type { ParsedOf } from '#shared/contract/contract.ts'
import { freshPlacement } from '../../db/placement.ts'
import type { JobContext } from '../../kernel/context.ts'
import type { Plan } from './plan.ts'
import { planAll } from './plan-all.ts'
import { planUnplaced } from './plan-unplaced.ts'
import { activeRun, activeThemes } from './repo.ts'

/** What finding themes would do: with a number or a grain, before the first run or where asked, all is sorted; else only what fits none. */
export function planFind(context: JobContext, input: ParsedOf<'themes.find'>): Promise<Plan> {
  context.progress(0, 0)
  freshPlacement(context)
  const isFirst = activeRun(context.db) === null || activeThemes(context.db).length === 0
  return isFirst || input.count !== null || input.grain !== null || input.scope === 'all'
    ? planAll(context, input)
    : planUnplaced(context, input)
}
