import { joinedTables, partOf, type JoinedTable } from './parts.ts'
import { keyOf, listOf, put, rowsOf, type Row, type State, type WritableState } from './state.ts'

/**
 * What two people's changes, each right by itself, make wrong together is put right, the same whoever joins: merges in a
 * circle or a row, parts of parts, two themes of one name, rows whose owner is gone. What was right before stays.
 */
export function settle(state: WritableState, theirs: State, mine: State): void {
  straighten(state, 'theme', { key: 'id', into: 'merged_into' })
  straighten(state, 'account_merge', { key: 'account', into: 'into_seq' })
  settleParents(state)
  dropOrphans(state)
  bringBack(state, { mine, theirs })
  nameApart(state, 'theme', { column: 'label', counts: (row) => row.state === 'active' && row.is_retired !== 1 })
  nameApart(state, 'saved_view', { column: 'name' })
  nameApart(state, 'draft', { column: 'name' })
  for (const row of rowsOf(state, 'pin').values())
    if (row.kind === 'in') state.rows.get('no_theme')?.delete(JSON.stringify([row.comment]))
  settleThemesOfPriorities(state)
  settleDraftsInUse(state)
  settleOrders(state)
}

/** What is merged goes to where that was merged in turn; of a circle the smallest id stays. */
function straighten(
  state: WritableState,
  table: 'theme' | 'account_merge',
  { key, into }: { readonly key: string; readonly into: string },
): void {
  const rows = state.rows.get(table) ?? new Map<string, Row>()
  const target = new Map([...rows.values()].map((row) => [String(row[key]), row[into] ?? null]))
  for (const start of [...target.keys()].sort()) {
    const path = [start]
    for (let next = target.get(start); typeof next === 'string'; next = target.get(next)) {
      const circle = path.indexOf(next)
      if (circle >= 0) {
        target.set(path.slice(circle).sort()[0] ?? start, null)
        break
      }
      path.push(next)
    }
  }
  for (const [rowKey, row] of rows) {
    const own = String(row[key])
    let end = target.get(own) ?? null
    for (let next = end; typeof next === 'string'; next = target.get(next) ?? null) end = next
    if (end === (row[into] ?? null)) continue
    if (end !== null) rows.set(rowKey, { ...row, [into]: end })
    else if (table === 'account_merge') rows.delete(rowKey)
    else rows.set(rowKey, { ...row, merged_into: null, state: 'active' })
  }
}

function settleParents(state: WritableState): void {
  const themes = state.rows.get('theme') ?? new Map<string, Row>()
  const byId = new Map([...themes.values()].map((row) => [String(row.id), row]))
  const home = (id: string): string => String(byId.get(id)?.merged_into ?? id)
  for (const [key, row] of [...themes].toSorted(([x], [y]) => (x < y ? -1 : 1))) {
    if (typeof row.parent !== 'string') continue
    let parent: string | null = home(row.parent)
    const above = byId.get(parent)?.parent
    if (typeof above === 'string') parent = home(above)
    if (parent === row.id || row.state === 'merged' || typeof byId.get(parent)?.parent === 'string') parent = null
    if (parent === row.parent) continue
    const settled = { ...row, parent }
    themes.set(key, settled)
    byId.set(String(row.id), settled)
  }
}

const stored = new Set<string>([
  'theme',
  'cycle',
  'goal',
  'priority',
  'measure',
  'team',
  'team_goal',
  'guardrail',
  'play',
])

function dropOrphans(state: WritableState): void {
  for (const table of joinedTables) {
    const part = partOf(table)
    const refs = Object.entries(part.refs ?? {}).filter(([, ref]) => stored.has(ref))
    if (refs.length === 0) continue
    for (const [key, row] of rowsOf(state, table)) {
      const gone = refs.filter(([column, ref]) => {
        if (row[column] === null || row[column] === undefined) return false
        const owner = partOf(ref as JoinedTable)
        const id = JSON.stringify(owner.key.map((name) => (name === 'scope' ? (row.scope ?? '') : row[column])))
        return !rowsOf(state, ref as JoinedTable).has(id)
      })
      if (gone.length === 0) continue
      if (table === 'theme' || (table === 'team_goal' && gone.every(([column]) => column === 'goal')))
        put(state, table, { ...row, ...Object.fromEntries(gone.map(([column]) => [column, null])) })
      else state.rows.get(table)?.delete(key)
    }
  }
}

/** A theme that a run left behind here and that the other person went on working with counts again. */
function bringBack(state: WritableState, { mine, theirs }: { readonly mine: State; readonly theirs: State }): void {
  const retired = [...rowsOf(state, 'theme').values()].filter((row) => row.is_retired === 1)
  if (retired.length === 0) return
  const meant = new Set<string>()
  for (const table of ['pin', 'coding', 'theme_note', 'theme_rule', 'priority_theme'] as const)
    for (const [key, row] of rowsOf(state, table))
      if (!rowsOf(mine, table).has(key) && rowsOf(theirs, table).has(key)) meant.add(String(row.theme))
  for (const row of retired) {
    const here = rowsOf(mine, 'theme').get(keyOf('theme', row))
    const isChanged = here !== undefined && ['label', 'description', 'is_locked'].some((one) => here[one] !== row[one])
    if (meant.has(String(row.id)) || isChanged) put(state, 'theme', { ...row, is_retired: 0 })
  }
}

/** Of rows with one name the first made keeps it; the others get a number. */
function nameApart(
  state: WritableState,
  table: 'theme' | 'saved_view' | 'draft',
  { column, counts = () => true }: { readonly column: string; readonly counts?: (row: Row) => boolean },
): void {
  const age = (row: Row): string => `${row.created_at ?? ''} ${row.id ?? ''}`
  const rows = [...rowsOf(state, table).values()].filter(counts).toSorted((x, y) => (age(x) < age(y) ? -1 : 1))
  const within = (row: Row, name: string): string => JSON.stringify([row.cycle ?? null, name.toLowerCase()])
  const taken = new Set<string>()
  const again: Row[] = []
  for (const row of rows) {
    const name = within(row, String(row[column]))
    if (taken.has(name)) again.push(row)
    taken.add(name)
  }
  for (const row of again) {
    let nth = 2
    while (taken.has(within(row, `${row[column]} ${nth}`))) nth += 1
    const name = `${row[column]} ${nth}`
    taken.add(within(row, name))
    put(state, table, { ...row, [column]: name })
  }
}

/** A priority made of a theme that was merged is made of the one that it counts for; a theme is in one priority. */
function settleThemesOfPriorities(state: WritableState): void {
  const inUse = new Set(state.inUse.values())
  const themes = new Map([...rowsOf(state, 'theme').values()].map((row) => [String(row.id), row]))
  for (const [key, row] of [...rowsOf(state, 'priority_theme')].toSorted(([x], [y]) => (x < y ? -1 : 1))) {
    const into = themes.get(String(row.theme))?.merged_into
    if (typeof into !== 'string' || !inUse.has(String(row.scope))) continue
    state.rows.get('priority_theme')?.delete(key)
    const heir = { ...row, theme: into }
    if (!rowsOf(state, 'priority_theme').has(keyOf('priority_theme', heir))) put(state, 'priority_theme', heir)
  }
}

function settleDraftsInUse(state: WritableState): void {
  for (const [cycle, scope] of state.inUse) {
    const drafts = [...rowsOf(state, 'draft').values()]
      .filter((row) => row.cycle === cycle)
      .map((row) => String(row.scope))
    if (drafts.length > 0 && !drafts.includes(scope)) state.inUse.set(cycle, drafts.sort()[0] ?? scope)
  }
}

/** Every row of a list stands in it once. */
function settleOrders(state: WritableState): void {
  const lists = new Map<string, Set<string>>()
  for (const table of joinedTables) {
    if (!partOf(table).order) continue
    for (const [key, row] of [...rowsOf(state, table)].toSorted(([x], [y]) => (x < y ? -1 : 1))) {
      const list = listOf(table, row)
      const keys = lists.get(list) ?? new Set<string>()
      lists.set(list, keys.add(key))
    }
  }
  for (const list of state.orders.keys()) if (!lists.has(list)) state.orders.delete(list)
  for (const [list, keys] of lists) {
    const ordered = (state.orders.get(list) ?? []).filter((key) => keys.has(key))
    const missing = [...keys].filter((key) => !ordered.includes(key))
    state.orders.set(list, [...ordered, ...missing])
  }
}
