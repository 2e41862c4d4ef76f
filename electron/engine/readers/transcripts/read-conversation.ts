import type { MaskKind } from '#shared/domain/reading.ts'
import { createMasker } from '../masking/masker.ts'
import { notePassages } from '../notes/passages.ts'
import { trimmedSpan } from '../tables/row-passages.ts'
import type { InputFile, ReadItem, ReadOptions, ReadPassage } from '../types.ts'
import { readTurns, type Conversation } from './conversation.ts'
import type { Turn } from './cue.ts'

type Mask = (text: string) => string

/** Reads a transcript or a note as one record of kind call. */
export function readConversation(file: InputFile, text: string, options: ReadOptions): ReadItem {
  const { reading } = options
  const masked: Partial<Record<MaskKind, number>> = {}
  const masker = createMasker(options.mask)
  const mask: Mask = (words) => {
    const result = masker.mask(words)
    for (const { kind } of result.found) masked[kind] = (masked[kind] ?? 0) + 1
    return result.text
  }
  const conversation = readTurns(file.name, text, reading.format)
  const { details, turns } = conversation
  const asNote = reading.tool === 'notes' || turns.length === 0
  const lines = text.replace(/(\r\n|\n|\r)$/, '').split(/\r\n|\n|\r/).length
  const account = details.account === null ? null : mask(details.account)
  const passages = asNote
    ? notePassages(text, { skipLines: conversation.front.lineCount, account, mask })
    : turnPassages(conversation, options, mask)
  return {
    type: 'record',
    record: {
      place: { from: 1, to: lines },
      ownId: null,
      account,
      respondent: null,
      when: details.when,
      title: mask(details.title),
      durationMs: details.durationMs ?? durationOf(turns),
      scores: [],
      deal: null,
      accountFacts: null,
      attributes: Object.fromEntries(Object.entries(details.attributes).map(([key, value]) => [key, mask(value)])),
      cells: null,
      passages: [...headPassages(text, asNote ? conversation.front.lineCount : 0, mask), ...passages],
      nonAnswers: 0,
      remarks: details.remarks.map((remark) => ({ ...remark, reason: mask(remark.reason) })),
    },
    masked,
  }
}

/** The facts above a note are kept for reading. */
function headPassages(text: string, lineCount: number, mask: Mask): readonly ReadPassage[] {
  if (lineCount === 0) return []
  const head = text
    .split(/\r\n|\n|\r/)
    .slice(0, lineCount)
    .join('\n')
  return head.trim() === '' ? [] : [internalPassage(mask(head), { from: 1, to: lineCount })]
}

function turnPassages({ turns, aside }: Conversation, { reading }: ReadOptions, mask: Mask): readonly ReadPassage[] {
  const internal = new Set(reading.internalSpeakers.map((name) => name.trim().toLowerCase()))
  const spoken = turns.map((turn) => turnPassage(turn, internal.has(turn.speaker?.trim().toLowerCase() ?? ''), mask))
  if (aside.length === 0) return spoken
  return [
    internalPassage(mask(aside.join('\n')), { from: 1, to: Math.max(1, (turns[0]?.place.from ?? 2) - 1) }),
    ...spoken,
  ]
}

function turnPassage(turn: Turn, isInternal: boolean, mask: Mask): ReadPassage {
  const text = mask(turn.text)
  return {
    field: 'turn',
    question: null,
    speaker: turn.speaker === null ? null : mask(turn.speaker),
    voice: isInternal ? 'internal' : 'customer',
    startMs: turn.startMs,
    endMs: turn.endMs,
    text,
    place: turn.place,
    comments: isInternal ? [] : [{ ...trimmedSpan(text), voice: 'customer' }],
  }
}

function internalPassage(text: string, place: ReadPassage['place']): ReadPassage {
  return {
    field: 'note',
    question: null,
    speaker: null,
    voice: 'internal',
    startMs: null,
    endMs: null,
    text,
    place,
    comments: [],
  }
}

function durationOf(turns: readonly Turn[]): number | null {
  let last: number | null = null
  for (const turn of turns) {
    const end = turn.endMs ?? turn.startMs
    if (end !== null && (last === null || end > last)) last = end
  }
  return last
}
