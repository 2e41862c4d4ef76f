const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`

/** Rows as delimited text; a cell is quoted only where it has to be. */
export function delimited(rows: readonly (readonly string[])[], delimiter: string, lineEnd: string): string {
  const written = (cell: string): string => (cell.includes(delimiter) || /["\r\n]/.test(cell) ? quoted(cell) : cell)
  return rows.map((row) => row.map(written).join(delimiter) + lineEnd).join('')
}

/** Rows with every cell quoted, as CRM reports are written. */
export function fullyQuoted(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join(',')}\n`).join('')
}

const windows1252Above = new Map([
  ['€', 0x80],
  ['…', 0x85],
  ['Œ', 0x8c],
  ['‘', 0x91],
  ['’', 0x92],
  ['“', 0x93],
  ['”', 0x94],
  ['–', 0x96],
  ['œ', 0x9c],
])

/** @throws Error for a character that windows-1252 does not have. */
export function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const code = windows1252Above.get(character) ?? character.charCodeAt(0)
    if (code > 0xff || (code >= 0x80 && code < 0xa0 && !windows1252Above.has(character))) {
      throw new Error(`windows-1252 has no ${character}`)
    }
    return code
  })
}
