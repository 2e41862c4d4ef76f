/** A run of characters on a page. Points, from the lower left. */
export interface PdfPiece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Of the font. */
  readonly size: number
  readonly endsLine: boolean
}

interface Line {
  text: string
  readonly y: number
  readonly size: number
  end: number
}

const otherLine = 0.5
const wordGap = 0.15
const wideGap = 2
const paragraphGap = 1.45

/**
 * The lines of a page in the order the file draws them; pieces at one height are one line. A gap wider than usual
 * between two lines is an empty line: a new paragraph.
 */
export function pageLines(pieces: readonly PdfPiece[]): readonly string[] {
  const lines: Line[] = []
  for (const piece of pieces) {
    if (piece.text === '') continue
    const last = lines.at(-1)
    const sameLine = last !== undefined && Math.abs(last.y - piece.y) <= otherLine * Math.max(last.size, piece.size, 1)
    if (sameLine && piece.x >= last.end - wideGap * last.size) {
      last.text += gapText(piece.x - last.end, piece, last.text) + piece.text
      last.end = piece.x + piece.width
    } else if (piece.text.trim() !== '') {
      lines.push({ text: piece.text, y: piece.y, size: piece.size, end: piece.x + piece.width })
    }
  }
  return withParagraphs(lines)
}

function gapText(gap: number, { size, text }: PdfPiece, before: string): string {
  if (/\s$/.test(before) || /^\s/.test(text)) return ''
  if (gap > wideGap * size) return '  '
  return gap > wordGap * size ? ' ' : ''
}

function withParagraphs(lines: readonly Line[]): readonly string[] {
  const steps = lines.slice(1).map((line, at) => (lines[at]?.y ?? 0) - line.y)
  const usual = median(steps.filter((step) => step > 0))
  return lines.flatMap(({ text }, at) => {
    const step = steps[at - 1] ?? 0
    const begins = at > 0 && usual > 0 && (step > usual * paragraphGap || step < 0)
    return begins ? ['', text.trim()] : [text.trim()]
  })
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
}
