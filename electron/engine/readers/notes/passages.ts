import type { Side } from '#shared/domain/reading.ts'
import type { ReadPassage } from '../types.ts'
import { noteBlocks, type NoteBlock } from './blocks.ts'
import { blockComments, labelOf, type NoteLabel } from './voices.ts'

export interface NoteContext {
  readonly skipLines: number
  readonly account: string | null
  /** Sides of the people whose words the note gives after their names, by `speakerKey`. */
  readonly sides: ReadonlyMap<string, Side>
  readonly mask: (text: string) => string
}

/** Sections of staff's own affairs: kept for reading, never counted. */
const ownSections =
  /\b(next steps?|actions?( items)?|to[- ]?dos?|follow[- ]?ups?|attendees|participants|agenda|internal( notes)?|logistics|links)\b/i

/** One passage for each block of a note, its comments as spans of the masked text. */
export function notePassages(text: string, context: NoteContext): readonly ReadPassage[] {
  let own = false
  return noteBlocks(text, context.skipLines).map((block) => {
    if (block.kind === 'heading') own = ownSections.test(block.text)
    const label = own ? null : labelOf(block, context)
    return passageOf({ ...block, text: context.mask(block.text) }, { label, own, mask: context.mask })
  })
}

interface BlockContext {
  /** Read before names are masked. */
  readonly label: NoteLabel | null
  readonly own: boolean
  readonly mask: (text: string) => string
}

function passageOf(block: NoteBlock, { label, own, mask }: BlockContext): ReadPassage {
  const comments = own ? [] : blockComments(block, label)
  const internal = own || block.kind === 'heading' || block.kind === 'task' || label?.side === 'internal'
  const customer = comments.length > 0 && comments.every((comment) => comment.voice === 'customer')
  return {
    field: 'note',
    question: null,
    speaker: label === null ? null : mask(label.name),
    voice: internal ? 'internal' : customer ? 'customer' : 'reported',
    startMs: null,
    endMs: null,
    text: block.text,
    place: block.place,
    comments,
  }
}
