import type { Context } from '../../kernel/context.ts'
import { factsOf, type CommentFact } from './facts.ts'

/** An attribute with fewer or more distinct values than this does not divide customers into segments. */
const values = { fewest: 2, most: 12 } as const

export type Unit = number | string
export interface Segmentation {
  readonly attribute: string
  /** Who speaks with each value. */
  readonly units: ReadonlyMap<string, ReadonlySet<Unit>>
  /** The value a comment speaks with: its account's where a table of accounts has the attribute, else its record's. */
  readonly valueOf: (comment: CommentFact) => string | undefined
}

/** How many pairs of a unit and a value there are: a unit that speaks with two values counts in each. */
export function sumOfSizes(units: ReadonlyMap<string, ReadonlySet<Unit>>): number {
  let sum = 0
  for (const members of units.values()) sum += members.size
  return sum
}

/** Who of each value says one of the comments, speaking with that value. */
export function raisingIn(
  { valueOf }: Segmentation,
  comments: readonly CommentFact[],
): ReadonlyMap<string, ReadonlySet<Unit>> {
  const raising = new Map<string, Set<Unit>>()
  for (const comment of comments) {
    const value = valueOf(comment)
    if (comment.unit !== null && value !== undefined) put(raising, value, comment.unit)
  }
  return raising
}

/** Each attribute of records and accounts that divides those who spoke within the window. */
export function segmentations(context: Context): readonly Segmentation[] {
  const facts = factsOf(context)
  return context.memo('segments', ['comment', 'theme', 'account', 'source', 'cycle', 'workspace'], () => {
    const found = new Map<string, Attribute>()
    const attributeOf = (name: string): Attribute => {
      const known = found.get(name) ?? { ofRecords: new Map(), ofAccounts: new Map() }
      found.set(name, known)
      return known
    }
    for (const { seq, attributes } of recordAttributes(context)) {
      for (const [name, value] of valuesIn(attributes)) attributeOf(name).ofRecords.set(seq, value)
    }
    for (const { account, attributes } of accountAttributes(context)) {
      for (const [name, value] of valuesIn(attributes)) attributeOf(name).ofAccounts.set(account, value)
    }
    return [...found].flatMap(([name, attribute]) => segmentationOf(name, attribute, facts.comments) ?? [])
  })
}

/** What is known of an attribute, by record and by account. */
interface Attribute {
  readonly ofRecords: Map<number, string>
  readonly ofAccounts: Map<number, string>
}

function segmentationOf(
  attribute: string,
  { ofRecords, ofAccounts }: Attribute,
  comments: readonly CommentFact[],
): Segmentation | null {
  const isOfAccounts = ofAccounts.size > 0
  const valueOf: Segmentation['valueOf'] = ({ record, account }) =>
    isOfAccounts && account !== null ? (ofAccounts.get(account) ?? ofRecords.get(record)) : ofRecords.get(record)
  const units = new Map<string, Set<Unit>>()
  for (const comment of comments) {
    const value = valueOf(comment)
    if (comment.unit === null || value === undefined) continue
    put(units, value, comment.unit)
    if (units.size > values.most) return null
  }
  return units.size < values.fewest ? null : { attribute, units, valueOf }
}

const recordAttributes = ({ db }: Context) =>
  db.all<{ seq: number; attributes: string }>(
    `SELECT r.seq, r.attributes FROM record r JOIN source s ON s.seq = r.source AND s.state = 'active'`,
  )

const accountAttributes = ({ db }: Context) =>
  db.all<{ account: number; attributes: string }>('SELECT account, attributes FROM account_fact_now')

const valuesIn = (attributes: string): readonly [string, string][] =>
  Object.entries(JSON.parse(attributes) as Record<string, string>)

function put<Key, Value>(map: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const known = map.get(key)
  if (known) known.add(value)
  else map.set(key, new Set([value]))
}
