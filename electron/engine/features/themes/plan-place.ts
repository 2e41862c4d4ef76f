import { VerbatimError } from '#shared/contract/errors.ts'
import { freshPlacement } from '../../db/placement.ts'
import { setting } from '../../db/settings.ts'
import type { JobContext } from '../../kernel/context.ts'
import { apartPairs, separated } from './apart.ts'
import { keptThemes } from './carry-over.ts'
import { claimsOf } from './claims.ts'
import { joinsOf } from './joins.ts'
import { lastComment, newcomersOf } from './newcomers.ts'
import type { Plan } from './plan.ts'
import { standingThemes } from './planned-themes.ts'
import { spotsOf } from './points.ts'
import { activeRun } from './repo.ts'
import { stampOf } from './stamp.ts'

/** New comments into the themes that are there; everything else stays as it is. @throws VerbatimError before the first run. */
export async function planPlace(context: JobContext): Promise<Plan> {
  const { db } = context
  context.progress(0, 0)
  freshPlacement(context)
  const base = Number(setting(db, 'active_run'))
  const run = activeRun(db)
  const kept = new Set(keptThemes(db).map(({ seq }) => seq))
  const themes = standingThemes(db, (seq) => kept.has(seq))
  if (run === null || themes.length === 0)
    throw new VerbatimError('refused', 'There are no themes to place comments in yet. Find themes first.')
  const stamp = stampOf(db)
  const through = lastComment(db)
  const newcomers = newcomersOf(db, base)
  const { claims, timings } = await claimsOf(context, {
    newcomers,
    report: (share, step) => context.progress(1, share, step),
  })
  const joins = joinsOf(claims, themes, spotsOf(db, base))
  return {
    id: context.newId('proposal'),
    kind: 'place',
    stamp,
    count: run.count,
    seed: run.seed,
    model: run.model,
    facts: { timings },
    through,
    fresh: newcomers.length,
    base,
    themes,
    retired: [],
    ...joins,
    assigned: separated(joins.assigned, apartPairs(db)),
  }
}
