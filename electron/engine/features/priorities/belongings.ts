import type { Db } from '../../db/statements.ts'

/**
 * The tables that belong to a priority, owners ahead of what they own: what goes with it when it is removed, and what a
 * draft keeps and brings back. A table that a feature adds to priorities takes its line here.
 */
export const belongings: readonly { readonly table: string; readonly owner: string; readonly column: string }[] = [
  { table: 'priority_theme', owner: 'priority', column: 'priority' },
  { table: 'quotation', owner: 'priority', column: 'priority' },
  { table: 'measure', owner: 'priority', column: 'priority' },
  { table: 'recorded_value', owner: 'measure', column: 'measure' },
  { table: 'priority_plan', owner: 'priority', column: 'priority' },
  { table: 'move', owner: 'priority', column: 'priority' },
  { table: 'funding', owner: 'priority', column: 'priority' },
  { table: 'priority_guardrail', owner: 'priority', column: 'priority' },
  { table: 'priority_play', owner: 'priority', column: 'priority' },
  { table: 'assumption', owner: 'priority', column: 'priority' },
]

/** Removes what belongs to these priorities, what is owned ahead of its owner. */
export function removeBelongings(db: Db, priorities: readonly number[]): void {
  const seqs = new Map<string, readonly number[]>([['priority', priorities]])
  const ownersOf = (owner: string): string => JSON.stringify(seqs.get(owner) ?? [])
  for (const { table, owner, column } of belongings) {
    if (belongings.some((one) => one.owner === table))
      seqs.set(
        table,
        db.pluck<number>(`SELECT seq FROM ${table} WHERE ${column} IN (SELECT value FROM json_each(@owners))`, {
          owners: ownersOf(owner),
        }),
      )
  }
  for (const { table, owner, column } of belongings.toReversed())
    db.run(`DELETE FROM ${table} WHERE ${column} IN (SELECT value FROM json_each(@owners))`, {
      owners: ownersOf(owner),
    })
}
