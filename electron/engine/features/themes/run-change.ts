import { runChangeSchema, type RunChange } from '#shared/contract/themes.ts'
import type { Db } from '../../db/statements.ts'

/** How much a run changed of what was there; null where nothing was, or where the run is older than this record. */
export function runChange(db: Db, run: string): RunChange | null {
  const kept = db.pluck<string | null>(`SELECT facts ->> '$.change' FROM run WHERE id = @run`, { run })[0] ?? null
  if (kept === null) return null
  const change = runChangeSchema.parse(JSON.parse(kept))
  return change.compared === 0 ? null : change
}
