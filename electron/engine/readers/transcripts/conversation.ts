import type { FileFormat } from '#shared/domain/reading.ts'
import { conversationDetails, type ConversationDetails } from '../details/conversation-details.ts'
import { readFrontMatter, type FrontMatter } from '../details/front-matter.ts'
import { readCaptions } from './captions.ts'
import { joinCues, type Turn } from './cue.ts'
import { isConversation, readLabelledText } from './labelled-text.ts'

/** A text of speakers in turns, or a note (then there are no turns). */
export interface Conversation {
  readonly tool: string
  readonly turns: readonly Turn[]
  readonly front: FrontMatter
  readonly details: ConversationDetails
  /** Lines that belong to no turn, kept for reading. */
  readonly aside: readonly string[]
}

/** Reads captions or labelled lines. @param format 'vtt', 'srt', 'txt' or 'md' */
export function readTurns(fileName: string, text: string, format: FileFormat): Conversation {
  return format === 'vtt' || format === 'srt' ? fromCaptions(fileName, text, format) : fromLabels(fileName, text)
}

function fromCaptions(fileName: string, text: string, format: 'vtt' | 'srt'): Conversation {
  const { cues, otherLines } = readCaptions(text)
  const facts = otherLines.map((line) => line.replace(/^NOTE\s*/, '').replace(/^WEBVTT\s*-?\s*/, ''))
  const aside = facts.filter((line) => line.trim() !== '' && !/^(STYLE|REGION)\b/.test(line))
  const front = readFrontMatter(aside)
  return {
    tool: format === 'srt' ? 'transcript' : captionTool(text),
    turns: joinCues(cues),
    front,
    details: conversationDetails(fileName, front),
    aside,
  }
}

function captionTool(text: string): string {
  const start = text.slice(0, 20_000)
  if (/<v[ .]/.test(start)) return 'Teams'
  return /^\d+\r?\n[\d:.]+ --> [\d:.]+\r?\n[^\n:]{1,60}: /m.test(start) ? 'Zoom' : 'transcript'
}

function fromLabels(fileName: string, text: string): Conversation {
  const front = readFrontMatter(text.split(/\r\n|\n|\r/))
  const details = conversationDetails(fileName, front)
  const labelled = readLabelledText(text, front.lineCount)
  if (!isConversation(labelled)) return { tool: 'notes', turns: [], front, details, aside: [] }
  return {
    tool: labelTool(text),
    turns: labelled.turns,
    front,
    details,
    aside: labelled.preamble.filter((line) => line.trim() !== ''),
  }
}

function labelTool(text: string): string {
  if (/otter\.ai/i.test(text)) return 'Otter'
  return /📖\s*Transcript|Transcription ended after/u.test(text) ? 'Google Meet' : 'transcript'
}

/** Speakers in the order of their first words, with their number of turns. */
export function speakersOf(turns: readonly Turn[]): readonly { readonly name: string; readonly turns: number }[] {
  const counts = new Map<string, number>()
  for (const { speaker } of turns) if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  return [...counts].map(([name, count]) => ({ name, turns: count }))
}
