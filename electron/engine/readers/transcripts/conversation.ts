import type { ConversationDetails } from '../details/conversation-details.ts'
import type { Person } from '../details/people.ts'
import type { Aside, Turn } from './cue.ts'

/** A text of speakers in turns, or a note (then there are no turns). */
export interface Conversation {
  /** The source's own id of it; null for a file. */
  readonly ownId: string | null
  readonly tool: string
  /** How sure it is that this is what the text is, 0 to 1, and by what. */
  readonly sure: { readonly sure: number; readonly why: string }
  readonly turns: readonly Turn[]
  /** Of a note: lines at its beginning that are facts about it. */
  readonly headLines: number
  /** Names given above the text as host, interviewer and the like. */
  readonly staff: readonly string[]
  readonly people: readonly Person[]
  readonly details: ConversationDetails
  /** In the order of their places. */
  readonly aside: readonly Aside[]
}

/** Speakers in the order of their first words, with their number of turns. */
export function speakersOf(turns: readonly Turn[]): readonly { readonly name: string; readonly turns: number }[] {
  const counts = new Map<string, number>()
  for (const { speaker } of turns) if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  return [...counts].map(([name, count]) => ({ name, turns: count }))
}
