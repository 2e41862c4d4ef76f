import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

/**
 * A place in an order as text: keys sort by code unit (SQLite's BINARY collation, `compareRankKeys`), and between any two
 * there is room for another, so that moving one row changes that row alone (Greenspan 2020, "Implementing fractional indexing").
 */
export type RankKey = string

/** A key after `before` and ahead of `after`; null is the start or the end. Throws where there is no room: equal, or the wrong way round. */
export const rankBetween = (before: RankKey | null, after: RankKey | null): RankKey => {
  if (before !== null && after !== null && before >= after)
    throw new RangeError(
      `There is no place between rank keys "${before}" and "${after}": the first must sort ahead of the second.`,
    )
  return generateKeyBetween(before, after)
}

/** `howMany` keys after `last`, in order; null when the list is empty. */
export const rankAppended = (last: RankKey | null, howMany = 1): readonly RankKey[] =>
  generateNKeysBetween(last, null, howMany)

/** The new key for the row at `from` so that it ends at place `to`. `keys`: the whole list in order; places count from 0. */
export const rankMoved = (keys: readonly RankKey[], from: number, to: number): RankKey => {
  const others = keys.filter((_, at) => at !== from)
  return rankBetween(others[to - 1] ?? null, others[to] ?? null)
}

/** Order of two keys; not by locale, which would mix upper and lower case. */
export const compareRankKeys = (x: RankKey, y: RankKey): number => (x < y ? -1 : Number(x > y))
