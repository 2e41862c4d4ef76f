/** Rows asked for at a time. */
export const pageSize = 100

/** Where the page with this number, from 0, stands in a list. */
export const pageAt = (page: number): { readonly offset: number; readonly limit: number } => ({
  offset: page * pageSize,
  limit: pageSize,
})

/** Numbers of the pages that hold rows from `from` up to before `to`. */
export function pagesBetween(from: number, to: number): readonly number[] {
  if (to <= from) return []
  const first = Math.floor(from / pageSize)
  const last = Math.floor((to - 1) / pageSize)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
