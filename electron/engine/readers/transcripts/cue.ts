import type { Place } from '../types.ts'

/** One caption, or one labelled line, as the file has it. */
export interface Cue {
  readonly speaker: string | null
  readonly text: string
  readonly startMs: number | null
  readonly endMs: number | null
  readonly place: Place
}

/** Lines that belong to no turn, kept for reading. */
export interface Aside {
  readonly text: string
  readonly place: Place
}

/** What someone says until another speaks or is silent for two seconds. */
export type Turn = Cue

const longestPauseMs = 2_000

/**
 * Joins cues of one speaker that follow each other within two seconds; their texts are joined by one space.
 * Cues without times are turns already, and
 * a clock that starts again begins another recording.
 */
export function joinCues(cues: readonly Cue[]): readonly Turn[] {
  const turns: Cue[] = []
  for (const cue of cues) {
    const last = turns.at(-1)
    if (last !== undefined && goesOn(last, cue)) {
      turns[turns.length - 1] = {
        ...last,
        text: `${last.text} ${cue.text}`,
        endMs: cue.endMs,
        place: { from: last.place.from, to: cue.place.to },
      }
    } else turns.push(cue)
  }
  return turns
}

function goesOn(last: Cue, cue: Cue): boolean {
  if (last.speaker !== cue.speaker || last.endMs === null || cue.startMs === null) return false
  const startsAnew = last.startMs !== null && cue.startMs < last.startMs
  return !startsAnew && cue.startMs - last.endMs < longestPauseMs
}
