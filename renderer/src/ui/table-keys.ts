/** Where a key moves the active row, or null when it does not. `page`: rows in view. */
export function movedIndex(
  key: string,
  at: number,
  { count, page }: { readonly count: number; readonly page: number },
): number | null {
  if (count === 0) return null
  const last = count - 1
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, last)
    case 'ArrowUp':
      return Math.max(at - 1, 0)
    case 'PageDown':
      return Math.min(Math.max(at, 0) + page, last)
    case 'PageUp':
      return Math.max(at - page, 0)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}
