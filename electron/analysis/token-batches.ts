/** Comments of one length, to be encoded in one call without padding. `rows` index the comments. */
export interface TokenBatch {
  readonly rows: Int32Array
  readonly length: number
}

/** Groups comments of equal token count into batches of about `tokenBudget` tokens, shortest first. */
export const batchByLength = (
  comments: readonly { readonly ids: Int32Array }[],
  tokenBudget: number,
): readonly TokenBatch[] => {
  const byLength = new Map<number, number[]>()
  comments.forEach(({ ids }, row) => {
    const rows = byLength.get(ids.length)
    if (rows) rows.push(row)
    else byLength.set(ids.length, [row])
  })
  const batches: TokenBatch[] = []
  for (const [length, rows] of [...byLength].sort(([a], [b]) => a - b)) {
    const size = Math.max(1, Math.floor(tokenBudget / length))
    for (let start = 0; start < rows.length; start += size)
      batches.push({ rows: Int32Array.from(rows.slice(start, start + size)), length })
  }
  return batches
}
