import type { RunChange } from '#shared/contract/themes.ts'
import { adjustedRand } from '#shared/domain/stats/adjusted-rand.ts'
import type { Db } from '../../db/statements.ts'
import type { Plan } from './plan.ts'

/** Who is where before and after a plan. Themes are seqs, and −1 − position for a new theme. */
export interface Comparison {
  /** Themes of each placed comment, its primary one first. */
  readonly before: ReadonlyMap<number, readonly number[]>
  readonly after: ReadonlyMap<number, readonly number[]>
  readonly change: RunChange
}

/** The theme at a position of the plan's themes, as a comparison names it. */
export const keyOf = ({ themes }: Plan, at: number): number => themes[at]?.record?.seq ?? -1 - at

/** placement must be fresh. */
export function comparisonOf(db: Db, plan: Plan): Comparison {
  const before = new Map<number, number[]>()
  const pinned = new Map<number, number>()
  const rows = db.all<{ comment: number; theme: number; byPerson: number }>(
    'SELECT comment, theme, by_person AS byPerson FROM placement WHERE is_through = 0 ORDER BY comment, rank',
  )
  for (const { comment, theme, byPerson } of rows) {
    push(before, comment, theme)
    if (byPerson === 1 && !pinned.has(comment)) pinned.set(comment, theme)
  }
  const after = plan.base === null ? sortedAfter(plan, pinned) : addedAfter(plan, before)
  return { before, after, change: changeOf(before, after) }
}

/** Everything is assigned anew; what a person put somewhere comes first. */
function sortedAfter(plan: Plan, pinned: ReadonlyMap<number, number>): Map<number, number[]> {
  const isFirst = (comment: number, theme: number): number => Number(pinned.get(comment) === theme)
  const rows = plan.assigned
    .map(({ comment, theme, strength }) => ({ comment, theme: keyOf(plan, theme), strength }))
    .sort(
      (a, b) =>
        isFirst(b.comment, b.theme) - isFirst(a.comment, a.theme) || b.strength - a.strength || a.theme - b.theme,
    )
  const after = new Map<number, number[]>()
  for (const { comment, theme } of rows) if (!after.get(comment)?.includes(theme)) push(after, comment, theme)
  return after
}

function addedAfter(plan: Plan, before: Comparison['before']): Comparison['after'] {
  const after = new Map(before)
  for (const { comment, theme } of plan.assigned)
    after.set(comment, [...(after.get(comment) ?? []), keyOf(plan, theme)])
  return after
}

function push(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

function changeOf(before: Comparison['before'], after: Comparison['after']): RunChange {
  const [was, is]: [number[], number[]] = [[], []]
  let moved = 0
  for (const [comment, [theme = 0]] of before) {
    const now = after.get(comment)
    if (now === undefined) continue
    was.push(theme)
    is.push(now[0] ?? 0)
    if (now[0] !== theme) moved += 1
  }
  return {
    compared: was.length,
    moved,
    adjustedRand: was.length === 0 ? null : moved === 0 ? 1 : adjustedRand(was, is),
    joined: after.size - was.length,
  }
}
