import type { OutputOf, ParsedOf } from '#shared/contract/contract.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import type { Proposal } from '#shared/contract/themes.ts'
import { freshPlacement } from '../../db/placement.ts'
import type { CommandContext, Context, JobContext } from '../../kernel/context.ts'
import { accepting, applyPlan } from './apply.ts'
import { dropPlan, keepPlan, pendingPlan, type Plan } from './plan.ts'
import { planFind } from './plan-find.ts'
import { planPlace } from './plan-place.ts'
import { previewOf } from './preview.ts'
import { stampOf } from './stamp.ts'

/** What was encoded is kept, so that planning again after somebody changed something costs little. */
const attempts = 3

/** Finds themes and applies what was found, as one step. Nothing is stored until all is found. */
export async function findThemes(
  context: JobContext,
  input: ParsedOf<'themes.find'>,
): Promise<OutputOf<'themes.find'>> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const plan = await planFind(context, input)
    context.progress(3, 0)
    if (stampOf(context.db) !== plan.stamp) continue
    freshPlacement(context)
    const summary = summaryOf(context, plan)
    context.capture('Find themes', () => applyPlan(context, plan))
    dropPlan(context.db)
    return summary
  }
  throw new VerbatimError(
    'refused',
    'Comments or themes kept changing while themes were sought. Nothing was changed. Find themes again once that has ended.',
  )
}

export const proposeThemes = async (context: JobContext, input: ParsedOf<'themes.propose'>): Promise<Proposal> =>
  proposed(context, { plan: await planFind(context, input), step: 3 })

export const placeNewComments = async (context: JobContext): Promise<Proposal> =>
  proposed(context, { plan: await planPlace(context), step: 2 })

function proposed(context: JobContext, { plan, step }: { readonly plan: Plan; readonly step: number }): Proposal {
  context.progress(step, 0)
  freshPlacement(context)
  keepPlan(context.db, plan)
  return previewOf(context.db, plan)
}

/** The pending proposal while it fits what is there. */
export function currentProposal(context: Context): { proposal: Proposal | null } {
  const plan = pendingPlan(context.db)
  if (plan === null || plan.stamp !== stampOf(context.db)) return { proposal: null }
  freshPlacement(context)
  return { proposal: previewOf(context.db, plan) }
}

export function applyProposal(
  context: CommandContext,
  { proposal, intoLocked }: ParsedOf<'themes.applyProposal'>,
): OutputOf<'themes.applyProposal'> {
  const pending = pendingPlan(context.db)
  if (pending?.id !== proposal) {
    throw new VerbatimError(
      'not-found',
      'This preview is no longer there: it was applied, left, or another took its place. Nothing was changed. Make a new one.',
    )
  }
  if (pending.stamp !== stampOf(context.db)) {
    throw new VerbatimError(
      'refused',
      'Comments or themes changed since this preview was made, so it no longer fits. Nothing was changed. Make a new one.',
    )
  }
  freshPlacement(context)
  const plan = accepting(pending, intoLocked)
  const summary = summaryOf(context, plan)
  context.say(plan.kind === 'place' ? 'Place new comments' : 'Find themes again')
  applyPlan(context, plan)
  dropPlan(context.db)
  return summary
}

export function dismissProposal(
  context: CommandContext,
  { proposal }: ParsedOf<'themes.dismissProposal'>,
): OutputOf<'themes.dismissProposal'> {
  if (pendingPlan(context.db)?.id === proposal) dropPlan(context.db)
  return { changed: 0 }
}

function summaryOf({ db }: Context, plan: Plan): OutputOf<'themes.find'> {
  const { placed, unplaced } = previewOf(db, plan)
  return { themes: plan.themes.length, placed: placed.after, unplaced: unplaced.after }
}
