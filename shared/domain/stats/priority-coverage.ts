import { shareOf, type Share } from './shares.ts'

/**
 * Priority coverage: comments under a committed priority's themes / informative comments in the window.
 * A comment under several priorities counts once; one that is not informative, or outside the window, not at all.
 * Null where the window has no informative comment.
 */
export const priorityCoverage = <Id>(
  informative: ReadonlySet<Id>,
  priorities: Iterable<Iterable<Id>>,
): Share | null => {
  const covered = new Set<Id>()
  for (const comments of priorities) for (const id of comments) if (informative.has(id)) covered.add(id)
  return shareOf(covered.size, informative.size)
}
