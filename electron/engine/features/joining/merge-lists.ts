/**
 * One list out of two that may both have been reordered and added to. `first` says how what stands in both is ordered;
 * what stands in one alone follows what it followed there. Which of the two is `first` matters to nothing else, so that
 * both people come to the same list.
 * @param stays whether a row is still there
 */
export function mergeLists(
  first: readonly string[],
  second: readonly string[],
  stays: (key: string) => boolean,
): readonly string[] {
  const [inFirst, inSecond] = [new Set(first), new Set(second)]
  const start = ''
  const groups = new Map<string, string[][]>()
  for (const [list, others] of [
    [first, inSecond],
    [second, inFirst],
  ] as const) {
    let anchor = start
    let group: string[] | null = null
    for (const key of list) {
      if (others.has(key)) {
        anchor = key
        group = null
        continue
      }
      if (group === null) groups.set(anchor, [...(groups.get(anchor) ?? []), (group = [])])
      group.push(key)
    }
  }
  const following = (anchor: string): string[] =>
    (groups.get(anchor) ?? []).toSorted(([x = ''], [y = '']) => (x < y ? -1 : 1)).flat()
  const common = first.filter((key) => inSecond.has(key))
  return [...following(start), ...common.flatMap((key) => [key, ...following(key)])].filter(stays)
}

/** Whether what stands in both is in the same order in them. */
export function isSameOrder(one: readonly string[], other: readonly string[]): boolean {
  const [inOne, inOther] = [new Set(one), new Set(other)]
  const left = one.filter((key) => inOther.has(key))
  return other.filter((key) => inOne.has(key)).every((key, at) => key === left[at])
}
