import type { Account, Prospect } from './accounts.ts'
import type { Random } from './random.ts'

export type Outcome = 'Closed Won' | 'Closed Lost' | 'Closed - No Decision'
export type DealType = 'New Business' | 'Expansion' | 'Renewal'

/** A company that deals with Ledgerleaf; prospects have neither a value nor a renewal. */
export type Party = Pick<Account, 'name' | 'segment'> & Partial<Pick<Account, 'yearlyValue' | 'renewalOffset'>>

/** Who closes what, how, and when (days after 1 December 2025). */
export type DealPlan = {
  readonly party: Party
  readonly type: DealType
  readonly subject: string
  readonly outcome: Outcome
  readonly offset: number
}

const dealCount = 180
const expansions = ['Planning module', 'Subsidiaries', 'Editor seats', 'Viewer seats', 'Group roll-out']

/** 180 plans by closing date: won business with customers, lost and undecided with customers and prospects. */
export function plansOf(
  accounts: readonly Account[],
  prospects: readonly Prospect[],
  random: Random,
): readonly DealPlan[] {
  const settled = accounts.filter(({ sinceOffset, segment }) => sinceOffset < 0 && segment !== 'Small team')
  const expansion = (count: number, outcome: Outcome): readonly DealPlan[] =>
    dealt(count, settled, random).map((party) => ({
      party,
      type: 'Expansion',
      subject: random.pick(expansions),
      outcome,
      offset: random.whole(4, 355),
    }))
  const newBusiness = (count: number, outcome: Outcome): readonly DealPlan[] =>
    dealt(count, prospects, random).map((party) => ({ ...firstDeal(party), outcome, offset: random.whole(4, 355) }))
  const plans = [
    ...wonCustomers(accounts),
    ...expansion(26, 'Closed Won'),
    ...newBusiness(52, 'Closed Lost'),
    ...expansion(32, 'Closed Lost'),
    ...newBusiness(12, 'Closed - No Decision'),
    ...expansion(14, 'Closed - No Decision'),
  ]
  const renewals = dealt(dealCount - plans.length, settled.filter(renewsNextYear), random).map(renewalOf)
  return [...plans, ...renewals].sort((a, b) => a.offset - b.offset)
}

const firstDeal = (party: Party) => ({ party, type: 'New Business', subject: 'New business' }) as const

/** Every customer since this year was won on the day it became one. */
function wonCustomers(accounts: readonly Account[]): readonly DealPlan[] {
  return accounts
    .filter(({ sinceOffset }) => sinceOffset >= 0)
    .map((party) => ({ ...firstDeal(party), outcome: 'Closed Won', offset: party.sinceOffset }))
}

const renewsNextYear = ({ renewalOffset }: Account): boolean => renewalOffset > 372

function renewalOf(party: Account): DealPlan {
  const offset = party.renewalOffset - 365 - 3
  return { party, type: 'Renewal', subject: 'Renewal FY26', outcome: 'Closed Won', offset }
}

/** `count` parties in random order, from the start again when all have had their turn. */
function dealt<T>(count: number, parties: readonly T[], random: Random): readonly T[] {
  const order = random.shuffled(parties)
  return Array.from({ length: count }, (_, index) => order[index % order.length] ?? random.pick(parties))
}
