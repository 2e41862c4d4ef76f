import { usualMaskKinds } from '#shared/domain/reading.ts'
import { ReadError } from '../errors.ts'
import { createMasker } from '../masking/masker.ts'
import type { InputFile, Inspection, ReadItem } from '../types.ts'
import type { Conversation } from './conversation.ts'
import { gongCalls, gongFacts } from './gong-calls.ts'
import { gongConversation } from './gong-conversation.ts'
import { conversationSamples, describe, type TextSource } from './inspect-conversation.ts'
import { mergeInspections } from './merge-inspections.ts'
import { conversationRecord, countingMask, turnPassages, type ConversationOptions } from './record.ts'

/** Gong's two files as parsed JSON, ids kept as text; parties is null where only the transcripts are there. */
export interface GongFiles {
  readonly calls: unknown
  readonly parties: unknown
}

/**
 * The calls and speakers of Gong's transcripts, with names and sides from the parties file where there is one.
 * @throws ReadError 'no-rows' when no call has a word in it
 */
export function inspectGong(file: InputFile, files: GongFiles, asked: TextSource['asked']): Inspection {
  const { conversations, unknown } = readCalls(file, files)
  const source = { format: 'json', encoding: 'utf-8', asked } as const
  const masker = createMasker(asked.mask ?? usualMaskKinds, asked.people)
  const mask = (text: string): string => masker.mask(text).text
  const spoken = conversations.filter((conversation) => conversation.turns.length > 0)
  if (spoken.length === 0) {
    throw new ReadError('no-rows', `${file.name} has no call with a word in it. Export the transcripts again.`, {
      file: file.name,
    })
  }
  const found = mergeInspections(
    file,
    spoken.map((each) => describe(each, source, { samples: conversationSamples(each, mask), text: '' })),
  )
  return { ...found, notes: [...partyNotes(files, unknown, conversations.length), ...found.notes] }
}

/** Every call as one record of kind call, in the order of the file. */
export function readGong(file: InputFile, files: GongFiles, options: ConversationOptions): readonly ReadItem[] {
  return readCalls(file, files).conversations.map((conversation, index) => {
    const masking = countingMask(options)
    return conversationRecord(conversation, {
      options,
      place: { from: index + 1, to: index + 1 },
      passages: turnPassages(conversation, options, masking),
      masking,
    })
  })
}

interface Calls {
  readonly conversations: readonly Conversation[]
  /** How many of them the parties file does not tell of. */
  readonly unknown: number
}

function readCalls(file: InputFile, { calls, parties }: GongFiles): Calls {
  const facts = gongFacts(parties)
  const found = gongCalls(calls)
  return {
    conversations: found.map((call) => gongConversation(call, facts.get(call.id), file.name)),
    unknown: found.filter((call) => !facts.has(call.id)).length,
  }
}

function partyNotes({ parties }: GongFiles, unknown: number, calls: number): readonly string[] {
  if (parties === null || parties === undefined) {
    return [
      'Gong keeps names and sides of speakers in a second file: choose the file with "parties" together with this one.',
    ]
  }
  return unknown === 0
    ? []
    : [`${unknown} of ${calls} calls are not in the parties file: their speakers have no names.`]
}
