/** What one unit adds to the sums that scores are made of. */
export interface FirmnessUnit {
  /** Whether it is among the units that reach is a share of; a deal without an account is not. */
  readonly isCounted: boolean
  /** Scored answers, and promoters minus detractors among them. */
  readonly answers: number
  readonly sum: number
  /** All that is at stake with it, in minor units of one currency. */
  readonly value: number
  /** By priority; `raises`: it counts towards that one's reach. Each priority at most once. */
  readonly parts: readonly {
    readonly priority: number
    readonly raises: boolean
    readonly answers: number
    readonly sum: number
    readonly value: number
  }[]
}

/** Sums a score is made of stand in fours: of all units first, then of each priority. */
export const sumsEach = 4
/** Where in each four: counted units, scored answers, promoters minus detractors, value at stake. */
export const sumAt = { units: 0, answers: 1, sum: 2, value: 3 } as const

/** Units that add the same, once. */
export interface UnitGroups {
  /** Sums that are added up: 4 × (1 + priorities). */
  readonly width: number
  /** Units in each group. */
  readonly sizes: Float64Array
  /** What one unit of each group adds: groups × width, row-major. */
  readonly rows: Float64Array
}

/** In a survey without accounts thousands of units share a few dozen groups. Time: units × priorities. */
export const groupUnits = (units: readonly FirmnessUnit[], priorities: number): UnitGroups => {
  const width = sumsEach * (1 + priorities)
  const groups = new Map<string, { readonly row: Float64Array; size: number }>()
  for (const unit of units) {
    const row = rowOf(unit, width)
    const key = row.join()
    const known = groups.get(key)
    if (known) known.size += 1
    else groups.set(key, { row, size: 1 })
  }
  const all = [...groups.values()]
  const rows = new Float64Array(all.length * width)
  all.forEach(({ row }, at) => rows.set(row, at * width))
  return { width, sizes: Float64Array.from(all, ({ size }) => size), rows }
}

const rowOf = ({ isCounted, answers, sum, value, parts }: FirmnessUnit, width: number): Float64Array => {
  const row = new Float64Array(width)
  row.set([Number(isCounted), answers, sum, value])
  for (const part of parts)
    row.set([Number(part.raises), part.answers, part.sum, part.value], sumsEach * (1 + part.priority))
  return row
}
