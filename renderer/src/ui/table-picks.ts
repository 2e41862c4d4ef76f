/** Which rows of a table are ticked, and how that changes. Boxes, space, Ctrl and Shift all come here. */
export interface TablePicks {
  readonly has: (key: string) => boolean
  readonly toggle: (key: string) => void
  /** Ticks the rows between two numbers, both included, whether they have been fetched or not. */
  readonly addRange?: (from: number, to: number) => void
  /** Ticks all rows or none; without it the head has no box. */
  readonly setAll?: (isAll: boolean) => void
  readonly state?: 'none' | 'some' | 'all'
}

/** Ticks kept as a set of keys. */
export const setPicks = (picked: ReadonlySet<string>, onPick: (picked: ReadonlySet<string>) => void): TablePicks => ({
  has: (key) => picked.has(key),
  toggle(key) {
    const next = new Set(picked)
    if (!next.delete(key)) next.add(key)
    onPick(next)
  },
})
