import type { Call } from './calls.ts'
import { createRandom, type Random } from './random.ts'
import type { Turn } from './turns.ts'

const note = 'NOTE Made-up sample data. Ledgerleaf and every company in these files are invented.'

type Cue = { readonly id: string; readonly startMs: number; readonly endMs: number; readonly text: string }

/** A transcript as Zoom (`Speaker: words`) or Teams (`<v Speaker>words</v>`) writes it. */
export function asWebVtt(call: Call): string {
  const random = createRandom(call.file)
  const cues = call.style === 'zoom' ? zoomCues(call.turns, random) : teamsCues(call.turns, random)
  const blocks = cues.map(({ id, startMs, endMs, text }) => `${id}\n${clock(startMs)} --> ${clock(endMs)}\n${text}\n`)
  return ['WEBVTT\n', `${note}\n`, ...blocks].join('\n')
}

type Spoken = {
  readonly speaker: string
  readonly words: string
  readonly isStart: boolean
  readonly startMs: number
  readonly endMs: number
}

/** One or two stretches a turn: long turns pause for less than a second, speakers change after two or more. */
function spoken(turns: readonly Turn[], random: Random): readonly Spoken[] {
  let nowMs = random.whole(1_000, 9_000)
  return turns.flatMap(({ speaker, words }) => {
    const pieces = inTwo(words)
    const result = pieces.map((piece, index) => {
      const startMs = nowMs
      const endMs = startMs + 400 + piece.split(' ').length * random.whole(310, 420)
      nowMs = endMs + random.whole(150, 900)
      return { speaker, words: piece, isStart: index === 0, startMs, endMs }
    })
    nowMs += random.whole(1_900, 4_000)
    return result
  })
}

function inTwo(words: string): readonly string[] {
  const sentences = words.match(/[^.?!]+[.?!]+\s*/g)
  if (sentences === null || sentences.length < 2 || words.length < 110 || sentences.join('') !== words) return [words]
  const half = Math.ceil(sentences.length / 2)
  return [sentences.slice(0, half).join('').trim(), sentences.slice(half).join('').trim()]
}

function zoomCues(turns: readonly Turn[], random: Random): readonly Cue[] {
  return spoken(turns, random).map(({ speaker, words, isStart, startMs, endMs }, index) => {
    const named = isStart || words.includes(':') || random.chance(0.6)
    return { id: String(index + 1), startMs, endMs, text: named ? `${speaker}: ${words}` : words }
  })
}

function teamsCues(turns: readonly Turn[], random: Random): readonly Cue[] {
  const hex = (length: number): string => Array.from({ length }, () => random.whole(0, 15).toString(16)).join('')
  const guid = [hex(8), hex(4), hex(4), hex(4), hex(12)].join('-')
  return spoken(turns, random).map(({ speaker, words, startMs, endMs }, index) => ({
    id: `${guid}/${index + 7}-0`,
    startMs,
    endMs,
    text: `<v ${speaker}>${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</v>`,
  }))
}

function clock(ms: number): string {
  const padded = (value: number, length: number): string => String(value).padStart(length, '0')
  const hours = Math.floor(ms / 3_600_000)
  const minutes = Math.floor(ms / 60_000) % 60
  const seconds = Math.floor(ms / 1_000) % 60
  return `${padded(hours, 2)}:${padded(minutes, 2)}:${padded(seconds, 2)}.${padded(ms % 1_000, 3)}`
}
