import type { ComparedPriority } from '#shared/contract/drafts.ts'

/** How a priority of one draft differs from itself in another. */
export interface Difference {
  /** Its rank there; null where it is not in that draft. */
  readonly otherRank: number | null
  /** What it is called there, where that differs. */
  readonly otherTitle: string | null
  /** Themes it has here and not there, and the other way round. */
  readonly added: readonly string[]
  readonly missing: readonly string[]
}

/** @param other the draft that it is compared with */
export function differenceFrom(priority: ComparedPriority, other: readonly ComparedPriority[]): Difference {
  const same = other.find(({ id }) => id === priority.id)
  if (!same) return { otherRank: null, otherTitle: null, added: [], missing: [] }
  const labelsBeside = (one: ComparedPriority, beside: ComparedPriority): readonly string[] =>
    one.themes.filter(({ id }) => beside.themes.every((theme) => theme.id !== id)).map(({ label }) => label)
  return {
    otherRank: same.rank,
    otherTitle: same.title === priority.title ? null : same.title,
    added: labelsBeside(priority, same),
    missing: labelsBeside(same, priority),
  }
}

/** Lines that say it: 'Rank 3 in First draft', 'With “Slow exports”, which is not in it there'; none where all is the same. */
export function differenceInWords(
  { otherRank, otherTitle, added, missing }: Difference,
  { rank, otherName }: { readonly rank: number; readonly otherName: string },
): readonly string[] {
  if (otherRank === null) return [`Not in ${otherName}`]
  const quoted = (labels: readonly string[]): string => labels.map((label) => `“${label}”`).join(', ')
  return [
    ...(otherRank === rank ? [] : [`Rank ${otherRank} in ${otherName}`]),
    ...(otherTitle === null ? [] : [`Called “${otherTitle}” there`]),
    ...(added.length === 0 ? [] : [`Only here with ${quoted(added)}`]),
    ...(missing.length === 0 ? [] : [`Only there with ${quoted(missing)}`]),
  ]
}
