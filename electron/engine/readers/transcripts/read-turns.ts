import type { FileFormat } from '#shared/domain/reading.ts'
import { conversationDetails } from '../details/conversation-details.ts'
import { readFrontMatter } from '../details/front-matter.ts'
import { readPerson, type Person } from '../details/people.ts'
import { readMail } from '../notes/mail.ts'
import { readCaptions } from './captions.ts'
import type { Conversation } from './conversation.ts'
import { joinCues, type Cue } from './cue.ts'
import { isConversation, readLabelledText } from './labelled-text.ts'

/** Reads captions, an e-mail with its header lines, labelled lines, or else a note. */
export function readTurns(fileName: string, text: string, format: FileFormat): Conversation {
  if (format === 'vtt' || format === 'srt') return fromCaptions(fileName, text, format)
  return readMail(fileName, text, format) ?? fromLabels(fileName, text)
}

function fromCaptions(fileName: string, text: string, format: 'vtt' | 'srt'): Conversation {
  const { cues, aside } = readCaptions(text)
  const front = readFrontMatter(aside.flatMap((block) => block.text.split('\n')))
  const { turns, people } = named(cues)
  return {
    ownId: null,
    tool: format === 'srt' ? 'transcript' : captionTool(text),
    sure: { sure: 1, why: format === 'srt' ? 'it has SubRip’s numbered times' : 'it begins as captions do' },
    turns: joinCues(turns),
    headLines: 0,
    staff: front.staff,
    people: [...front.people, ...people],
    details: conversationDetails(
      fileName,
      front,
      aside.slice(0, 3).flatMap((block) => block.text.split('\n')),
    ),
    aside,
  }
}

function captionTool(text: string): string {
  const start = text.slice(0, 20_000)
  if (/<v[ .]/.test(start)) return 'Teams'
  return /^\d+\r?\n[\d:.]+ --> [\d:.]+\r?\n[^\n:]{1,60}: /m.test(start) ? 'Zoom' : 'transcript'
}

/** A note tells of dates in its text, too: only its title line is asked for one. */
const noteTitleLines = 1

function fromLabels(fileName: string, text: string): Conversation {
  const lines = text.split(/\r\n|\n|\r/)
  const front = readFrontMatter(lines)
  const labelled = readLabelledText(lines, front.lineCount)
  const common = { ownId: null, staff: front.staff, headLines: front.lineCount }
  if (!isConversation(labelled)) {
    const details = conversationDetails(fileName, front, lines.slice(0, noteTitleLines))
    const sure = { sure: 0.7, why: 'no speakers take turns in it' }
    return { ...common, tool: 'notes', sure, details, turns: [], people: front.people, aside: [] }
  }
  const { turns, people } = named(labelled.turns)
  const before = labelled.aside.filter((block) => block.place.to < (turns[0]?.place.from ?? 0))
  const details = conversationDetails(
    fileName,
    front,
    before.flatMap((block) => block.text.split('\n')),
  )
  return {
    ...common,
    details: { ...details, durationMs: details.durationMs ?? labelled.endedMs },
    tool: labelTool(text),
    sure: { sure: 0.9, why: 'its lines begin with the names of speakers' },
    turns,
    people: [...front.people, ...people],
    aside: labelled.aside,
  }
}

function labelTool(text: string): string {
  if (/otter\.ai/i.test(text)) return 'Otter'
  return /📖\s*Transcript|Transcription ended after|This editable transcript was computer generated/u.test(text)
    ? 'Google Meet'
    : 'transcript'
}

/** Speakers who are labelled by a mail address are called by name; the address stays with the people. */
function named(cues: readonly Cue[]): { readonly turns: readonly Cue[]; readonly people: readonly Person[] } {
  const people = new Map<string, Person>()
  const turns = cues.map((cue) => {
    if (cue.speaker?.includes('@') !== true) return cue
    const person = people.get(cue.speaker) ?? readPerson(cue.speaker)
    people.set(cue.speaker, person)
    return { ...cue, speaker: person.name }
  })
  return { turns, people: [...people.values()] }
}
