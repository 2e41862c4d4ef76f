import type { FileFormat } from '#shared/domain/reading.ts'
import { notePassages } from '../notes/passages.ts'
import type { InputFile, ReadItem, ReadPassage } from '../types.ts'
import type { Conversation } from './conversation.ts'
import { readTurns } from './read-turns.ts'
import { accountOf, asidePassage, conversationRecord, countingMask, turnPassages } from './record.ts'
import type { ConversationOptions } from './record.ts'
import { sidesByKey } from './speakers.ts'

export interface TextOptions extends ConversationOptions {
  /** Of a file in a bundle: its own format, where the bundle has several. */
  readonly format?: FileFormat
}

/** Reads a transcript, an e-mail or a note as one record of kind call. */
export function readConversation(file: InputFile, text: string, options: TextOptions): ReadItem {
  const conversation = readTurns(file.name, text, options.format ?? options.reading.format)
  const masking = countingMask(options)
  const asNote = conversation.tool === 'notes' || options.reading.tool === 'notes'
  const lines = text.replace(/(\r\n|\n|\r)$/, '').split(/\r\n|\n|\r/)
  const passages = asNote
    ? [
        ...headPassages(lines.slice(0, conversation.headLines), masking.mask),
        ...wordsOfNote(conversation, text, { options, mask: masking.mask }),
      ]
    : turnPassages(conversation, options, masking)
  return conversationRecord(conversation, { options, place: { from: 1, to: lines.length }, passages, masking })
}

/** The facts above a note are kept for reading. */
function headPassages(head: readonly string[], mask: (text: string) => string): readonly ReadPassage[] {
  const text = head.join('\n')
  return text.trim() === '' ? [] : [asidePassage({ text, place: { from: 1, to: head.length } }, mask)]
}

interface NoteReading {
  readonly options: TextOptions
  readonly mask: (text: string) => string
}

function wordsOfNote(conversation: Conversation, text: string, { options, mask }: NoteReading): readonly ReadPassage[] {
  return notePassages(text, {
    skipLines: conversation.headLines,
    account: accountOf(conversation, options),
    sides: sidesByKey(options.reading.speakers),
    mask,
  })
}
