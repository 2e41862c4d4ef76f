import type { ColumnRole, DateOrder } from '#shared/domain/reading.ts'
import { ReadError } from '../errors.ts'
import type { ColumnMapping } from '../types.ts'

/** What a person said of one column; what is absent is guessed. */
export interface AskedColumn {
  readonly role?: ColumnRole | undefined
  readonly score?: ColumnMapping['score'] | undefined
  readonly dateOrder?: DateOrder | undefined
}

const defaultScore = { kind: 'nps', min: 0, max: 10 } as const

/** Roles that one column takes from another when the user gives it. */
const single = new Set<ColumnRole>([
  'id',
  'when',
  'account',
  'respondent',
  'title',
  'question',
  'amount',
  'currency',
  'competitor',
  'stage',
  'value',
  'renewal',
  'segment',
  'plan',
  'role',
  'region',
  'product-area',
  'journey-stage',
])

/**
 * Puts the user's word over the guesses, by name or, failing that, by question; case and outer spaces do not matter.
 * A column that was guessed to have a role given to another becomes an attribute.
 * @throws ReadError 'no-such-column' naming the column and those there are
 */
export function overrideColumns(
  fileName: string,
  guessed: readonly ColumnMapping[],
  asked: Readonly<Record<string, AskedColumn>>,
): readonly ColumnMapping[] {
  const given = new Map<number, AskedColumn>()
  const find = columnFinder(fileName, guessed)
  for (const [name, said] of Object.entries(asked)) given.set(find(name).index, said)
  const takenOver = new Set(
    [...given.values()].flatMap(({ role }) => (role !== undefined && single.has(role) ? [role] : [])),
  )
  return guessed.map((column) => {
    const said = given.get(column.index)
    if (said !== undefined) return asSaid(column, said)
    if (!takenOver.has(column.role)) return column
    return { ...column, role: 'attribute' as const, score: null, sure: 1, why: `another column is the ${column.role}` }
  })
}

function asSaid(column: ColumnMapping, said: AskedColumn): ColumnMapping {
  const role = said.role ?? (said.score === undefined ? column.role : 'score')
  const dateOrder = said.dateOrder ?? column.dateOrder
  if (said.role === undefined && said.score === undefined) return { ...column, dateOrder }
  const score = role === 'score' ? (said.score ?? column.score ?? defaultScore) : null
  return { ...column, role, score, dateOrder, sure: 1, why: 'as you said' }
}

function columnFinder(fileName: string, columns: readonly ColumnMapping[]): (name: string) => ColumnMapping {
  const byName = new Map(columns.map((column) => [column.name.toLowerCase(), column]))
  const byQuestion = new Map<string, ColumnMapping>()
  for (const column of columns) {
    const question = column.question?.toLowerCase()
    if (question !== undefined && !byQuestion.has(question)) byQuestion.set(question, column)
  }
  return (name) => {
    const wanted = name.trim().toLowerCase()
    const found = byName.get(wanted) ?? byQuestion.get(wanted)
    if (found === undefined) throw noSuchColumn(fileName, columns, name)
    return found
  }
}

function noSuchColumn(fileName: string, columns: readonly ColumnMapping[], name: string): ReadError {
  const there = columns.map((column) => column.name)
  const listed = there.length > 40 ? `${there.slice(0, 40).join(', ')} and ${there.length - 40} more` : there.join(', ')
  return new ReadError('no-such-column', `${fileName} has no column "${name}". Its columns are: ${listed}.`, {
    file: fileName,
    column: name,
    columns: there,
  })
}
