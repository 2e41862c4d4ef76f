import { readClock } from './clock.ts'
import type { Cue } from './cue.ts'
import { labelSplitter, looksLikeName, type SplitLabel } from './label.ts'

/** A text whose lines name their speakers, as turns, and the lines before the first of them. */
export interface LabelledText {
  readonly turns: readonly Cue[]
  readonly preamble: readonly string[]
  /** Lines that are part of a turn, and lines with words at all. */
  readonly turnLines: number
  readonly lines: number
}

interface Opening {
  readonly speaker: string
  readonly text: string
  readonly startMs: number | null
}

const timeFirst = /^[[(]?((?:\d{1,2}:)?\d{1,2}:\d{2}(?:\.\d{1,3})?)[\])]?\s+(.+)$/
const otter = /^(.{1,60}?)(?:\s{2,}|\s+[[(]?)((?:\d{1,2}:)?\d{1,2}:\d{2})[\])]?$/
const timeInLabel = /^(?:\*\*)?([^:*\n[(]{1,60}?)\s*[[(]((?:\d{1,2}:)?\d{1,2}:\d{2})[\])](?:\*\*)?:?(?:\*\*)?\s*(.*)$/
const bulletMark = /^[-*•]\s+/
const closing =
  /^(transcribed by https?:\/\/otter\.ai|transcription ended after|this editable transcript was computer generated)/i

/** Google Meet puts a summary by the machine before this mark; it is nobody's voice. */
const meetMark = /^#*\s*📖\s*transcript/iu

/**
 * Reads `Name: words`, `**Name:** words`, `[00:01:02] Name: words`, `Name (01:02): words` and Otter's
 * `Name  0:15` with the words below it. Lines without a label go on with the turn, joined by a line end.
 * @param skipLines lines at the beginning that are facts about the conversation
 */
export function readLabelledText(text: string, skipLines = 0): LabelledText {
  const lines = text.split(/\r\n|\n|\r/)
  const from = Math.max(skipLines, lines.findIndex((line) => meetMark.test(line.trim())) + 1)
  const splitLabel = labelSplitter(
    lines
      .slice(from)
      .map(withoutLead)
      .filter((line) => line !== ''),
  )
  const turns: Cue[] = []
  const preamble = lines.slice(0, from)
  let turnLines = 0
  let filled = 0
  let blockMs: number | null = null
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]?.trim() ?? ''
    if (line === '' || closing.test(line)) continue
    filled++
    const alone = readClock(line)
    if (alone !== null) {
      blockMs = alone
      continue
    }
    const opening = openTurn(line, splitLabel)
    const last = turns.at(-1)
    const place = { from: at + 1, to: at + 1 }
    if (opening !== null) turns.push({ ...opening, startMs: opening.startMs ?? blockMs, endMs: null, place })
    else if (last === undefined || /^(#{1,6}\s|---)/.test(line)) preamble.push(line)
    else
      turns[turns.length - 1] = {
        ...last,
        text: joinLines(last.text, line),
        place: { from: last.place.from, to: at + 1 },
      }
    if (turns.length > 0) turnLines++
  }
  return { turns: turns.filter((turn) => turn.text !== ''), preamble, turnLines, lines: filled }
}

/** A line without bullet and time before its label. */
function withoutLead(line: string): string {
  const bare = line.trim().replace(bulletMark, '')
  return timeFirst.exec(bare)?.[2] ?? bare
}

function joinLines(text: string, line: string): string {
  return text === '' ? line : `${text}\n${line}`
}

function openTurn(line: string, splitLabel: SplitLabel): Opening | null {
  const bare = line.replace(bulletMark, '')
  const timed = timeFirst.exec(bare)
  if (timed !== null) {
    const inner = splitLabel(timed[2] ?? '')
    if (inner !== null) return { speaker: inner.name, text: inner.rest, startMs: readClock(timed[1] ?? '') }
  }
  const heading = otter.exec(bare)
  if (heading !== null && looksLikeName((heading[1] ?? '').trim())) {
    return { speaker: (heading[1] ?? '').trim(), text: '', startMs: readClock(heading[2] ?? '') }
  }
  const within = timeInLabel.exec(bare)
  if (within !== null && looksLikeName((within[1] ?? '').trim())) {
    return { speaker: (within[1] ?? '').trim(), text: (within[3] ?? '').trim(), startMs: readClock(within[2] ?? '') }
  }
  const plain = splitLabel(bare)
  return plain === null ? null : { speaker: plain.name, text: plain.rest, startMs: null }
}

/** Whether a text is a conversation: at least three turns, a speaker who comes back, most lines part of a turn. */
export function isConversation({ turns, turnLines, lines }: LabelledText): boolean {
  if (turns.length < 3 || turnLines < lines * 0.5) return false
  const speakers = new Set(turns.map((turn) => turn.speaker))
  return speakers.size < turns.length && speakers.size <= Math.max(3, turns.length / 2)
}
