import type { Context } from '../../kernel/context.ts'
import { factsOf, type CommentFact, type Facts } from './facts.ts'

/** An attribute with fewer or more distinct values than this does not divide customers into segments. */
const values = { fewest: 2, most: 12 } as const

/** Where at least this share of the units has one value alone, the attribute is the customer's and not the answer's. */
const shareOfOneValue = 0.9

export type Unit = number | string
export interface Segmentation {
  readonly attribute: string
  /** Who speaks with each value. */
  readonly units: ReadonlyMap<string, ReadonlySet<Unit>>
  /** The values a comment speaks with: those of its unit where the attribute is the customer's, else its record's. */
  readonly valuesOf: (comment: CommentFact) => Iterable<string>
}

/** How many pairs of a unit and a value there are: a unit that speaks with two values counts in each. */
export function sumOfSizes(units: ReadonlyMap<string, ReadonlySet<Unit>>): number {
  let sum = 0
  for (const members of units.values()) sum += members.size
  return sum
}

/** Who of each value says one of the comments, speaking with that value. */
export function raisingIn(
  { valuesOf }: Segmentation,
  comments: readonly CommentFact[],
): ReadonlyMap<string, ReadonlySet<Unit>> {
  const raising = new Map<string, Set<Unit>>()
  for (const comment of comments) {
    if (comment.unit === null) continue
    for (const value of valuesOf(comment)) put(raising, value, comment.unit)
  }
  return raising
}

/** Each attribute of records and accounts that divides those who spoke within the window. */
export function segmentations(context: Context): readonly Segmentation[] {
  const facts = factsOf(context)
  return context.memo('segments', ['comment', 'theme', 'account', 'source', 'cycle', 'workspace'], () => {
    const found = new Map<string, Gathered>()
    const unitOfRecord = new Map<number, Unit>()
    for (const { record, unit } of facts.comments) if (unit !== null) unitOfRecord.set(record, unit)
    for (const { seq, attributes } of recordAttributes(context)) {
      const unit = unitOfRecord.get(seq)
      if (unit === undefined) continue
      for (const [name, value] of valuesIn(attributes)) gather(found, name).addRecord(seq, unit, value)
    }
    for (const { account, attributes } of accountAttributes(context, facts)) {
      for (const [name, value] of valuesIn(attributes)) gather(found, name).addUnit(account, value)
    }
    return [...found].flatMap(([attribute, gathered]) => gathered.build(attribute) ?? [])
  })
}

const recordAttributes = ({ db }: Context) =>
  db.all<{ seq: number; attributes: string }>(
    `SELECT r.seq, r.attributes FROM record r JOIN source s ON s.seq = r.source AND s.state = 'active'`,
  )

function accountAttributes({ db }: Context, { unit, comments }: Facts) {
  if (unit !== 'account') return []
  const speaking = new Set(comments.map((comment) => comment.account))
  return db
    .all<{ account: number; attributes: string }>('SELECT account, attributes FROM account_fact_now')
    .filter(({ account }) => speaking.has(account))
}

const valuesIn = (attributes: string): readonly [string, string][] =>
  Object.entries(JSON.parse(attributes) as Record<string, string>)

interface Gathered {
  addRecord(record: number, unit: Unit, value: string): void
  addUnit(unit: Unit, value: string): void
  build(attribute: string): Segmentation | null
}

function gather(found: Map<string, Gathered>, name: string): Gathered {
  const known = found.get(name) ?? createGathered()
  found.set(name, known)
  return known
}

function createGathered(): Gathered {
  const units = new Map<string, Set<Unit>>()
  const ofUnit = new Map<Unit, Set<string>>()
  const ofRecord = new Map<number, string>()
  const addUnit = (unit: Unit, value: string): void => {
    if (units.size > values.most) return
    put(units, value, unit)
    put(ofUnit, unit, value)
  }
  return {
    addUnit,
    addRecord(record, unit, value) {
      addUnit(unit, value)
      if (units.size <= values.most) ofRecord.set(record, value)
    },
    build(attribute) {
      if (units.size < values.fewest || units.size > values.most) return null
      let single = 0
      for (const own of ofUnit.values()) if (own.size === 1) single += 1
      const isOfUnit = single >= shareOfOneValue * ofUnit.size
      return {
        attribute,
        units,
        valuesOf: ({ record, unit }) => {
          if (isOfUnit) return (unit === null ? undefined : ofUnit.get(unit)) ?? []
          const value = ofRecord.get(record)
          return value === undefined ? [] : [value]
        },
      }
    },
  }
}

function put<Key, Value>(map: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const known = map.get(key)
  if (known) known.add(value)
  else map.set(key, new Set([value]))
}
