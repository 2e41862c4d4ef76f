import { readClock } from './clock.ts'
import type { Aside, Cue } from './cue.ts'
import { unescapeEntities } from './entities.ts'
import { captionSplitter } from './label.ts'

/** The cues of a WebVTT or SubRip file, and what else it says: its head, NOTE blocks, blocks without a readable time. */
export interface Captions {
  readonly cues: readonly Cue[]
  readonly aside: readonly Aside[]
}

interface Timing {
  readonly startMs: number
  readonly endMs: number
}

const voiceTag = /<v(?:\.[^\s>]{0,40})?[ \t]+([^>]{1,200})>/gi

/**
 * Reads WebVTT and SubRip by blocks parted by empty lines. A cue's speaker is its `<v Name>` tag (one cue may have
 * several) or its `Name:` label; a cue without either goes on with the speaker before it once labels have been seen.
 * The lines of a cue are joined by one space, markup is dropped.
 */
export function readCaptions(text: string): Captions {
  const lines = text.split(/\r\n|\n|\r/)
  const cues: Cue[] = []
  const aside: Aside[] = []
  const splitLabel = captionSplitter(
    lines.filter((line) => line.trim() !== '' && !/^[\d\s]*$|-->|^(?:WEBVTT|NOTE|STYLE|REGION)\b/.test(line)),
  )
  let speaker: string | null = null
  for (let at = 0; at < lines.length;) {
    const end = blockEnd(lines, at)
    const timed = timingLine(lines, at, end)
    const timing = timed === -1 ? null : readTiming(lines[timed] ?? '')
    if (timing === null) aside.push(...asideOf(lines, at, end))
    else {
      const place = { from: Math.min(timed + 2, end), to: end }
      for (const part of voices(lines.slice(timed + 1, end).join(' '))) {
        const labelled = part.speaker === null ? splitLabel(part.text) : null
        speaker = part.speaker ?? labelled?.name ?? speaker
        const words = labelled?.rest ?? part.text
        if (words !== '') cues.push({ speaker, text: words, ...timing, place })
      }
    }
    at = end + 1
  }
  return { cues, aside }
}

function blockEnd(lines: readonly string[], from: number): number {
  let end = from
  while (end < lines.length && lines[end]?.trim() !== '') end++
  return end
}

function timingLine(lines: readonly string[], from: number, end: number): number {
  if (/^(NOTE|STYLE|REGION)\b/.test(lines[from] ?? '')) return -1
  for (let at = from; at < Math.min(end, from + 3); at++) if (lines[at]?.includes('-->') === true) return at
  return -1
}

/** A block that is no cue, without the words of the format; how cues look, where they stand and how
 * sure the machine was is nobody's word. */
function asideOf(lines: readonly string[], from: number, end: number): readonly Aside[] {
  if (/^(?:STYLE|REGION)\b|^NOTE Confidence:/.test(lines[from] ?? '')) return []
  const text = lines
    .slice(from, end)
    .map((line, at) => (at === 0 ? line.replace(/^\uFEFF?(?:NOTE\b\s*|WEBVTT\b\s*-?\s*)/, '') : line))
    .filter((line) => line.trim() !== '')
    .join('\n')
  return text === '' ? [] : [{ text, place: { from: from + 1, to: end } }]
}

function readTiming(line: string): Timing | null {
  const [start = '', rest = ''] = line.split('-->')
  const startMs = readClock(start)
  const endMs = readClock(rest.trim().split(/\s/)[0] ?? '')
  return startMs === null || endMs === null ? null : { startMs, endMs }
}

function voices(payload: string): readonly { readonly speaker: string | null; readonly text: string }[] {
  const tags = [...payload.matchAll(voiceTag)]
  const [first] = tags
  if (first === undefined) return [{ speaker: null, text: plain(payload) }]
  const before = plain(payload.slice(0, first.index))
  const tagged = tags.map((tag, index) => ({
    speaker: unescapeEntities((tag[1] ?? '').trim()),
    text: plain(payload.slice(tag.index + tag[0].length, tags[index + 1]?.index)),
  }))
  return before === '' ? tagged : [{ speaker: null, text: before }, ...tagged]
}

function plain(text: string): string {
  return unescapeEntities(text.replace(/<\/?[a-z\d:.][^<>]{0,200}>|<\/?[a-z]>/gi, '')).trim()
}
