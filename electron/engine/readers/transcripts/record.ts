import type { MaskKind, Side } from '#shared/domain/reading.ts'
import type { Masked, Masker } from '../masking/masker.ts'
import { trimmedSpan } from '../tables/row-passages.ts'
import type { Place, ReadItem, ReadOptions, ReadPassage } from '../types.ts'
import { companyOfDomain, isFreeMail, withoutAffiliation } from './affiliation.ts'
import type { Conversation } from './conversation.ts'
import type { Aside, Turn } from './cue.ts'
import { byPlace } from './labelled-text.ts'
import { isNameless, roleSide } from './roles.ts'
import { sameName, sidesByKey, speakerKey } from './speakers.ts'

export interface ConversationOptions extends ReadOptions {
  /** Of a file in a bundle: its name in it. */
  readonly part?: string | null
  /** All that is read of one import shares it. */
  readonly masker: Masker
}

/** The masker of an import, and how often each kind was met in one record. */
export interface CountingMask {
  readonly mask: (text: string) => string
  /** Of whoever spoke: a name, whether it is known or not, or a role or number in its place, which stays. */
  readonly maskSpeaker: (speaker: string) => string
  readonly counts: Partial<Record<MaskKind, number>>
}

export function countingMask({ masker }: ConversationOptions): CountingMask {
  const counts: Partial<Record<MaskKind, number>> = {}
  const counted = ({ text, found }: Masked): string => {
    for (const { kind } of found) counts[kind] = (counts[kind] ?? 0) + 1
    return text
  }
  const isNoName = (speaker: string): boolean => {
    const label = withoutAffiliation(speaker)
    return isNameless(label) || roleSide(label) !== null
  }
  return {
    mask: (words) => counted(masker.mask(words)),
    maskSpeaker: (speaker) => counted(isNoName(speaker) ? masker.mask(speaker) : masker.maskName(speaker)),
    counts,
  }
}

export interface RecordParts {
  readonly options: ConversationOptions
  readonly place: Place
  readonly passages: readonly ReadPassage[]
  readonly masking: CountingMask
}

/** A conversation as one record of kind call. */
export function conversationRecord(conversation: Conversation, parts: RecordParts): ReadItem {
  const { options, place, passages, masking } = parts
  const { details, turns } = conversation
  const { mask, counts } = masking
  const account = accountOf(conversation, options)
  return {
    type: 'record',
    rows: 1,
    record: {
      part: options.part ?? null,
      place,
      ownId: conversation.ownId,
      account: account === null ? null : mask(account),
      respondent: null,
      when: details.when,
      title: mask(details.title),
      durationMs: details.durationMs ?? durationOf(turns),
      scores: [],
      deal: null,
      accountFacts: null,
      attributes: Object.fromEntries(Object.entries(details.attributes).map(([key, value]) => [key, mask(value)])),
      cells: null,
      passages,
      nonAnswers: 0,
      remarks: details.remarks.map((remark) => ({ ...remark, reason: mask(remark.reason) })),
    },
    masked: counts,
  }
}

/** The account a file names, else the company at whose mail domain all the customer's people are. */
export function accountOf({ details, people }: Conversation, { reading }: Pick<ReadOptions, 'reading'>): string | null {
  if (details.account !== null) return details.account
  const customers = Object.entries(reading.speakers)
    .filter(([, side]) => side === 'customer')
    .map(([name]) => withoutAffiliation(name))
  const domains = new Set(
    people.flatMap(({ name, domain }) => {
      const theirs = customers.some((customer) => sameName(customer, withoutAffiliation(name)))
      return domain !== null && theirs && !isFreeMail(domain) ? [domain] : []
    }),
  )
  const [domain] = domains
  return domains.size === 1 && domain !== undefined ? companyOfDomain(domain) : null
}

/** The turns of a conversation and what stands between them, in their order. */
export function turnPassages(
  { turns, aside }: Pick<Conversation, 'turns' | 'aside'>,
  { reading }: Pick<ReadOptions, 'reading'>,
  masking: CountingMask,
): readonly ReadPassage[] {
  const sides = sidesByKey(reading.speakers)
  const inOrder = [
    ...turns.map((turn) => ({
      place: turn.place,
      read: () => turnPassage(turn, sides.get(speakerKey(turn.speaker ?? '')), masking),
    })),
    ...aside.map((block) => ({ place: block.place, read: () => asidePassage(block, masking.mask) })),
  ].sort(byPlace)
  return inOrder.map(({ read }) => read())
}

/** Who is neither known as ours nor as the customer's counts as the customer, too. */
function turnPassage(turn: Turn, side: Side | undefined, { mask, maskSpeaker }: CountingMask): ReadPassage {
  const text = mask(turn.text)
  const isInternal = side === 'internal'
  return {
    field: 'turn',
    question: null,
    speaker: turn.speaker === null ? null : maskSpeaker(turn.speaker),
    voice: isInternal ? 'internal' : 'customer',
    startMs: turn.startMs,
    endMs: turn.endMs,
    text,
    place: turn.place,
    comments: isInternal ? [] : [{ ...trimmedSpan(text), voice: 'customer' }],
  }
}

/** Kept for reading, never counted. */
export function asidePassage({ text, place }: Aside, mask: (text: string) => string): ReadPassage {
  return {
    field: 'note',
    question: null,
    speaker: null,
    voice: 'internal',
    startMs: null,
    endMs: null,
    text: mask(text),
    place,
    comments: [],
  }
}

function durationOf(turns: readonly Turn[]): number | null {
  let last: number | null = null
  for (const turn of turns) {
    const end = turn.endMs ?? turn.startMs
    if (end !== null && (last === null || end > last)) last = end
  }
  return last
}
