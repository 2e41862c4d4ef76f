import { rankAppended } from '#shared/domain/rank-keys.ts'
import type { KeptRows } from '../drafts/kept-rows.ts'
import { joinedTables, partOf, type JoinedTable } from './parts.ts'
import type { Places } from './places.ts'
import { listOf, rowsOf, type Cell, type Row, type State } from './state.ts'

const numbered = new Set<string>(['priority', 'quotation', 'measure', 'recorded_value', 'move', 'funding'])

/** The rows of a draft that is not in use, as drafts keep them: numbered among themselves. */
export function keptRowsOf(state: State, scope: string, places: Places): KeptRows {
  const numbers = new Map<string, number>()
  const tables = joinedTables.filter((table) => partOf(table).isOfDraft)
  const members = (table: JoinedTable): [string, Row][] =>
    [...rowsOf(state, table)].filter(([, row]) => row.scope === scope)
  for (const table of tables) members(table).forEach(([, row], at) => numbers.set(`${table} ${String(row.id)}`, at + 1))
  const kept: Record<string, Record<string, Cell>[]> = {}
  for (const table of tables) {
    const { refs = {}, order } = partOf(table)
    const rows = members(table).map(([key, row]) => {
      const { scope: _, ...columns } = row
      const raw: Record<string, Cell> = { ...columns }
      for (const [column, ref] of Object.entries(refs)) {
        const id = row[column]
        if (typeof id !== 'string') continue
        raw[column] =
          ref === 'priority' || ref === 'measure' ? (numbers.get(`${ref} ${id}`) ?? null) : places.seq(ref, id)
      }
      if (numbered.has(table)) raw.seq = numbers.get(`${table} ${String(row.id)}`) ?? null
      if (order) raw[order.by] = place(state, { list: listOf(table, row), key, by: order.by })
      return raw
    })
    const by = order?.by
    kept[table] = by === undefined ? rows : rows.toSorted((x, y) => ((x[by] ?? 0) < (y[by] ?? 0) ? -1 : 1))
  }
  return kept
}

function place(state: State, { list, key, by }: { list: string; key: string; by: 'rank_key' | 'ordinal' }): Cell {
  const keys = state.orders.get(list) ?? []
  const at = keys.indexOf(key)
  return by === 'ordinal' ? at : (rankAppended(null, keys.length)[at] ?? '')
}
