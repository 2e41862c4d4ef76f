/** What was lost of a row without losing the row. */
export interface Remark {
  readonly reason: string
  readonly fate: string
}

/** A value in quotation marks, short enough for a line. Give it masked text only. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return `“${line.length > 40 ? `${line.slice(0, 39)}…` : line}”`
}
