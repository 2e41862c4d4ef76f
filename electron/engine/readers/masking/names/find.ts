import type { Span } from '../span.ts'
import { namesByPhrase } from './phrases.ts'

/** Finds people's names in running text, as UTF-16 offsets. */
export type PeopleFinder = (text: string) => readonly Span[]

/** The tagger behind names of people: half a second and some 20 MB, so it is loaded for an import that asked for names. */
export async function loadPeopleFinder(): Promise<PeopleFinder> {
  const { taggedPeople } = await import('./people.ts')
  return taggedPeople
}

/** Names by phrases in six languages, with those a tagger finds where one is given. */
export function findNames(text: string, people: PeopleFinder | null): readonly Span[] {
  return widest([...namesByPhrase(text), ...(people?.(text) ?? [])])
}

function widest(spans: readonly Span[]): readonly Span[] {
  const kept: { start: number; end: number }[] = []
  for (const span of [...spans].sort((one, other) => one.start - other.start || other.end - one.end)) {
    const last = kept.at(-1)
    if (last !== undefined && span.start < last.end) last.end = Math.max(last.end, span.end)
    else kept.push({ ...span })
  }
  return kept
}

export function normaliseName(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim()
}
