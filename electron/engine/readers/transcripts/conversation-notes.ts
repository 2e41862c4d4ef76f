import type { Inspection } from '../types.ts'
import type { Conversation } from './conversation.ts'

type Speakers = Inspection['speakers']

/** What a person should know of a conversation before it is imported. */
export function conversationNotes(
  { tool, turns, details }: Conversation,
  { speakers, account }: { readonly speakers: Speakers; readonly account: string | null },
): readonly string[] {
  const byDomain = account !== null && details.account === null
  return [
    ...voiceNotes(tool, turns),
    ...(byDomain ? ['No account is named: it is taken from the customer’s mail domain.'] : []),
    ...speakerNotes(speakers, tool),
  ]
}

function voiceNotes(tool: string, turns: Conversation['turns']): readonly string[] {
  if (tool === 'notes') {
    return [
      'Notes without speakers: what stands in quotation marks is the customer’s voice, the rest is reported by staff.',
    ]
  }
  if (turns.length === 0)
    return ['Nothing in it is the sender’s own word: it is kept for reading and nothing is counted.']
  return turns.every((turn) => turn.speaker === null)
    ? ['No speakers are named: every turn counts as the customer’s.']
    : []
}

/** Whose side has to be said by a person, and that staff's words count for nothing. */
export function speakerNotes(speakers: Speakers, tool: string): readonly string[] {
  const unknown = speakers.filter((speaker) => speaker.side === 'unknown')
  const names = list(unknown.map(({ name }) => name))
  if (tool === 'notes') {
    return unknown.length === 0 ? [] : [`What ${names} said counts as reported until you say whose side that is.`]
  }
  if (speakers.length > 0 && speakers.every((speaker) => speaker.side === 'internal'))
    return ['Everybody who speaks is ours: it is kept for reading and nothing is counted.']
  if (unknown.length === 0) return []
  if (unknown.length === speakers.length)
    return ['No speaker looks like staff: every turn counts as the customer’s until you say who is staff.']
  return [`${names} may be ours: counted as the customer’s until you say so.`]
}

const listed = 3

function list(names: readonly string[]): string {
  if (names.length > listed) return `${names.slice(0, listed).join(', ')} and ${names.length - listed} more`
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
}
