import { overRepresentation } from '#shared/domain/stats/over-representation.ts'
import type { Context } from '../../kernel/context.ts'
import { factsOf, type CommentFact } from './facts.ts'

export interface Segment {
  readonly attribute: string
  readonly value: string
  readonly ratio: number
  readonly p: number
}

/** An attribute with fewer or more distinct values than this does not divide customers into segments. */
const values = { fewest: 2, most: 12 } as const
const segmentsShown = 4

type Unit = number | string
export interface Segmentation {
  readonly attribute: string
  readonly units: ReadonlyMap<string, ReadonlySet<Unit>>
}

/** Where a set of comments is raised more often than elsewhere: by attributes of records and accounts. */
export function segmentsOf(context: Context, comments: readonly CommentFact[]): Segment[] {
  const facts = factsOf(context)
  const raising = new Set(comments.flatMap(({ unit }) => (unit === null ? [] : [unit])))
  return segmentations(context)
    .flatMap(({ attribute, units }) =>
      overRepresentation({
        units: facts.units,
        withTheme: [raising.size],
        segments: [...units].map(([segment, members]) => ({
          segment,
          units: members.size,
          withTheme: [[...members].filter((unit) => raising.has(unit)).length],
        })),
      }).map((cell) => ({ ...cell, attribute })),
    )
    .filter((cell) => cell.overRepresented && cell.ratio !== null)
    .sort((x, y) => x.p - y.p)
    .slice(0, segmentsShown)
    .map(({ attribute, segment, ratio, p }) => ({ attribute, value: segment, ratio: ratio ?? 0, p }))
}

/** Attributes that divide customers, with the units of each value. */
export function segmentations(context: Context): readonly Segmentation[] {
  const facts = factsOf(context)
  return context.memo('segments', ['comment', 'theme', 'account', 'source', 'cycle', 'workspace'], () => {
    const unitOfRecord = new Map<number, Unit>()
    for (const { record, unit } of facts.comments) if (unit !== null) unitOfRecord.set(record, unit)
    const found = new Map<string, Map<string, Set<Unit>>>()
    const add = (attributes: string, unit: Unit | undefined): void => {
      if (unit === undefined) return
      for (const [name, value] of Object.entries(JSON.parse(attributes) as Record<string, string>)) {
        const byValue = found.get(name) ?? new Map<string, Set<Unit>>()
        found.set(name, byValue)
        if (byValue.size > values.most) continue
        const units = byValue.get(value) ?? new Set()
        byValue.set(value, units.add(unit))
      }
    }
    for (const row of context.db.all<{ seq: number; attributes: string }>(
      `SELECT r.seq, r.attributes FROM record r JOIN source s ON s.seq = r.source AND s.state = 'active'`,
    )) {
      add(row.attributes, unitOfRecord.get(row.seq))
    }
    if (facts.unit === 'account') {
      const speaking = new Set(unitOfRecord.values())
      for (const row of context.db.all<{ account: number; attributes: string }>(
        'SELECT account, attributes FROM account_fact_now',
      )) {
        add(row.attributes, speaking.has(row.account) ? row.account : undefined)
      }
    }
    return [...found]
      .filter(([, byValue]) => byValue.size >= values.fewest && byValue.size <= values.most)
      .map(([attribute, units]) => ({ attribute, units }))
  })
}
