import { createMasker } from '#engine/readers/masking/masker.ts'
import { formatCount, formatPercent } from '#shared/domain/format.ts'
import { usualMaskKinds, type MaskKind } from '#shared/domain/reading.ts'
import type { BriefInput, BriefPriority } from './input.ts'
import { joined, kindWord } from './wording.ts'

export interface BriefCheck {
  readonly tone: 'good' | 'warn' | 'bad'
  readonly text: string
}

/** A quotation as it is quoted, and what stands at its place in the workspace; null when its comment is gone. */
export interface QuotedPair {
  readonly evidenceId: string
  readonly quoted: string
  readonly stored: string | null
}

const FEWEST = 3
const MOST = 5
/** From this share on one source carries a priority. */
const CONCENTRATED = 0.6

const good = (text: string): BriefCheck => ({ tone: 'good', text })
const warn = (text: string): BriefCheck => ({ tone: 'warn', text })
const bad = (text: string): BriefCheck => ({ tone: 'bad', text })

function quotationChecks(pairs: readonly QuotedPair[]): readonly BriefCheck[] {
  if (pairs.length === 0) return [warn('No quotation is chosen')]
  const differing = pairs.filter((pair) => pair.quoted !== pair.stored).map((pair) => pair.evidenceId)
  const of = formatCount(pairs.length, 'quotation')
  if (differing.length === 0) {
    const whole =
      pairs.length === 1 ? '1 of 1 quotation matches its source' : `${pairs.length} of ${of} match their source`
    return [good(`${whole}, character for character`)]
  }
  return [
    bad(
      `${differing.length} of ${of} ${differing.length === 1 ? 'does' : 'do'} not match the source: ${joined(differing)}`,
    ),
  ]
}

function unquotedChecks(priorities: readonly BriefPriority[]): readonly BriefCheck[] {
  return priorities
    .filter((priority) => priority.quotations.length === 0)
    .map((priority) => warn(`Priority ${priority.rank} has no quotation`))
}

/** The evidence rule, and why a priority is below it. */
function gradeChecks(priorities: readonly BriefPriority[]): readonly BriefCheck[] {
  const below = priorities.filter((priority) => !priority.tied.met)
  const checks = below.map((priority) => {
    const why = `Priority ${priority.rank} is below the evidence rule: ${joined(priority.tied.reasons).replace(/\.$/, '')}`
    return priority.reason === ''
      ? bad(`${why}; it has no written reason`)
      : warn(`${why}; its written reason is in the brief`)
  })
  const grades = priorities.map((priority) => `priority ${priority.rank} ${priority.grade.word.toLowerCase()}`)
  const summary = `Evidence: ${grades.join(', ')}`
  return priorities.length === 0 ? [] : [below.length === 0 ? good(summary) : warn(summary), ...checks]
}

function kindChecks(input: BriefInput): readonly BriefCheck[] {
  const kinds = new Set(input.sources.filter((source) => source.kind !== 'account').map((source) => source.kind))
  if (kinds.size < 2 || input.priorities.length === 0) return []
  const single = input.priorities.filter((priority) => priority.kinds.length < 2)
  if (single.length === 0) return [good('All priorities rest on 2 kinds of source or more')]
  return single.map((priority) =>
    warn(`Priority ${priority.rank} rests on ${joined(priority.kinds.map((kind) => `${kindWord(kind)}s`))} alone`),
  )
}

function concentrationChecks(input: BriefInput): readonly BriefCheck[] {
  if (input.sources.filter((source) => source.comments > 0).length < 2) return []
  return input.priorities.flatMap(({ rank, largestSource }) =>
    largestSource !== null && largestSource.share > CONCENTRATED
      ? [
          warn(
            `Priority ${rank} rests on one ${kindWord(largestSource.kind)}, ${largestSource.file}, for ${formatPercent(largestSource.share)} of its comments`,
          ),
        ]
      : [],
  )
}

const maskWords: Readonly<Record<MaskKind, string>> = {
  'e-mail': 'an e-mail address',
  phone: 'a phone number',
  card: 'a card number',
  iban: 'a bank account number',
  'national-id': 'a personal identity number',
  ip: 'an IP address',
  address: 'a postal address',
  'url-token': 'a link that opens something by itself',
  name: 'a name of a person',
}

/** Where it stands and what was written there, of everything a person typed or said. */
function textsOf({ cycle, priorities }: BriefInput): readonly (readonly [string, string])[] {
  const typed = [cycle.name, cycle.objective, ...cycle.goals.map((goal) => goal.text)].map(
    (text) => ['the cycle', text] as const,
  )
  const written = priorities.flatMap((one) => [
    ...[one.title, one.outcome, one.ownerRole, one.reason, ...one.measures.map((measure) => measure.name)].map(
      (text) => [`priority ${one.rank}`, text] as const,
    ),
    ...one.quotations.map((quotation) => [quotation.evidenceId, quotation.text] as const),
    ...(one.counterExample === null ? [] : [[one.counterExample.evidenceId, one.counterExample.text] as const]),
  ])
  return [...typed, ...written]
}

function personalChecks(input: BriefInput): readonly BriefCheck[] {
  const masker = createMasker(usualMaskKinds)
  const found = textsOf(input).flatMap(([place, text]) => {
    const kinds = new Set(masker.mask(text).found.map(({ kind }) => kind))
    return [...kinds].map((kind) => `What may be ${maskWords[kind]} stands in ${place}`)
  })
  return found.length === 0 ? [good('No personal data found in the text')] : [...new Set(found)].map(bad)
}

function sizeChecks(amount: number): readonly BriefCheck[] {
  const counted = formatCount(amount, 'priority')
  return amount >= FEWEST && amount <= MOST
    ? [good(`${counted}, in the range of ${FEWEST} to ${MOST}`)]
    : [warn(`${counted} (${FEWEST} to ${MOST} needed)`)]
}

/** What to know before the brief is sent, in the order in which it would be asked. */
export function briefChecks(input: BriefInput, pairs: readonly QuotedPair[]): readonly BriefCheck[] {
  return [
    ...quotationChecks(pairs),
    ...unquotedChecks(input.priorities),
    ...gradeChecks(input.priorities),
    ...kindChecks(input),
    ...concentrationChecks(input),
    ...personalChecks(input),
    ...sizeChecks(input.priorities.length),
  ]
}
