import type { ColumnLayout } from '#shared/contract/saved-views.ts'

/** Columns that a table has, as it orders and shows them by itself. */
export interface KnownColumn {
  readonly id: string
  readonly isShown: boolean
}

/** Every known column once, in the order laid out; those that were not known then come where they stand by themselves. */
export function completeLayout(
  known: readonly KnownColumn[],
  layout: readonly ColumnLayout[],
): readonly ColumnLayout[] {
  const kept = layout.filter(({ id }) => known.some((column) => column.id === id))
  const complete = [...kept]
  for (const [at, { id, isShown }] of known.entries()) {
    if (complete.some((column) => column.id === id)) continue
    const before = known.slice(0, at).findLast((column) => complete.some((one) => one.id === column.id))
    const place = before === undefined ? 0 : complete.findIndex((one) => one.id === before.id) + 1
    complete.splice(place, 0, { id, isShown, widthPx: null })
  }
  return complete
}

type Layout = readonly ColumnLayout[]

export const shownIf = (layout: Layout, id: string, isShown: boolean): ColumnLayout[] =>
  layout.map((column) => (column.id === id ? { ...column, isShown } : column))

export const resized = (layout: Layout, id: string, widthPx: number | null): ColumnLayout[] =>
  layout.map((column) => (column.id === id ? { ...column, widthPx } : column))

/** @param by −1 is one place towards the start. */
export function movedBy(layout: Layout, id: string, by: -1 | 1): ColumnLayout[] {
  const at = layout.findIndex((column) => column.id === id)
  const other = layout[at + by]
  const moved = layout[at]
  if (!other || !moved) return [...layout]
  return layout.map((column) => (column === moved ? other : column === other ? moved : column))
}

export function movedBefore(layout: Layout, id: string, before: string): ColumnLayout[] {
  const moved = layout.find((column) => column.id === id)
  const rest = layout.filter((column) => column.id !== id)
  const at = rest.findIndex((column) => column.id === before)
  if (!moved || at < 0) return [...layout]
  return [...rest.slice(0, at), moved, ...rest.slice(at)]
}
