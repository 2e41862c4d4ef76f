/**
 * Keys for rows that have no name of their own but their text: the same row keeps its key while others change, and rows
 * of equal text are told apart by their order.
 */
export function rowKeys(texts: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return texts.map((text) => {
    const nth = (seen.get(text) ?? 0) + 1
    seen.set(text, nth)
    return `${text} ${nth}`
  })
}
