import type { OutputOf, ParsedOf } from '#shared/contract/contract.ts'
import { freshPlacement } from '../../db/placement.ts'
import type { JobContext } from '../../kernel/context.ts'
import { grainsOf } from './cluster.ts'
import { refuseTooFew } from './refuse-too-few.ts'
import { unsettled } from './unsettled.ts'

/** How coarse and how fine themes can be, those that stay counted in. */
export async function themeGrains(
  context: JobContext,
  { seed }: ParsedOf<'themes.grains'>,
): Promise<OutputOf<'themes.grains'>> {
  context.progress(0, 0)
  freshPlacement(context)
  const { kept, candidates } = await unsettled(context, (share, step) => context.progress(0, share, step))
  if (candidates.length < 2) refuseTooFew(candidates.length, kept.length, null)
  const { grains, chosen } = await grainsOf(context, {
    candidates,
    seed,
    report: (share, step) => context.progress(1, share, step),
  })
  return { grains: grains.map(({ themes, stability }) => ({ themes: kept.length + themes, stability })), chosen }
}
