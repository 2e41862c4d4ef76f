import type { Clash } from '#shared/contract/joining.ts'
import { formatCount, pluralOf } from '#shared/domain/format.ts'
import { nounOf } from './amounts.ts'
import type { Conflict } from './merge.ts'
import { partOf, type JoinedTable } from './parts.ts'
import { groupsOf, rowsOf, type Cell, type Row, type State } from './state.ts'

export interface Sides {
  readonly mine: State
  readonly theirs: State
  /** Words of a comment, by its id. */
  readonly words: (comment: string) => string
}

type Told = Pick<Clash, 'about' | 'what'> & { readonly mine: string; readonly theirs: string }

/** A clash as people say it. */
export function tellClash(conflict: Conflict, sides: Sides): Told {
  const { table, mine, theirs, lists, columns } = conflict
  if (lists) return tellLists(conflict, sides)
  const some = mine ?? theirs
  if (table === 'pin' && mine && theirs) return tellPins(conflict, { mine, theirs }, sides)
  return {
    about: some === null ? capital(nounOf(table)) : nameOf(table, some, sides),
    what: columns === null ? (mine && theirs ? 'What became of it' : 'Removed or changed') : wordsOf(columns),
    mine: valueOf(table, mine, { columns, other: theirs, sides }),
    theirs: valueOf(table, theirs, { columns, other: mine, sides }),
  }
}

function tellLists({ table, lists }: Conflict, sides: Sides): Told {
  const titles = (keys: readonly string[], state: State): string =>
    keys.map((key, at) => `${at + 1}. ${titleOf(table, rowsOf(state, table).get(key) ?? {}, sides)}`).join('\n')
  return {
    about: `Order of ${pluralOf(nounOf(table))}`,
    what: 'Rank',
    mine: titles(lists?.mine ?? [], sides.mine),
    theirs: titles(lists?.theirs ?? [], sides.theirs),
  }
}

function tellPins({ count }: Conflict, { mine, theirs }: { mine: Row; theirs: Row }, sides: Sides): Told {
  const said = (row: Row): string => `${row.kind === 'in' ? 'In' : 'Not in'} ${themeName(row.theme, sides)}`
  return {
    about: count === 1 ? `Comment “${sides.words(String(mine.comment))}”` : formatCount(count, 'comment'),
    what: 'Theme',
    mine: said(mine),
    theirs: said(theirs),
  }
}

const titleColumns = ['label', 'title', 'name', 'allowed', 'text', 'rule', 'tag', 'key']

function titleOf(table: JoinedTable, row: Row, sides: Sides): string {
  if (typeof row.theme === 'string' && table !== 'theme_note') return themeName(row.theme, sides)
  if (typeof row.priority === 'string' && !['measure', 'move', 'funding'].includes(table))
    return priorityName(row, sides)
  const column = titleColumns.find((one) => typeof row[one] === 'string' && row[one] !== '')
  return column === undefined ? '' : `“${String(row[column]).slice(0, 80)}”`
}

const nameOf = (table: JoinedTable, row: Row, sides: Sides): string =>
  `${capital(nounOf(table))} ${titleOf(table, row, sides)}`.trim()

function themeName(id: Cell | undefined, { mine, theirs }: Sides): string {
  const key = JSON.stringify([id ?? null])
  const label = (rowsOf(mine, 'theme').get(key) ?? rowsOf(theirs, 'theme').get(key))?.label
  return label === undefined ? 'no theme' : `“${String(label)}”`
}

function priorityName(row: Row, { mine, theirs }: Sides): string {
  const key = JSON.stringify([row.scope ?? null, row.priority ?? null])
  const title = (rowsOf(mine, 'priority').get(key) ?? rowsOf(theirs, 'priority').get(key))?.title
  return title === undefined ? 'no priority' : `“${String(title)}”`
}

function valueOf(
  table: JoinedTable,
  row: Row | null,
  { columns, other, sides }: { columns: readonly string[] | null; other: Row | null; sides: Sides },
): string {
  if (row === null) return 'Removed'
  const shown =
    columns ??
    (other === null
      ? groupsOf(partOf(table), row).flat()
      : groupsOf(partOf(table), row)
          .flat()
          .filter((one) => row[one] !== other[one]))
  if (table === 'theme' && shown.includes('state'))
    return [
      row.state === 'merged' ? `Merged into ${themeName(row.merged_into, sides)}` : `Kept as “${String(row.label)}”`,
      row.is_archived === 1 ? 'archived' : null,
    ]
      .filter((one) => one !== null)
      .join(', ')
  if (table === 'cycle' && shown.includes('state'))
    return row.state === 'committed' ? `Signed off by ${String(row.committed_by ?? 'someone')}` : 'Open'
  const said = shown.flatMap((column) => {
    const value = cellWords(table, { row, column, sides })
    return value === '' ? [] : [value]
  })
  return said.join(', ') || 'Nothing'
}

function cellWords(table: JoinedTable, { row, column, sides }: { row: Row; column: string; sides: Sides }): string {
  const value = row[column] ?? null
  if (value === null || column === 'snapshot' || column === 'scope') return ''
  const ref = partOf(table).refs?.[column]
  if (ref === 'theme') return themeName(value, sides)
  if (ref === 'priority') return priorityName(row, sides)
  if (ref === 'comment') return `“${sides.words(String(value))}”`
  if (column.startsWith('is_')) return `${value === 1 ? '' : 'not '}${column.slice(3)}`
  if (column === 'colour') return `colour ${Number(value) + 1}`
  return String(value).slice(0, 600)
}

const columnWords: Readonly<Record<string, string>> = {
  label: 'Name',
  is_locked: 'Lock',
  is_archived: 'Put away',
  is_severe: 'Severity',
  parent: 'Part of',
  state: 'State',
  window_from: 'Evidence window',
  due_on: 'Due',
  owner_role: 'Owner’s role',
  value: 'Value',
}

const wordsOf = ([column = '']: readonly string[]): string =>
  columnWords[column] ?? capital(column.replaceAll('_', ' '))

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)
