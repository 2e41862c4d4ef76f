/**
 * Which known row each name of a new list goes on, so that what was recorded of a row stays with it: the row of that
 * name, the one at its place first; else, where as many rows are there as before, the row at its place. Null for a new
 * row; no row twice.
 */
export function keptIds(
  before: readonly { readonly id: string; readonly name: string }[],
  names: readonly string[],
): (string | null)[] {
  const free = new Set(before)
  const take = (row: (typeof before)[number] | undefined): string | null => (row && free.delete(row) ? row.id : null)
  const atPlace = names.map((name, at) => take(before[at]?.name === name ? before[at] : undefined))
  const byName = names.map((name, at) => atPlace[at] ?? take([...free].find((row) => row.name === name)))
  if (names.length !== before.length) return byName
  return byName.map((id, at) => id ?? take(before[at]))
}
