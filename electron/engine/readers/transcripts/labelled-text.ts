import { readClock } from './clock.ts'
import type { Aside, Cue } from './cue.ts'
import { labelSplitter } from './label.ts'
import { opener, withoutLead } from './opening.ts'

/** A text whose lines name their speakers, as turns, and the lines that belong to none. */
export interface LabelledText {
  readonly turns: readonly Cue[]
  readonly aside: readonly Aside[]
  /** Lines that are part of a turn, and lines with words at all. */
  readonly turnLines: number
  readonly lines: number
  /** When the recording ended, by Google Meet's last line. */
  readonly endedMs: number | null
}

const closing =
  /^[*_]*(transcribed by https?:\/\/otter\.ai|transcription ended after|this editable transcript was computer generated|meeting ended after)/i

/** Google Meet puts a summary by the machine before this mark; it is nobody's voice. */
const meetMark = /^[#*\s]*(?:📖\s*transcript|transcript[*\s]*$)/iu

/** What a recorder notes between the words. */
const event = /^(?:SCREEN SHARING|ACTION ITEM|HIGHLIGHT|BOOKMARK|VIEW RECORDING)\b/

/** A line of time alone, with or without marks of layout: Google Meet's blocks of five minutes. */
const timeAlone = /^(?:#{1,6}\s+)?[*_[(]*((?:\d{1,3}:)?\d{1,2}:\d{2})[*_\])]*$/

/**
 * Reads `Name: words`, `**Name:** words`, `[00:01:02] Name: words`, `Name (01:02): words` and Otter's
 * `Name  0:15` with the words below it. Lines without a label go on with the turn, joined by a line end. Headings,
 * what stands before the first turn and labels without words are set aside; the footers of Otter and Meet are dropped.
 * @param skipLines lines at the beginning that are facts about the conversation
 */
export function readLabelledText(lines: readonly string[], skipLines = 0): LabelledText {
  const from = Math.max(skipLines, lines.findIndex((line) => meetMark.test(line.trim())) + 1)
  const bare = lines.slice(from).map(withoutLead)
  const openTurn = opener(labelSplitter(bare.filter((line) => line !== '')))
  const turns: Cue[] = []
  const aside: Aside[] = blocksOf(lines, from)
  let turnLines = 0
  let filled = 0
  let blockMs: number | null = null
  let endedMs: number | null = null
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]?.trim() ?? ''
    if (line === '') continue
    if (closing.test(line)) {
      endedMs = readClock(/\d{1,2}:\d{2}:\d{2}/.exec(line)?.[0] ?? '') ?? endedMs
      continue
    }
    filled++
    const alone = timeAlone.exec(line)
    if (alone !== null) {
      blockMs = readClock(alone[1] ?? '')
      if (turns.length > 0) turnLines++
      continue
    }
    const isEvent = event.test(line)
    const opening = isEvent ? null : openTurn(line)
    const last = turns.at(-1)
    const place = { from: at + 1, to: at + 1 }
    if (opening !== null) turns.push({ ...opening, startMs: opening.startMs ?? blockMs, place })
    else if (last === undefined || isEvent || /^(#{1,6}\s|---)/.test(line)) aside.push({ text: line, place })
    else turns[turns.length - 1] = withLine(last, line, at + 1)
    if (turns.length > 0) turnLines++
  }
  const spoken = turns.filter((turn) => turn.text !== '')
  const silent = turns.filter((turn) => turn.text === '').map(({ speaker, place }) => ({ text: speaker ?? '', place }))
  return { turns: spoken, aside: [...aside, ...silent].sort(byPlace), turnLines, lines: filled, endedMs }
}

function withLine(turn: Cue, line: string, lineNumber: number): Cue {
  const text = turn.text === '' ? line : `${turn.text}\n${line}`
  return { ...turn, text, place: { from: turn.place.from, to: lineNumber } }
}

/** The lines up to one, as blocks parted by empty lines. */
function blocksOf(lines: readonly string[], end: number): Aside[] {
  const blocks: Aside[] = []
  let start = 0
  for (let at = 0; at <= end; at++) {
    if (at < end && lines[at]?.trim() !== '') continue
    if (at > start) blocks.push({ text: lines.slice(start, at).join('\n'), place: { from: start + 1, to: at } })
    start = at + 1
  }
  return blocks
}

export function byPlace(a: { readonly place: Aside['place'] }, b: { readonly place: Aside['place'] }): number {
  return a.place.from - b.place.from
}

/** Whether a text is a conversation: at least three turns, a speaker who comes back, most lines part of a turn. */
export function isConversation({ turns, turnLines, lines }: LabelledText): boolean {
  if (turns.length < 3 || turnLines < lines * 0.5) return false
  const speakers = new Set(turns.map((turn) => turn.speaker))
  return speakers.size < turns.length && speakers.size <= Math.max(3, turns.length / 2)
}
