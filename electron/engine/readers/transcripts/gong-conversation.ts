import type { Side } from '#shared/domain/reading.ts'
import { readPerson, type Person } from '../details/people.ts'
import { readDate } from '../values/dates.ts'
import type { Conversation } from './conversation.ts'
import { joinCues, type Cue } from './cue.ts'
import type { GongCall, GongFacts } from './gong-calls.ts'

const mostSecondsOfACall = 86_400
const beyondTheEnd = 1.5

/**
 * A call of Gong's as a conversation. Places count its monologues. Speakers without a party are 'Speaker 1', 'Speaker
 * 2' in the order they speak.
 */
export function gongConversation(call: GongCall, facts: GongFacts | undefined, fileName: string): Conversation {
  const people = peopleOf(call, facts)
  const scale = unitMs(call, facts?.duration ?? null)
  const cues: Cue[] = call.monologues.flatMap(({ speakerId, sentences }, at) =>
    sentences.map(({ start, end, text }) => ({
      speaker: people.get(speakerId)?.name ?? null,
      text,
      startMs: start === null ? null : Math.round(start * scale),
      endMs: end === null ? null : Math.round(end * scale),
      place: { from: at + 1, to: at + 1 },
    })),
  )
  const topics = [...new Set(call.monologues.map((monologue) => monologue.topic).filter((topic) => topic !== ''))]
  const started = facts === undefined || facts.started === '' ? null : readDate(facts.started, 'ymd')
  return {
    ownId: call.id === '' ? null : call.id,
    tool: 'Gong',
    sure: { sure: 1, why: 'it has Gong’s callTranscripts with monologues of sentences' },
    turns: joinCues(cues),
    headLines: 0,
    staff: [],
    people: [...people.values()],
    details: {
      title: facts?.title || (call.id === '' ? fileName : `Call ${call.id}`),
      when: started === null || started === 'impossible' ? null : started,
      account: facts?.account || null,
      durationMs: durationMs(facts?.duration ?? null),
      attributes: topics.length === 0 ? {} : { Topics: topics.join('; ') },
      remarks: [],
    },
    aside: [],
  }
}

function durationMs(duration: number | null): number | null {
  if (duration === null || duration <= 0) return null
  return Math.round(duration > mostSecondsOfACall ? duration : duration * 1000)
}

/**
 * Milliseconds in one unit of the sentences' times: a last sentence that ends behind the call's duration in
 * seconds is in milliseconds. Without a duration speech tells, which has more than a character in two of the units
 * only when they are seconds.
 */
function unitMs(call: GongCall, duration: number | null): 1 | 1000 {
  const sentences = call.monologues.flatMap((monologue) => monologue.sentences)
  let last = 0
  let spoken = 0
  let letters = 0
  for (const { start, end, text } of sentences) {
    if (start === null || end === null) continue
    last = Math.max(last, end)
    spoken += Math.max(0, end - start)
    letters += text.length
  }
  if (duration !== null && duration > 0 && duration <= mostSecondsOfACall)
    return last > duration * beyondTheEnd ? 1 : 1000
  return letters < spoken / 2 || duration !== null ? 1 : 1000
}

function peopleOf(call: GongCall, facts: GongFacts | undefined): ReadonlyMap<string, Person> {
  const parties = new Map((facts?.parties ?? []).map((party) => [party.speakerId, party]))
  const people = new Map<string, Person>()
  for (const { speakerId } of call.monologues) {
    if (people.has(speakerId)) continue
    const party = parties.get(speakerId)
    const read = readPerson(`${party?.name ?? ''} ${party?.address ? `<${party.address}>` : ''}`)
    const name = read.name === '' ? `Speaker ${people.size + 1}` : read.name
    people.set(speakerId, { name, domain: read.domain, side: sideOf(party?.affiliation ?? '') })
  }
  return people
}

function sideOf(affiliation: string): Side | null {
  if (affiliation === 'internal') return 'internal'
  return affiliation === 'external' ? 'customer' : null
}
