import type { Side } from '#shared/domain/reading.ts'
import type { InputFile, Inspection } from '../types.ts'
import { speakerNotes } from './conversation-notes.ts'
import { isLeftOver, leftOver, speakerKey } from './speakers.ts'

type Speaker = Inspection['speakers'][number]

const shown = 5

/**
 * What is known of the files of a bundle as of one source: the turns of a speaker are summed, and a side known from
 * one file holds in all. The least sure file says how sure it is.
 * @param parts at least one; they are conversations and notes
 * @throws RangeError for no parts
 */
export function mergeInspections(_file: InputFile, parts: readonly Inspection[]): Inspection {
  const [first] = parts
  if (first === undefined) throw new RangeError('A bundle has at least one file')
  const speakers = mergedSpeakers(parts)
  const tools = new Set(parts.map((part) => part.reading.tool))
  const tool = tools.size === 1 ? first.reading.tool : 'transcript'
  const weakest = parts.reduce((least, part) => (part.sure < least.sure ? part : least), first)
  return {
    ...first,
    reading: { ...first.reading, tool, speakers: knownSides(speakers) },
    sure: weakest.sure,
    why: weakest.why,
    samples: parts.flatMap((part) => part.samples.slice(0, parts.length > 1 ? 2 : shown)).slice(0, shown),
    speakers,
    headerSignature: `${first.reading.format}:${tool}`,
    notes: [...mergedNotes(parts), ...speakerNotes(speakers, tool)],
  }
}

/** Sides that are known, by name; who is not in it is unknown. */
export function knownSides(speakers: readonly Speaker[]): Readonly<Record<string, Side>> {
  return Object.fromEntries(speakers.filter(({ side }) => side !== 'unknown').map(({ name, side }) => [name, side]))
}

function mergedSpeakers(parts: readonly Inspection[]): readonly Speaker[] {
  const merged = new Map<string, Speaker>()
  for (const speaker of parts.flatMap((part) => part.speakers)) {
    const key = speakerKey(speaker.name)
    const other = merged.get(key)
    merged.set(key, other === undefined ? withoutGuess(speaker) : joined(other, withoutGuess(speaker)))
  }
  for (const part of parts) besideOurs(part, merged)
  return [...merged.values()].sort((a, b) => b.turns - a.turns)
}

/** Who was only taken for the customer beside someone of ours waits for what other files say. */
function withoutGuess(speaker: Speaker): Speaker {
  return isLeftOver(speaker.why) ? { ...speaker, side: 'unknown' } : speaker
}

function joined(one: Speaker, other: Speaker): Speaker {
  const turns = one.turns + other.turns
  if (one.side === 'unknown' || one.side === other.side) return { ...other, name: one.name, turns }
  if (other.side === 'unknown') return { ...one, turns }
  return { ...one, turns, side: 'unknown', why: 'ours in one file, the customer’s in another' }
}

function besideOurs(part: Inspection, merged: Map<string, Speaker>): void {
  const here = part.speakers.flatMap((speaker) => merged.get(speakerKey(speaker.name)) ?? [])
  const ours = here.find((speaker) => speaker.side === 'internal')
  if (ours === undefined) return
  for (const speaker of here) {
    if (speaker.side === 'unknown') merged.set(speakerKey(speaker.name), { ...speaker, ...leftOver(ours.name) })
  }
}

/** Each note once, with the number of files it is about; notes on speakers are made anew from all of them. */
function mergedNotes(parts: readonly Inspection[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const part of parts) {
    const ofSpeakers = new Set(speakerNotes(part.speakers, part.reading.tool))
    for (const note of part.notes) if (!ofSpeakers.has(note)) counts.set(note, (counts.get(note) ?? 0) + 1)
  }
  return [...counts].map(([note, files]) =>
    files === parts.length ? note : `In ${files} of ${parts.length} files: ${note}`,
  )
}
