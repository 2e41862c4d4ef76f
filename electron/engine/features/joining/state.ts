import { deflateSync, inflateSync } from 'node:zlib'
import { z } from 'zod'
import { joinedTables, partOf, type JoinedTable, type Part } from './parts.ts'

export type Cell = string | number | null
/** A row by permanent ids, without its place in a list. */
export type Row = Readonly<Record<string, Cell>>

/** What people decided, told by permanent ids alone, so that two files can be compared. */
export interface State {
  readonly rows: ReadonlyMap<JoinedTable, ReadonlyMap<string, Row>>
  /** By list, the keys of its rows in order. */
  readonly orders: ReadonlyMap<string, readonly string[]>
  /** By cycle, the draft in use. */
  readonly inUse: ReadonlyMap<string, string>
}

export interface WritableState extends State {
  readonly rows: Map<JoinedTable, Map<string, Row>>
  readonly orders: Map<string, readonly string[]>
  readonly inUse: Map<string, string>
}

/** The draft of a cycle that has none: the priorities there are. */
export const onlyDraft = (cycle: string): string => `only ${cycle}`

export const emptyState = (): WritableState => ({
  rows: new Map(joinedTables.map((table) => [table, new Map<string, Row>()])),
  orders: new Map(),
  inUse: new Map(),
})

const nothing: ReadonlyMap<string, Row> = new Map()
export const rowsOf = (state: State, table: JoinedTable): ReadonlyMap<string, Row> => state.rows.get(table) ?? nothing

export const keyOf = (table: JoinedTable, row: Row): string =>
  JSON.stringify(partOf(table).key.map((column) => row[column] ?? null))

/** Which list a row stands in. */
export const listOf = (table: JoinedTable, row: Row): string =>
  JSON.stringify([table, ...(partOf(table).order?.within ?? []).map((column) => row[column] ?? null)])

export const tableOfList = (list: string): JoinedTable => {
  const [named] = z.tuple([z.string()]).rest(z.unknown()).parse(JSON.parse(list))
  const table = joinedTables.find((one) => one === named)
  if (table === undefined) throw new Error(`There is no list of ${named}.`)
  return table
}

export function put(state: WritableState, table: JoinedTable, row: Row): void {
  state.rows.get(table)?.set(keyOf(table, row), row)
}

/** Columns that are compared, those that change as one together. */
export function groupsOf(part: Part, row: Row): readonly (readonly string[])[] {
  const together = part.together ?? []
  const left = new Set([...part.key, ...(part.carried ?? []), ...together.flat()])
  return [...together, ...Object.keys(row).flatMap((column) => (left.has(column) ? [] : [[column]]))]
}

/** A state as text; what is carried and never compared is left out. */
export function packState(state: State): string {
  const rows = Object.fromEntries(
    joinedTables.map((table) => {
      const carried = new Set(partOf(table).carried ?? [])
      return [
        table,
        [...rowsOf(state, table).values()].map((row) =>
          Object.fromEntries(Object.entries(row).filter(([column]) => !carried.has(column))),
        ),
      ]
    }),
  )
  const packed = { rows, orders: [...state.orders], inUse: [...state.inUse] }
  return deflateSync(JSON.stringify(packed)).toString('base64')
}

const cellSchema = z.union([z.string(), z.number(), z.null()])
const packedSchema = z.object({
  rows: z.record(z.string(), z.array(z.record(z.string(), cellSchema))),
  orders: z.array(z.tuple([z.string(), z.array(z.string())])),
  inUse: z.array(z.tuple([z.string(), z.string()])),
})

/** A packed state is at most this large once it is unpacked, in bytes. */
const mostUnpacked = 512 * 1024 ** 2

const plainId = /^[a-z]+_\w{4,}$/

/**
 * @param renamed ids that are others here
 * @throws Error for what is not a packed state
 */
export function unpackState(text: string, renamed: ReadonlyMap<string, string>): State {
  let json = inflateSync(Buffer.from(text, 'base64'), { maxOutputLength: mostUnpacked }).toString('utf8')
  for (const [from, to] of renamed) if (plainId.test(from) && plainId.test(to)) json = json.replaceAll(from, to)
  const { rows, orders, inUse } = packedSchema.parse(JSON.parse(json))
  const state = emptyState()
  for (const table of joinedTables) for (const row of rows[table] ?? []) put(state, table, row)
  for (const [list, keys] of orders) state.orders.set(list, keys)
  for (const [cycle, scope] of inUse) state.inUse.set(cycle, scope)
  return state
}
