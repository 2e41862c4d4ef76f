import type { ReadPassage } from '../types.ts'
import { noteBlocks, type NoteBlock } from './blocks.ts'
import { blockComments } from './voices.ts'

export interface NoteContext {
  readonly skipLines: number
  readonly account: string | null
  readonly mask: (text: string) => string
}

/** Sections of staff's own affairs: kept for reading, never counted. */
const ownSections =
  /\b(next steps?|actions?( items)?|to[- ]?dos?|follow[- ]?ups?|attendees|participants|agenda|internal( notes)?|logistics|links)\b/i

/** One passage for each block of a note, its comments as spans of the masked text. */
export function notePassages(text: string, { skipLines, account, mask }: NoteContext): readonly ReadPassage[] {
  let own = false
  return noteBlocks(text, skipLines).map((block) => {
    if (block.kind === 'heading') own = ownSections.test(block.text)
    return passageOf({ ...block, text: mask(block.text) }, account, own)
  })
}

function passageOf(block: NoteBlock, account: string | null, own: boolean): ReadPassage {
  const comments = own ? [] : blockComments(block, account)
  const internal = own || block.kind === 'heading' || block.kind === 'task'
  const customer = comments.length > 0 && comments.every((comment) => comment.voice === 'customer')
  return {
    field: 'note',
    question: null,
    speaker: null,
    voice: internal ? 'internal' : customer ? 'customer' : 'reported',
    startMs: null,
    endMs: null,
    text: block.text,
    place: block.place,
    comments,
  }
}
