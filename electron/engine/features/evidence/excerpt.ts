/** Marks set by FTS5's highlight(): private-use characters, which no customer types. */
export const markOpen = '\uE000'
export const markClose = '\uE001'

const longest = 320
const lead = 80

export type Span = [number, number]

/** Text with marks → the text and the marked spans. */
export function takeMarks(marked: string): { text: string; marks: Span[] } {
  const marks: Span[] = []
  let text = ''
  let from = -1
  for (const piece of marked.split(/([\uE000\uE001])/)) {
    if (piece === markOpen) from = text.length
    else if (piece === markClose) marks.push([from, text.length])
    else text += piece
  }
  return { text, marks }
}

/** A long comment is cut to the stretch around its first mark, at blanks; marks move with it. */
export function excerptOf(text: string, marks: readonly Span[]): { text: string; marks: Span[]; isCut: boolean } {
  if (text.length <= longest) return { text, marks: [...marks], isCut: false }
  const first = marks[0]?.[0] ?? 0
  const start = first < longest - lead ? 0 : nextWord(text, first - lead)
  const end = start + longest >= text.length ? text.length : Math.max(start + 1, text.lastIndexOf(' ', start + longest))
  const kept = marks.filter((mark) => mark[0] >= start && mark[1] <= end)
  const dots = start > 0 ? '… ' : ''
  const shift = dots.length - start
  return {
    text: `${dots}${text.slice(start, end)}${end < text.length ? ' …' : ''}`,
    marks: kept.map(([from, to]): Span => [from + shift, to + shift]),
    isCut: true,
  }
}

const nextWord = (text: string, at: number): number => {
  const blank = text.indexOf(' ', at)
  return blank === -1 || blank > at + lead ? at : blank + 1
}
