import { usualMaskKinds, type FileFormat } from '#shared/domain/reading.ts'
import { ReadError } from '../errors.ts'
import { createMasker, type Masker } from '../masking/masker.ts'
import { noteBlocks } from '../notes/blocks.ts'
import type { AskedShape } from '../tables/shape.ts'
import type { InputFile, Inspection, Reading } from '../types.ts'
import { conversationNotes } from './conversation-notes.ts'
import { noteSpeakers } from '../notes/note-speakers.ts'
import { speakersOf, type Conversation } from './conversation.ts'
import { knownSides } from './merge-inspections.ts'
import { readTurns } from './read-turns.ts'
import { accountOf } from './record.ts'
import { noKnownSides, sidesOf, type KnownSides } from './speakers.ts'

export interface TextSource {
  readonly format: FileFormat
  readonly encoding: string
  readonly asked: AskedShape & { readonly known?: KnownSides | undefined }
}

const shown = 5

/**
 * Finds the speakers of a transcript and their sides, or that a text is a note.
 * @throws ReadError 'no-rows' for captions without cues, 'no-such-column' when columns are asked of a text
 */
export function inspectConversation(file: InputFile, text: string, source: TextSource): Inspection {
  const { format, asked } = source
  refuseColumns(file, asked)
  const conversation = readTurns(file.name, text, format)
  if ((format === 'vtt' || format === 'srt') && conversation.turns.length === 0) {
    throw new ReadError('no-rows', `${file.name} has no captions in it. Export the transcript again.`, {
      file: file.name,
    })
  }
  return describe(conversation, source, {
    samples: samplesOf(conversation, text, createMasker(asked.mask ?? usualMaskKinds, asked.people)),
    text,
  })
}

interface Shown {
  readonly samples: Inspection['samples']
  /** The note's text; '' where the conversation has its words in turns. */
  readonly text: string
}

/** What is known of a conversation before it is imported. */
export function describe(conversation: Conversation, source: TextSource, { samples, text }: Shown): Inspection {
  const { format, encoding, asked } = source
  const speakers = sidedSpeakers(conversation, asked, text)
  const reading: Reading = {
    format,
    kind: 'call',
    tool: asked.reading?.tool ?? conversation.tool,
    encoding,
    delimiter: null,
    sheet: null,
    headerAt: 0,
    headerRows: 0,
    speakers: knownSides(speakers),
    questions: {},
    repairsText: false,
  }
  return {
    reading,
    ...conversation.sure,
    columns: [],
    sheets: [],
    samples,
    sampleRows: [],
    speakers,
    questions: [],
    variants: [],
    repair: null,
    headerSignature: `${format}:${reading.tool}`,
    checks: [],
    notes: conversationNotes(conversation, { speakers, account: accountOf(conversation, { reading }) }),
  }
}

function sidedSpeakers(conversation: Conversation, asked: TextSource['asked'], text: string): Inspection['speakers'] {
  const { tool, turns, staff, people, details, headLines } = conversation
  const known = asked.known ?? noKnownSides
  const said = asked.reading?.speakers ?? {}
  const counted =
    tool === 'notes'
      ? noteSpeakers(text, {
          skipLines: headLines,
          account: details.account,
          named: [...people.map((person) => person.name), ...Object.keys(said), ...Object.keys(known.speakers)],
        })
      : speakersOf(turns)
  const names = counted.map((speaker) => speaker.name)
  const sides = sidesOf(names, { asked: said, known, staff, people, account: details.account })
  return sides.map((sided, index) => ({ ...sided, turns: counted[index]?.turns ?? 0 }))
}

function refuseColumns(file: InputFile, { columns }: AskedShape): void {
  const name = Object.keys(columns ?? {})[0]
  if (name === undefined) return
  throw new ReadError(
    'no-such-column',
    `${file.name} is a text and has no column "${name}". Import it without columns.`,
    {
      file: file.name,
      column: name,
      columns: [],
    },
  )
}

/** Rows of time, speaker and words, masked. */
export function conversationSamples({ turns }: Conversation, mask: (text: string) => string): Inspection['samples'] {
  return turns.slice(0, shown).map((turn) => [clockText(turn.startMs), mask(turn.speaker ?? ''), mask(turn.text)])
}

function samplesOf(conversation: Conversation, text: string, masker: Masker): Inspection['samples'] {
  const mask = (words: string): string => masker.mask(words).text
  if (conversation.tool !== 'notes') return conversationSamples(conversation, mask)
  return noteBlocks(text, conversation.headLines)
    .filter((block) => block.kind !== 'heading')
    .slice(0, shown)
    .map((block) => ['', '', mask(block.text)])
}

function clockText(startMs: number | null): string {
  if (startMs === null) return ''
  const seconds = Math.floor(startMs / 1000)
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
