import { maskKinds, type FileFormat } from '#shared/domain/reading.ts'
import { ReadError } from '../errors.ts'
import { createMasker } from '../masking/masker.ts'
import { noteBlocks } from '../notes/blocks.ts'
import type { AskedShape } from '../tables/shape.ts'
import type { InputFile, Inspection, Reading } from '../types.ts'
import { readTurns, speakersOf, type Conversation } from './conversation.ts'
import { guessInternalSpeakers } from './internal-speakers.ts'

export interface TextSource {
  readonly format: FileFormat
  readonly encoding: string
  readonly asked: AskedShape
}

const shown = 5

/**
 * Finds the speakers of a transcript, or that a text is a note.
 * @throws ReadError 'no-rows' for captions without cues, 'no-such-column' when columns are asked of a text
 */
export function inspectConversation(
  file: InputFile,
  text: string,
  { format, encoding, asked }: TextSource,
): Inspection {
  refuseColumns(file, asked)
  const conversation = readTurns(file.name, text, format)
  if ((format === 'vtt' || format === 'srt') && conversation.turns.length === 0) {
    throw new ReadError('no-rows', `${file.name} has no captions in it. Export the transcript again.`, {
      file: file.name,
    })
  }
  const speakers = speakersOf(conversation.turns)
  const hints = { staff: conversation.front.staff, account: conversation.details.account }
  const guessed = guessInternalSpeakers(
    speakers.map((speaker) => speaker.name),
    hints,
  )
  const reading: Reading = {
    format,
    kind: 'call',
    tool: asked.reading?.tool ?? conversation.tool,
    encoding,
    delimiter: null,
    sheet: null,
    headerAt: 0,
    headerRows: 0,
    dateOrder: null,
    internalSpeakers: asked.reading?.internalSpeakers ?? guessed,
  }
  return {
    reading,
    columns: [],
    samples: samplesOf(conversation, text),
    speakers,
    headerSignature: `${format}:${reading.tool}`,
    notes: notesOf(conversation, reading),
  }
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

/** Rows of time, speaker and words. */
function samplesOf({ turns, front }: Conversation, text: string): readonly (readonly string[])[] {
  const masker = createMasker(maskKinds)
  const mask = (words: string): string => masker.mask(words).text
  if (turns.length > 0)
    return turns.slice(0, shown).map((turn) => [clockText(turn.startMs), mask(turn.speaker ?? ''), mask(turn.text)])
  return noteBlocks(text, front.lineCount)
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

function notesOf({ turns }: Conversation, reading: Reading): readonly string[] {
  if (reading.tool === 'notes') {
    return [
      'Notes without speakers: what stands in quotation marks is the customer’s voice, the rest is reported by staff.',
    ]
  }
  if (turns.every((turn) => turn.speaker === null))
    return ['No speakers are named: every turn counts as the customer’s.']
  return reading.internalSpeakers.length === 0
    ? ['No speaker looks like staff: every turn counts as the customer’s until you say who is staff.']
    : []
}
