import { placementInSlices } from '../../db/placement.ts'
import type { Context } from '../../kernel/context.ts'
import { factsInSlices } from '../figures/facts.ts'
import { attributeColumns } from './attribute-columns.ts'
import { baseColumns } from './base-columns.ts'
import { evidenceColumns, readingColumns, themeColumn } from './evidence-columns.ts'
import { standingOrders } from './standing-orders.ts'

/**
 * Reads what the first search, filter or far page rests on before anybody asks, a step at a time. Each step leaves what
 * it made where a question finds it; a question that comes first makes it itself.
 */
export function* warmUp(context: Context): Generator<void> {
  yield* baseColumns.inSlices(context)
  yield
  yield* standingOrders.newest.inSlices(context)
  yield
  const columns = evidenceColumns(context)
  void columns.excluded
  void columns.tags
  yield
  yield* readingColumns.inSlices(context)
  yield
  yield* attributeColumns.inSlices(context)
  yield
  yield* placementInSlices(context)
  yield
  yield* themeColumn.inSlices(context)
  yield
  yield* factsInSlices(context)
}
