import { valueOf, type Account, type Prospect } from './accounts.ts'
import { dayAt, type Day } from './calendar.ts'
import { createDeck, fits, type Deck } from './deck.ts'
import { buyersOnLoss, buyersOnWin } from './deals/buyers.ts'
import { sellersOnLoss, sellersOnNoDecision } from './deals/sellers.ts'
import type { Statement } from './statements.ts'
import { plansOf, type DealPlan, type DealType, type Outcome } from './deal-plans.ts'
import { createRandom, type Random } from './random.ts'
import { themes } from './themes.ts'

export type Deal = {
  readonly id: string
  readonly title: string
  readonly company: string
  readonly segment: string
  readonly type: DealType
  readonly outcome: Outcome
  readonly amountDollars: number
  readonly day: Day
  readonly competitor: string
  readonly seller: Statement
  readonly buyer: Statement
}

const competitors = [
  'Quillmetric',
  'Quillmetric',
  'Brightabacus',
  'Brightabacus',
  'Sumhollow',
  'Spreadsheets',
  'In-house build',
  '',
]

const mostDollars = 420_000

type Bench = {
  readonly random: Random
  readonly lost: Deck<readonly [theme: string, words: string]>
  readonly won: Deck<readonly [theme: string, words: string]>
  readonly sellers: Deck<readonly [theme: string, words: string]>
  readonly undecided: Deck<string>
}

/** The year's closed deals by closing date; prospects that did not buy are in no other file. */
export function makeDeals(accounts: readonly Account[], prospects: readonly Prospect[]): readonly Deal[] {
  const random = createRandom('deals')
  const bench: Bench = {
    random,
    lost: createDeck(pairs(buyersOnLoss), 1, random),
    won: createDeck(pairs(buyersOnWin), 1, random),
    sellers: createDeck(pairs(sellersOnLoss), 2, random),
    undecided: createDeck(sellersOnNoDecision, 3, random),
  }
  const timesNamed = new Map<string, number>()
  return plansOf(accounts, prospects, random).map((plan, index) => {
    const title = `${plan.party.name} - ${plan.subject}`
    const times = (timesNamed.get(title) ?? 0) + 1
    timesNamed.set(title, times)
    const deal = makeDeal(plan, bench)
    return {
      id: `006SAMPLE${String(index + 1).padStart(6, '0')}`,
      title: times === 1 ? title : `${title} (${times})`,
      ...deal,
    }
  })
}

const pairs = (stock: Readonly<Record<string, readonly string[]>>): readonly (readonly [string, string])[] =>
  Object.entries(stock).flatMap(([theme, words]) => words.map((line) => [theme, line] as const))

function makeDeal(plan: DealPlan, bench: Bench): Omit<Deal, 'id' | 'title'> {
  const { random } = bench
  const { party, type, outcome } = plan
  const day = dayAt(plan.offset)
  const buyer = buyerOf(plan, bench)
  const competitor =
    outcome === 'Closed Lost' ? random.pick(competitors) : random.chance(0.3) ? random.pick(competitors) : ''
  const yearly = Math.min(party.yearlyValue ?? valueOf(party.segment, random), mostDollars)
  const amountDollars =
    type === 'Expansion' ? Math.max(600, Math.round((yearly * (0.15 + random.next() * 0.4)) / 100) * 100) : yearly
  const seller = sellerOf(plan, buyer, bench)
  return {
    company: party.name,
    segment: party.segment,
    type,
    outcome,
    amountDollars,
    day,
    competitor,
    seller,
    buyer,
  }
}

function buyerOf(plan: DealPlan, bench: Bench): Statement {
  if (plan.outcome === 'Closed Won') return buyerOnWin(plan, bench)
  return plan.outcome === 'Closed Lost' ? buyerOnLoss(plan, bench) : buyerOnNoDecision(plan, bench)
}

const silent: Statement = { words: '', themes: null }
const topicsOf = (theme: string): readonly string[] => (themes.some(({ id }) => id === theme) ? [theme] : [])

const onlyCustomers =
  /renewal|extension|expansion|last year|had been paying|former account|owned us as a customer|double charge/
const onlyProspects =
  /before buying|four we looked at|saw the demo|trial|demo|Demo|pilot|proof of concept|References|second offer|questionnaire|sales cycle|other bidder|second on features|Lost to incumbent/

function suits(words: string, { party, type, offset }: DealPlan): boolean {
  const month = dayAt(offset).month
  if (!fits(words, { month, company: party.name })) return false
  if (type === 'New Business' ? onlyCustomers.test(words) : onlyProspects.test(words)) return false
  return party.segment === 'Small team'
    ? !/CISO|auditors|regulator|SCIM|1,100|division/.test(words)
    : !/team of four|bookkeeper/.test(words)
}

/** Large companies lose over sign-on and logs, small ones over effort; the price counts more from August. */
function lossTheme({ party, offset }: DealPlan, random: Random): string {
  const late = dayAt(offset).month >= 8
  const large = party.segment === 'Enterprise' ? 26 : party.segment === 'Mid-market' ? 12 : 0
  const weights: readonly (readonly [string, number])[] = [
    ['sso-audit', large],
    ['price-rises', late ? 16 : 5],
    ['slow-exports', 6],
    ['stale-data', 6],
    ['learning-curve', party.segment === 'Small team' ? 16 : 1],
    ['api-limits', 2],
    ['handovers', 2],
    ['invoice-errors', 1],
    ['other', 7],
  ]
  return random.weighted(weights, ([, weight]) => weight)[0]
}

function buyerOnLoss(plan: DealPlan, bench: Bench): Statement {
  if (!bench.random.chance(0.76)) return silent
  const wanted = lossTheme(plan, bench.random)
  const drawn = bench.lost.draw(([theme, words]) => theme === wanted && suits(words, plan))
  return drawn === undefined ? silent : { words: drawn.item[1], themes: topicsOf(drawn.item[0]) }
}

function buyerOnNoDecision(plan: DealPlan, { random, lost }: Bench): Statement {
  const drawn = random.chance(0.35) ? lost.draw(([theme, words]) => theme === 'other' && suits(words, plan)) : undefined
  return drawn === undefined ? silent : { words: drawn.item[1], themes: [] }
}

function buyerOnWin(plan: DealPlan, bench: Bench): Statement {
  const wanted = plan.type === 'New Business' || bench.random.chance(0.35)
  if (!wanted || bench.random.chance(0.2)) return silent
  const drawn = bench.won.draw(
    ([theme, words]) => suits(words, plan) && (theme !== 'fast-migration' || plan.type === 'New Business'),
  )
  return drawn === undefined ? silent : { words: drawn.item[1], themes: topicsOf(drawn.item[0]) }
}

/** Sellers agree with the buyer two times in three and otherwise blame the price, mostly. */
function sellerOf(plan: DealPlan, buyer: Statement, { random, sellers, undecided }: Bench): Statement {
  if (plan.outcome === 'Closed Won') return silent
  if (plan.outcome === 'Closed - No Decision') return { words: undecided.draw(() => true)?.item ?? '', themes: [] }
  const said = buyer.themes === null ? lossTheme(plan, random) : (buyer.themes[0] ?? 'other')
  const wanted = random.chance(0.66) ? said : random.chance(0.6) ? 'price-rises' : 'other'
  const drawn =
    sellers.draw(([theme, words]) => theme === wanted && suits(words, plan)) ??
    sellers.draw(([theme, words]) => theme === 'other' && suits(words, plan))
  return drawn === undefined
    ? { words: 'Other', themes: [] }
    : { words: drawn.item[1], themes: topicsOf(drawn.item[0]) }
}
