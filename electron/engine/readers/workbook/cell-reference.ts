const mostColumns = 16_384

/** Zero-based column of a reference such as 'C7'; null for one that is not one. */
export function columnIndex(reference: string): number | null {
  let column = 0
  for (let at = 0; at < reference.length; at++) {
    const code = reference.charCodeAt(at) & ~0x20
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
    if (column > mostColumns) return null
  }
  return column === 0 ? null : column - 1
}
