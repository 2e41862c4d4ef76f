import { splitLabel } from '../transcripts/label.ts'
import type { Place } from '../types.ts'

/** A paragraph, bullet, block quotation or heading of a note. Marks of layout (`-`, `>`, `#`) are not part of its text. */
export interface NoteBlock {
  readonly kind: 'paragraph' | 'bullet' | 'quote' | 'heading' | 'task'
  /** Lines joined by a line end, otherwise as written. */
  readonly text: string
  readonly place: Place
}

type Kind = NoteBlock['kind']

const marks: readonly (readonly [Kind, RegExp])[] = [
  ['heading', /^\s{0,3}#{1,6}\s+/],
  ['quote', /^\s*>\s?/],
  ['task', /^\s*[-*+]\s+\[[ xX]\]\s+/],
  ['bullet', /^\s*(?:[-*+•–]|\d{1,3}[.)])\s+/],
]

/** Cuts a note into blocks. A line that begins with a label ('Robin: …') begins one.
 * @param skipLines lines at its beginning that are facts about it and not its words */
export function noteBlocks(text: string, skipLines: number): readonly NoteBlock[] {
  const lines = text.split(/\r\n|\n|\r/)
  const blocks: NoteBlock[] = []
  let open = false
  for (let at = skipLines; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line.trim() === '' || /^\s*(-{3,}|\*{3,}|_{3,})\s*$/.test(line)) {
      open = false
      continue
    }
    const { kind, words } = kindOf(line)
    const last = blocks.at(-1)
    if (open && last !== undefined && goesOn(last.kind, kind) && (kind === 'quote' || splitLabel(words) === null)) {
      blocks[blocks.length - 1] = {
        ...last,
        text: `${last.text}\n${words}`,
        place: { from: last.place.from, to: at + 1 },
      }
    } else blocks.push({ kind, text: words, place: { from: at + 1, to: at + 1 } })
    open = kind !== 'heading'
  }
  return blocks
}

const longestTitle = 80

/** 'Next steps:' or '**Next steps**' alone on a line. */
const titleLine = /^\s{0,3}(?:[*_]{2}[\p{L}\d][^*_\n]{1,60}[*_]{2}:?|[\p{Lu}][\p{L} /&-]{1,40}:)\s*$/u

function kindOf(line: string): { readonly kind: Kind; readonly words: string } {
  for (const [kind, mark] of marks) {
    const found = mark.exec(line)
    if (found !== null) return { kind, words: line.slice(found[0].length).trimEnd() }
  }
  return {
    kind: titleLine.test(line.slice(0, longestTitle)) && line.length <= longestTitle ? 'heading' : 'paragraph',
    words: line.trim(),
  }
}

/** A plain line goes on with the paragraph or bullet above it; a quotation goes on with a quotation. */
function goesOn(last: Kind, next: Kind): boolean {
  if (last === 'quote') return next === 'quote'
  return next === 'paragraph' && last !== 'heading'
}
