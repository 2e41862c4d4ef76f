/** Where a priority goes: directly before another; null puts it last. */
export interface RankMove {
  readonly id: string
  readonly before: string | null
}

/** One place up (−1) or down (+1); null where it cannot go further. */
export function stepMove(order: readonly string[], id: string, step: -1 | 1): RankMove | null {
  const from = order.indexOf(id)
  const to = from + step
  if (from < 0 || to < 0 || to >= order.length) return null
  return { id, before: order[step < 0 ? to : to + 1] ?? null }
}

export interface Drop {
  readonly id: string
  readonly onto: string
  readonly position: 'before' | 'after'
}

/** What dropping beside another means; null when it stays where it is. */
export function dropMove(order: readonly string[], { id, onto, position }: Drop): RankMove | null {
  if (id === onto) return null
  const others = order.filter((each) => each !== id)
  const at = others.indexOf(onto)
  if (at < 0) return null
  const before = others[position === 'before' ? at : at + 1] ?? null
  const next = order[order.indexOf(id) + 1] ?? null
  return before === next ? null : { id, before }
}

/** The order after a move. */
export function moved(order: readonly string[], { id, before }: RankMove): readonly string[] {
  const others = order.filter((each) => each !== id)
  const at = before === null ? others.length : others.indexOf(before)
  return [...others.slice(0, at), id, ...others.slice(at)]
}
