import type { Side } from '#shared/domain/reading.ts'
import type { Person } from '../details/people.ts'
import { affiliationOf, companyOfDomain, isOwnDomain, withoutAffiliation } from './affiliation.ts'
import { isNameless, roleSide } from './roles.ts'

/** What was said before this file: sides by lower-cased, trimmed name, and the mail domains of one's own organisation. */
export interface KnownSides {
  readonly speakers: Readonly<Record<string, Side>>
  readonly domains: readonly string[]
}

export interface SpeakerClues {
  /** Sides a person gave for this file, by name. */
  readonly asked: Readonly<Record<string, Side>>
  readonly known: KnownSides
  /** Names given above the text as host, interviewer and the like. */
  readonly staff: readonly string[]
  readonly people: readonly Person[]
  readonly account: string | null
}

export interface Sided {
  readonly name: string
  readonly side: Side
  /** What says so, in words. */
  readonly why: string
}

export const noKnownSides: KnownSides = { speakers: {}, domains: [] }

type Verdict = Omit<Sided, 'name'>

/** The clues with what is looked up for every speaker. */
interface Clues extends SpeakerClues {
  readonly askedSides: ReadonlyMap<string, Side>
  readonly knownSides: ReadonlyMap<string, Side>
}

type Clue = (name: string, clues: Clues) => Verdict | null

/** In this order: what a person said goes before what is remembered, an address before a word in a name. */
const clueOrder: readonly Clue[] = [asked, remembered, byDomain, byAffiliation, namedAsStaff, byRole]

/**
 * On whose side each speaker is and what says so: what was asked for this file, then what is remembered of the name,
 * the mail domain, an affiliation in brackets, a role. Where some are ours and nothing speaks for the rest, the rest
 * are the customer's. Without a clue a side is unknown.
 */
export function sidesOf(names: readonly string[], clues: SpeakerClues): readonly Sided[] {
  const all = { ...clues, askedSides: sidesByKey(clues.asked), knownSides: sidesByKey(clues.known.speakers) }
  const guestsMarked = names.some((name) => guestMark.test(affiliationOf(name)))
  const first = names.map((name) => ({ name, verdict: verdictOf(name, all) ?? unmarkedAmongGuests(guestsMarked) }))
  const ours = first.find(({ verdict }) => verdict?.side === 'internal')
  return first.map(({ name, verdict }) => ({ name, ...(verdict ?? leftOver(ours?.name)) }))
}

/** The key sides are remembered and looked up by. */
export function speakerKey(name: string): string {
  return name.trim().toLowerCase()
}

/** Sides by `speakerKey`. */
export function sidesByKey(sides: Readonly<Record<string, Side>>): ReadonlyMap<string, Side> {
  return new Map(Object.entries(sides).map(([name, side]) => [speakerKey(name), side]))
}

const guestMark = /^(guest|external|unverified|gast|extern|invité|invitado|ospite)$/i

function verdictOf(name: string, clues: Clues): Verdict | null {
  for (const clue of clueOrder) {
    const verdict = clue(name, clues)
    if (verdict !== null) return verdict
  }
  return null
}

const leftOverEnd = ' is ours, so the others are taken for the customer'

/** The verdict on a speaker nothing else is known of. @param ours a speaker of ours in the same conversation */
export function leftOver(ours: string | undefined): { readonly side: Side; readonly why: string } {
  return ours === undefined
    ? { side: 'unknown', why: 'nothing says whose side this is' }
    : { side: 'customer', why: `${ours}${leftOverEnd}` }
}

/** Whether a side was given for want of any other clue. */
export function isLeftOver(why: string): boolean {
  return why.endsWith(leftOverEnd)
}

function unmarkedAmongGuests(guestsMarked: boolean): Verdict | null {
  return guestsMarked ? { side: 'internal', why: 'others are marked as guests' } : null
}

function asked(name: string, { askedSides }: Clues): Verdict | null {
  const side = askedSides.get(speakerKey(name))
  return side === undefined ? null : { side, why: 'you said so' }
}

/** 'Speaker 1' is another person in every file: what was said of one says nothing of the next. */
function remembered(name: string, { knownSides }: Clues): Verdict | null {
  if (isNameless(name)) return null
  const side = knownSides.get(speakerKey(name)) ?? knownSides.get(speakerKey(withoutAffiliation(name)))
  return side === undefined ? null : { side, why: 'remembered from before' }
}

function byDomain(name: string, { known, people }: SpeakerClues): Verdict | null {
  const domain = domainOf(name, people)
  if (domain === null || known.domains.length === 0) return null
  return isOwnDomain(domain, known.domains)
    ? { side: 'internal', why: `${domain} is ours` }
    : { side: 'customer', why: `${domain} is not ours` }
}

function domainOf(name: string, people: readonly Person[]): string | null {
  const marked = /^(?:[^\s@]+@)?([a-z\d-]+(?:\.[a-z\d-]+)+)$/i.exec(affiliationOf(name))?.[1]
  if (marked !== undefined) return marked.toLowerCase()
  const bare = withoutAffiliation(name)
  const same = people.filter((person) => person.domain !== null && sameName(withoutAffiliation(person.name), bare))
  const domains = new Set(same.map((person) => person.domain))
  return domains.size === 1 ? (same[0]?.domain ?? null) : null
}

function byAffiliation(name: string, { account, known, people }: SpeakerClues): Verdict | null {
  const given = sideGiven(name, people)
  if (given !== null) return given
  const mark = affiliationOf(name) || affiliationAmong(name, people)
  if (mark === '') return null
  if (guestMark.test(mark)) return { side: 'customer', why: `marked as ${mark.toLowerCase()}` }
  const role = roleSide(mark)
  if (role !== null) return { side: role, why: `marked as ${mark}` }
  if (known.domains.some((domain) => companyOfDomain(domain).toLowerCase() === mark.toLowerCase())) {
    return { side: 'internal', why: `marked as ${mark}, which is ours` }
  }
  if (account === null) return null
  return sameCompany(mark, account)
    ? { side: 'customer', why: `marked as ${mark}` }
    : { side: 'internal', why: `marked as ${mark}, and the account is ${account}` }
}

/** What stands in brackets behind the name where the file lists its people. */
function affiliationAmong(name: string, people: readonly Person[]): string {
  const found = people.find((person) => sameName(withoutAffiliation(person.name), withoutAffiliation(name)))
  return found === undefined ? '' : affiliationOf(found.name)
}

/** The side the source gives, where it gives one and the same to everybody of that name. */
function sideGiven(name: string, people: readonly Person[]): Verdict | null {
  const sides = new Set(people.filter((person) => person.name === name).map((person) => person.side))
  const [side] = sides
  if (sides.size !== 1 || side === undefined || side === null || side === 'unknown') return null
  return { side, why: `the source says ${side === 'internal' ? 'internal' : 'external'}` }
}

function namedAsStaff(name: string, { staff }: SpeakerClues): Verdict | null {
  const bare = withoutAffiliation(name)
  const is = staff.some((known) => sameName(withoutAffiliation(known), bare))
  return is ? { side: 'internal', why: 'named as ours above the text' } : null
}

function byRole(name: string): Verdict | null {
  const side = roleSide(withoutAffiliation(name))
  if (side === null) return null
  return { side, why: side === 'internal' ? 'named by a role of staff' : 'named as the customer' }
}

/** A first name alone stands for the whole name. */
export function sameName(known: string, name: string): boolean {
  const [a, b] = [known.toLowerCase(), name.toLowerCase()]
  return a !== '' && b !== '' && (a === b || b.startsWith(`${a} `) || a.startsWith(`${b} `))
}

function sameCompany(affiliation: string, account: string): boolean {
  const [a, b] = [affiliation.toLowerCase(), account.toLowerCase()]
  return a.includes(b) || b.includes(a)
}
