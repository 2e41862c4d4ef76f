import { isRecord, listOf, numberOf, textOf } from './json-values.ts'

/** One call of Gong's transcripts (`POST /v2/calls/transcript`). */
export interface GongCall {
  /** Up to 20 digits, as text. */
  readonly id: string
  readonly monologues: readonly {
    readonly speakerId: string
    readonly topic: string
    readonly sentences: readonly { readonly start: number | null; readonly end: number | null; readonly text: string }[]
  }[]
}

/** What Gong's second file (`POST /v2/calls/extensive`) tells of a call. */
export interface GongFacts {
  readonly id: string
  readonly title: string
  readonly started: string
  /** As written: in seconds, if it is what Gong's documentation says. */
  readonly duration: number | null
  /** Name of the CRM account the call is linked with; '' where it is with none. */
  readonly account: string
  readonly parties: readonly {
    readonly speakerId: string
    readonly name: string
    readonly address: string
    readonly affiliation: string
  }[]
}

/** Whether JSON is Gong's transcripts: calls with an id and monologues, in `callTranscripts` or as a bare list. */
export function isGongCalls(json: unknown): boolean {
  return callsOf(json).some((call) => listOf(call['transcript']).some(isMonologue))
}

/** Whether JSON is Gong's list of calls with their parties. */
export function isGongParties(json: unknown): boolean {
  return factsOf(json).some((call) => listOf(call['parties']).some(isRecord))
}

/** The calls of Gong's transcripts, in their order. What lacks a field has it empty. */
export function gongCalls(json: unknown): readonly GongCall[] {
  return callsOf(json).map((call) => ({
    id: textOf(call['callId']) || textOf(call['id']),
    monologues: listOf(call['transcript'])
      .filter(isMonologue)
      .map((monologue) => ({
        speakerId: textOf(monologue['speakerId']),
        topic: textOf(monologue['topic']),
        sentences: listOf(monologue['sentences'])
          .filter(isRecord)
          .map(({ start, end, text }) => ({ start: numberOf(start), end: numberOf(end), text: textOf(text).trim() }))
          .filter((sentence) => sentence.text !== ''),
      })),
  }))
}

/** Facts of calls by id. */
export function gongFacts(json: unknown): ReadonlyMap<string, GongFacts> {
  const facts = factsOf(json).map((call) => {
    const meta = isRecord(call['metaData']) ? call['metaData'] : call
    return {
      id: textOf(meta['id']) || textOf(call['callId']),
      title: textOf(meta['title']).trim(),
      started: textOf(meta['started']) || textOf(meta['scheduled']),
      duration: numberOf(meta['duration']),
      account: accountOf(call['context']),
      parties: listOf(call['parties']).filter(isRecord).map(partyOf),
    }
  })
  return new Map(facts.map((call) => [call.id, call]))
}

type Json = Readonly<Record<string, unknown>>

function callsOf(json: unknown): readonly Json[] {
  const whole = isRecord(json) ? (json['callTranscripts'] ?? ('transcript' in json ? [json] : [])) : json
  return listOf(whole).filter(isRecord)
}

function factsOf(json: unknown): readonly Json[] {
  const whole = isRecord(json) ? (json['calls'] ?? ('parties' in json ? [json] : [])) : json
  return listOf(whole).filter(isRecord)
}

function isMonologue(value: unknown): value is Json {
  return isRecord(value) && Array.isArray(value['sentences'])
}

function partyOf(party: Json): GongFacts['parties'][number] {
  return {
    speakerId: textOf(party['speakerId']),
    name: textOf(party['name']).trim(),
    address: textOf(party['emailAddress']),
    affiliation: textOf(party['affiliation']).toLowerCase(),
  }
}

/** The name of the first CRM object that is an account. */
function accountOf(context: unknown): string {
  for (const system of listOf(context).filter(isRecord)) {
    for (const object of listOf(system['objects']).filter(isRecord)) {
      if (textOf(object['objectType']).toLowerCase() !== 'account') continue
      const name = listOf(object['fields'])
        .filter(isRecord)
        .find((field) => textOf(field['name']).toLowerCase() === 'name')
      if (name !== undefined) return textOf(name['value']).trim()
    }
  }
  return ''
}
