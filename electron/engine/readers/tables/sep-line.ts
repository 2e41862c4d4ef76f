const sepLine = /^sep=(.)\r?\n/i

/** The delimiter that Excel's first line `sep=;` names, or null. */
export function sepLineDelimiter(text: string): string | null {
  return sepLine.exec(text)?.[1] ?? null
}

/** Excel swallows this line and does not number it, so neither do we. */
export function withoutSepLine(text: string): string {
  const found = sepLine.exec(text)
  return found === null ? text : text.slice(found[0].length)
}
