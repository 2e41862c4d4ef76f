import type { Account } from './accounts.ts'
import { weightOf } from './affinity.ts'
import { dayAt, isWorkday, type Day } from './calendar.ts'
import { createDeck, fits, worded, type Deck, type Setting } from './deck.ts'
import { createRandom, type Random } from './random.ts'
import type { Exchange, StockTurn } from './stock.ts'
import { closings, openings } from './talk/frames.ts'
import { neutralTalk } from './talk/neutral.ts'
import { themes } from './themes.ts'
import { createLinks, csm, joined, supportDesk, type Links, type Place, type Turn } from './turns.ts'

export type Call = {
  readonly file: string
  readonly account: Account
  readonly day: Day
  readonly style: 'zoom' | 'teams'
  readonly turns: readonly Turn[]
}

const callCount = 60
const mostTurns = 25
/** Of the middle of a call, without greetings and goodbyes. */
const fewestTurns = 6
const titles = [
  'quarterly review',
  'renewal review',
  'health check',
  'roadmap call',
  'support follow-up',
  'half-year review',
]

/** Who on the customer's side speaks when a theme comes up, if the call has such a person. */
const expertOf: Readonly<Record<string, string>> = {
  'sso-audit': 'IT admin',
  'api-limits': 'IT admin',
  'invoice-errors': 'Accounts payable lead',
  'price-rises': 'Finance lead',
  'mobile-signout': 'Operations manager',
  'learning-curve': 'Office manager',
}
const others = ['Controller', 'Finance lead', 'Reporting analyst', 'Operations manager', 'Head of controlling']

type Stage = {
  readonly random: Random
  readonly openings: Deck<Exchange>
  readonly closings: Deck<Exchange>
  readonly neutral: Deck<Exchange>
  readonly links: Links
  readonly byTheme: ReadonlyMap<string, Deck<Exchange>>
}

/** Sixty calls by date, half in Zoom's and half in Teams' manner. */
export function makeCalls(accounts: readonly Account[]): readonly Call[] {
  const random = createRandom('calls')
  const stage: Stage = {
    random,
    openings: createDeck(openings, 2, random),
    closings: createDeck(closings, 2, random),
    neutral: createDeck(neutralTalk, 2, random),
    links: createLinks(random),
    byTheme: new Map(themes.map(({ id, talk }) => [id, createDeck(talk, 2, random)])),
  }
  const speaking = accounts.filter(({ talks }) => talks > 0)
  const offsets = Array.from({ length: callCount }, () => workday(random)).sort((a, b) => a - b)
  return offsets.map((offset, index) => {
    const wanted = ({ talks, yearlyValue, sinceOffset }: Account): number =>
      sinceOffset + 30 < offset ? Math.sqrt(talks) * Math.sqrt(yearlyValue ?? 10_000) : 0
    return makeCall(random.weighted(speaking, wanted), offset, { ...stage, style: index % 2 === 0 ? 'zoom' : 'teams' })
  })
}

function workday(random: Random): number {
  const offset = random.whole(3, 358)
  return isWorkday(dayAt(offset)) ? offset : workday(random)
}

function makeCall(account: Account, offset: number, stage: Stage & Pick<Call, 'style'>): Call {
  const { random, style } = stage
  const day = dayAt(offset)
  const setting = { month: day.month, company: account.name }
  const middle = middleOf(account, setting, stage)
  const topics = middle.flatMap(({ topic }) => (topic === undefined ? [] : [topic]))
  const parts: readonly Part[] = [
    { place: 'opening', topic: undefined, exchange: draw(stage.openings, setting) },
    ...middle,
    { place: 'closing', topic: undefined, exchange: draw(stage.closings, setting) },
  ]
  const customers = customersFor(topics, random)
  const staff = random.chance(0.45) ? [csm, supportDesk] : [csm]
  const turns = joined(
    parts.map(({ place, topic, exchange }) => ({ place, turns: cast(topic, exchange, { customers, staff, random }) })),
    { customers, links: stage.links, random },
  )
  const title = random.pick(titles)
  return { file: `${day.iso} ${account.name} ${title}.vtt`, account, day, style, turns: shortened(turns) }
}

/** At most 25 turns, ending on a customer's. */
function shortened(turns: readonly Turn[]): readonly Turn[] {
  const kept = turns.slice(0, mostTurns)
  return turns.length > mostTurns && kept.at(-1)?.isCustomer === false ? kept.slice(0, -1) : kept
}

type Part = { readonly place: Place; readonly topic: string | undefined; readonly exchange: Exchange }

function draw(deck: Deck<Exchange> | undefined, setting: Setting): Exchange {
  const drawn = deck?.draw((exchange) => exchange.every(({ words }) => fits(words, setting)))
  if (drawn === undefined) return []
  return drawn.item.map((turn: StockTurn) => ({ ...turn, words: worded(turn.words, drawn.before) }))
}

/** Two to four topics that are on the account's mind, more while the call would be too short, and other talk. */
function middleOf(account: Account, setting: Setting, { random, byTheme, neutral }: Stage): readonly Part[] {
  const parts: Part[] = []
  const left = [...themes]
  let wanted = random.whole(2, 4)
  while (left.length > 0 && (wanted > 0 || turnCount(parts) < fewestTurns)) {
    const theme = random.weighted(left, (candidate) => Math.sqrt(weightOf(candidate, account, setting.month)))
    left.splice(left.indexOf(theme), 1)
    const exchange = draw(byTheme.get(theme.id), setting)
    if (exchange.length === 0) continue
    wanted -= 1
    parts.push({ place: 'middle', topic: theme.id, exchange })
    if (random.chance(0.45)) parts.push({ place: 'middle', topic: undefined, exchange: draw(neutral, setting) })
  }
  return parts
}

const turnCount = (parts: readonly Part[]): number => parts.reduce((sum, { exchange }) => sum + exchange.length, 0)

function customersFor(topics: readonly string[], random: Random): readonly string[] {
  const expert = topics.map((topic) => expertOf[topic]).find((role) => role !== undefined)
  const first = expert ?? random.pick(others)
  const second = random.pick(others.filter((role) => role !== first))
  return [first, second]
}

type Cast = { readonly customers: readonly string[]; readonly staff: readonly string[]; readonly random: Random }

/** Gives each turn of an exchange a speaker: one customer and one member of staff for the whole exchange. */
function cast(topic: string | undefined, exchange: Exchange, { customers, staff, random }: Cast): readonly Turn[] {
  const expert = customers.find((role) => topic !== undefined && role === expertOf[topic])
  const customer = expert ?? random.pick(customers)
  const colleague = random.pick(staff)
  return exchange.map(({ voice, words, onTheme }) => ({
    speaker: voice === 'customer' ? customer : colleague,
    isCustomer: voice === 'customer',
    words,
    themes: onTheme && topic !== undefined ? [topic] : [],
  }))
}
