import { placementInSlices } from '../../db/placement.ts'
import type { Context } from '../../kernel/context.ts'
import { factsOf } from '../figures/facts.ts'
import { baseColumnsInSlices } from './base-columns.ts'
import { evidenceColumns } from './evidence-columns.ts'
import { standing } from './order.ts'

/**
 * Reads what the first search, filter or far page rests on before anybody asks, a step at a time. Each step leaves what
 * it made where a question finds it; a question that comes first makes it itself.
 */
export function* warmUp(context: Context): Generator<void> {
  yield* baseColumnsInSlices(context)
  const columns = evidenceColumns(context)
  standing(context, columns.base, 'newest')
  yield
  void columns.excluded
  void columns.tags
  yield
  void columns.tones
  yield
  void columns.attributes
  yield
  yield* placementInSlices(context)
  yield
  void evidenceColumns(context).themes
  yield
  factsOf(context)
}
