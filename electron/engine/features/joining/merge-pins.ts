import type { Decide, Versions } from './merge.ts'
import { put, rowsOf, type Row, type State, type WritableState } from './state.ts'

/**
 * What was said of single comments. Where both put a comment into different themes, one choice is made for all comments
 * that stand in the same way between the same themes.
 */
export function mergePins({ base, mine, theirs }: Versions, state: WritableState, choose: Decide): void {
  const before = base && rowsOf(base, 'pin')
  const [here, there] = [rowsOf(mine, 'pin'), rowsOf(theirs, 'pin')]
  const left = clashing({ base, mine, theirs }, choose)
  for (const key of new Set([...here.keys(), ...there.keys()])) {
    if (left.has(key)) continue
    const [was, m, t] = [before?.get(key), here.get(key), there.get(key)]
    if (m && t) {
      if (m.kind === t.kind || t.kind === was?.kind) put(state, 'pin', m)
      else if (m.kind === was?.kind) put(state, 'pin', t)
      else put(state, 'pin', choose(conflictOf({ id: `pin ${key}`, mine: m, theirs: t, count: 1 })) === 'mine' ? m : t)
      continue
    }
    const row = m ?? t
    // What stands on one side alone is new there, or was left to the runs again on the other.
    if (row && was?.kind !== row.kind) put(state, 'pin', row)
  }
}

const conflictOf = (of: { id: string; mine: Row; theirs: Row; count: number }) =>
  ({ table: 'pin', columns: ['kind'], ...of }) as const

interface Clash {
  mine: Row
  theirs: Row
  count: number
  readonly keys: { readonly mine: string[]; readonly theirs: string[] }
}

/** The pins that give way, by key. */
function clashing({ base, mine, theirs }: Versions, choose: Decide): ReadonlySet<string> {
  const added = (side: State, other: State): Map<string, [string, Row][]> => {
    const byComment = new Map<string, [string, Row][]>()
    for (const [key, row] of rowsOf(side, 'pin')) {
      if (row.kind !== 'in' || rowsOf(other, 'pin').get(key)?.kind === 'in') continue
      if (base && rowsOf(base, 'pin').get(key)?.kind === 'in') continue
      const comment = String(row.comment)
      byComment.set(comment, [...(byComment.get(comment) ?? []), [key, row]])
    }
    return byComment
  }
  const [here, there] = [added(mine, theirs), added(theirs, mine)]
  const clashes = new Map<string, Clash>()
  for (const [comment, ours] of here) {
    const others = there.get(comment)
    const [first, second] = [ours[0], others?.[0]]
    if (!others || !first || !second) continue
    const themes = (pins: readonly [string, Row][]): string[] => pins.map(([, row]) => String(row.theme)).sort()
    const between = JSON.stringify([themes(ours), themes(others)])
    const clash = clashes.get(between) ?? {
      mine: first[1],
      theirs: second[1],
      count: 0,
      keys: { mine: [], theirs: [] },
    }
    clash.count += 1
    clash.keys.mine.push(...ours.map(([key]) => key))
    clash.keys.theirs.push(...others.map(([key]) => key))
    clashes.set(between, clash)
  }
  const left = new Set<string>()
  for (const [between, { mine: one, theirs: other, count, keys }] of clashes) {
    const side = choose(conflictOf({ id: `pins ${between}`, mine: one, theirs: other, count }))
    for (const key of keys[side === 'mine' ? 'theirs' : 'mine']) left.add(key)
  }
  return left
}
