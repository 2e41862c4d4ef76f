import { readClock } from './clock.ts'
import { looksLikeName, type SplitLabel } from './label.ts'

/** The first line of a turn. */
export interface Opening {
  readonly speaker: string
  readonly text: string
  readonly startMs: number | null
  readonly endMs: number | null
}

type Form = (line: string, splitLabel: SplitLabel) => Opening | null

const time = String.raw`((?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?)`
const mark = '[*_]{0,3}'
const bulletMark = /^[-*•]\s+/
// What precedes the words is short: patterns look at a line's beginning alone, whatever its length.
const longestLead = 160
const timeFirst = new RegExp(
  String.raw`^${mark}[@[(]?${time}(?:\s{0,3}(?:-->|[-–—])\s{0,3}${time})?[\])]?${mark}\s{0,3}[-–—|:]?\s{1,9}(?=\S)`,
)
const otter = new RegExp(
  String.raw`^${mark}(\S.{0,59}?)${mark}(?:\s{2,40}|\s[[(]?|\s[-–—|]\s)${time}[\])]?${mark}\s{0,9}$`,
)
const timeInLabel = new RegExp(
  String.raw`^${mark}([^:*\n[(]{1,60}?)${mark}\s{0,3}[[(]${time}[\])]${mark}:?${mark}\s{0,9}`,
)

const forms: readonly Form[] = [timeBefore, timeBehind, timeWithin, labelOnly]

/**
 * Finds the line that begins a turn, in any of the forms transcripts have: `[00:01:02] Name: words`,
 * `00:01:02 – 00:01:08 Name: words`, `Name  0:15` and `@0:15 - Name` with the words below, `Name (0:15): words`,
 * `Name: words`.
 */
export function opener(splitLabel: SplitLabel): (line: string) => Opening | null {
  return (line) => {
    const bare = line.replace(bulletMark, '')
    for (const form of forms) {
      const opening = form(bare, splitLabel)
      if (opening !== null) return opening
    }
    return null
  }
}

/** A line without bullet and time before its label. */
export function withoutLead(line: string): string {
  const bare = line.trim().replace(bulletMark, '')
  const found = timeFirst.exec(bare.slice(0, longestLead))
  return found === null ? bare : bare.slice(found[0].length)
}

function timeBefore(line: string, splitLabel: SplitLabel): Opening | null {
  const found = timeFirst.exec(line.slice(0, longestLead))
  if (found === null) return null
  const times = { startMs: readClock(found[1] ?? ''), endMs: found[2] === undefined ? null : readClock(found[2]) }
  const rest = line.slice(found[0].length)
  const inner = splitLabel(rest)
  if (inner !== null) return { speaker: inner.name, text: inner.rest, ...times }
  const alone = rest
    .slice(0, longestLead)
    .replace(/^[*_]{1,3}|[*_]{1,3}$/g, '')
    .trim()
  const isName = /^\S+\s\S/.test(alone) && looksLikeName(alone)
  return isName || /^(?:speaker|sprecher)\s?\d/i.test(alone) ? { speaker: alone, text: '', ...times } : null
}

function timeBehind(line: string): Opening | null {
  const found = line.length > longestLead ? null : otter.exec(line)
  const name = (found?.[1] ?? '').trim()
  if (found === null || !looksLikeName(name)) return null
  return { speaker: name, text: '', startMs: readClock(found[2] ?? ''), endMs: null }
}

function timeWithin(line: string): Opening | null {
  const found = timeInLabel.exec(line.slice(0, longestLead))
  const name = (found?.[1] ?? '').trim()
  if (found === null || !looksLikeName(name)) return null
  return { speaker: name, text: line.slice(found[0].length).trim(), startMs: readClock(found[2] ?? ''), endMs: null }
}

function labelOnly(line: string, splitLabel: SplitLabel): Opening | null {
  const found = splitLabel(line)
  return found === null ? null : { speaker: found.name, text: found.rest, startMs: null, endMs: null }
}
