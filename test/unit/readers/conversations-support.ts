import { readFileSync } from 'node:fs'
import type { FileFormat } from '#shared/domain/reading.ts'
import { usualMaskKinds } from '#shared/domain/reading.ts'
import { createMasker } from '#engine/readers/masking/masker.ts'
import { inspectConversation, type TextSource } from '#engine/readers/transcripts/inspect-conversation.ts'
import { readConversation } from '#engine/readers/transcripts/read-conversation.ts'
import type { Inspection, ReadPassage, ReadRecord } from '#engine/readers/types.ts'
import { fixture } from './support.ts'

export interface Said {
  readonly inspection: Inspection
  readonly record: ReadRecord
  /** Turns as [speaker, voice, words]. */
  readonly turns: readonly (readonly [string | null, string, string])[]
  /** What is kept for reading and is nobody's turn. */
  readonly aside: readonly string[]
}

/** Inspects a text and reads it as guessed, without a file. */
export function said(name: string, text: string, asked: TextSource['asked'] = {}, format = formatOf(name)): Said {
  const file = { path: name, name }
  const inspection = inspectConversation(file, text, { format, encoding: 'utf-8', asked })
  const item = readConversation(file, text, {
    reading: inspection.reading,
    columns: [],
    mask: usualMaskKinds,
    masker: createMasker(usualMaskKinds),
  })
  if (item.type !== 'record') throw new Error('a conversation is one record')
  const { passages } = item.record
  return {
    inspection,
    record: item.record,
    turns: passages.filter(isTurn).map(({ speaker, voice, text: words }) => [speaker, voice, words]),
    aside: passages.filter((passage) => !isTurn(passage)).map((passage) => passage.text),
  }
}

export function saidIn(name: string, asked: TextSource['asked'] = {}): Said {
  return said(name.split('/').at(-1) ?? name, readFileSync(fixture(name).path, 'utf8'), asked)
}

function isTurn(passage: ReadPassage): boolean {
  return passage.field === 'turn'
}

function formatOf(name: string): FileFormat {
  const ending = name.split('.').at(-1)
  return (['vtt', 'srt', 'md', 'eml', 'docx'] as const).find((format) => format === ending) ?? 'txt'
}

/** Sides by name. */
export function sidesIn({ speakers }: Inspection): Readonly<Record<string, string>> {
  return Object.fromEntries(speakers.map(({ name, side }) => [name, side]))
}
