import { dayAt } from './calendar.ts'
import { customerNames, prospectNames } from './names.ts'
import type { Random } from './random.ts'

export type Segment = 'Enterprise' | 'Mid-market' | 'Small team'
export type Plan = 'Starter' | 'Growth' | 'Enterprise'

export type Account = {
  readonly name: string
  readonly segment: Segment
  readonly plan: Plan
  readonly region: string
  /** US dollars a year; undefined where nobody filled it in. */
  readonly yearlyValue: number | undefined
  readonly renewalIso: string
  /** Days after 1 December 2025. */
  readonly renewalOffset: number
  readonly sinceIso: string
  /** Days after 1 December 2025; negative for customers of earlier years. */
  readonly sinceOffset: number
  /** How readily the account speaks; 0 for those that never do. */
  readonly talks: number
}

export type Prospect = Pick<Account, 'name' | 'segment' | 'region'>

const german =
  /^(Blaufels|Drahtwerk|Feldquell|Granatbaum|Hopfenried|Klarwasser|Lindenwerk|Rabenfurt|Sommerrain|Tannquell|Eiderholt|Buntspecht|Feuergrund|Kupferbach|Mistelzweig|Sturmvogel)/
const french = /^(Boisclairon|Bruyelle|Monterive|Ostrelle|Rivaubert|Valmorand|Lagunelle|Pontavelle)/
const soundsLarge =
  /Bank|Insurance|Telecom|Pharma|Utilities|Aerospares|Airports|Rail|Shipping|Holding|Energy|Hospitals|Steel|Mining|Cement|Credit|Building Society|Ports|Freight|Ferries|Kliniken|Chemicals|Water$|Leasing/
const soundsSmall =
  /Florists|Bakeries|Joinery|Tea$|Ceramics|Dental|Law|Studios|Films|Theatre|Books|Cycles|Jewellers|Nurseries|Tiles|Print|Events|Vignobles|Games|Radio|Pets|Toys|Kitchens|Carpets|Outfitters|Press|Seafood|Reisen|Travel|Roofing|Distillers|Fromages|Brauhaus|Cafés|Spa|Garden|Lighting|Property|Farms/
const elsewhere = [
  'UK & Ireland',
  'UK & Ireland',
  'North America',
  'North America',
  'North America',
  'Nordics',
  'Asia Pacific',
  'DACH',
  'France & Benelux',
]
const silentAccounts = 25

export function makeAccounts(random: Random): readonly Account[] {
  const inOrderOfSize = bySize(customerNames, random)
  const silent = new Set(random.shuffled(inOrderOfSize.slice(10)).slice(0, silentAccounts))
  const loud = new Set(random.shuffled(inOrderOfSize.slice(0, 70).filter((name) => !silent.has(name))).slice(0, 5))
  return customerNames.map((name) => {
    const segment = segmentAt(inOrderOfSize.indexOf(name))
    const isNew = random.chance(0.24)
    const sinceOffset = isNew ? random.whole(10, 230) : -random.whole(60, 1900)
    const renewalOffset = renewalFor(isNew ? sinceOffset : undefined, random)
    const appetite = Math.max(0.45, Math.exp(random.normal() * 0.6)) * (loud.has(name) ? 4 : 1)
    return {
      name,
      segment,
      plan: planOf(segment, random),
      region: regionOf(name, random),
      yearlyValue: random.chance(0.03) ? undefined : valueOf(segment, random),
      renewalIso: dayAt(renewalOffset).iso,
      renewalOffset,
      sinceIso: dayAt(sinceOffset).iso,
      sinceOffset,
      talks: silent.has(name) ? 0 : appetite,
    }
  })
}

/** Names in an order that mostly has banks before florists. */
function bySize(names: readonly string[], random: Random): readonly string[] {
  return names
    .map((name) => ({ name, rank: (soundsLarge.test(name) ? 0 : soundsSmall.test(name) ? 1.4 : 0.7) + random.next() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ name }) => name)
}

export function makeProspects(random: Random): readonly Prospect[] {
  return prospectNames.map((name) => ({
    name,
    segment: random.weighted<Segment>(['Enterprise', 'Mid-market', 'Small team'], (segment) =>
      segment === 'Mid-market' ? 4 : segment === 'Enterprise' ? 3.5 : 2,
    ),
    region: regionOf(name, random),
  }))
}

/** New customers renew after a year; of the others a few are overdue and the rest spread over the year to come. */
function renewalFor(sinceOffset: number | undefined, random: Random): number {
  if (sinceOffset !== undefined) return sinceOffset + 365
  return random.chance(0.08) ? random.whole(285, 350) : random.whole(366, 728)
}

function segmentAt(place: number): Segment {
  return place < 24 ? 'Enterprise' : place < 68 ? 'Mid-market' : 'Small team'
}

function planOf(segment: Segment, random: Random): Plan {
  if (segment === 'Enterprise') return random.chance(0.6) ? 'Enterprise' : 'Growth'
  if (segment === 'Mid-market') return random.chance(0.8) ? 'Growth' : 'Starter'
  return random.chance(0.8) ? 'Starter' : 'Growth'
}

function regionOf(name: string, random: Random): string {
  if (german.test(name)) return 'DACH'
  if (french.test(name)) return 'France & Benelux'
  return random.pick(elsewhere)
}

/** Skewed: a handful of large accounts hold a large part of the yearly value. */
export function valueOf(segment: Segment, random: Random): number {
  const middle = { Enterprise: 105_000, 'Mid-market': 26_000, 'Small team': 4_200 }[segment]
  const spread = { Enterprise: 0.65, 'Mid-market': 0.45, 'Small team': 0.5 }[segment]
  const value = middle * Math.exp(random.normal() * spread)
  const step = segment === 'Small team' ? 60 : 600
  return Math.max(1_200, Math.round(value / step) * step)
}
