import type { ColumnRole } from '#shared/domain/reading.ts'
import { ReadError } from '../errors.ts'
import type { ColumnMapping } from '../types.ts'

const defaultScore = { kind: 'nps', min: 0, max: 10 } as const

/** Roles that one column takes from another when the user gives it. */
const single = new Set<ColumnRole>([
  'id',
  'when',
  'account',
  'respondent',
  'title',
  'amount',
  'currency',
  'competitor',
  'stage',
  'value',
  'renewal',
])

/**
 * Puts the user's roles over the guessed ones, by name or, failing that, by question; case and outer spaces do not matter.
 * A column that was guessed to have a role given to another becomes an attribute.
 * @throws ReadError 'no-such-column' naming the column and those there are
 */
export function overrideColumns(
  fileName: string,
  guessed: readonly ColumnMapping[],
  asked: Readonly<Record<string, ColumnRole>>,
): readonly ColumnMapping[] {
  const given = new Map<number, ColumnRole>()
  for (const [name, role] of Object.entries(asked)) given.set(findColumn(fileName, guessed, name).index, role)
  const takenOver = new Set([...given.values()].filter((role) => single.has(role)))
  return guessed.map((column) => {
    const role = given.get(column.index)
    if (role !== undefined) return { ...column, role, score: scoreFor(column, role), sure: 1, why: 'as you said' }
    if (!takenOver.has(column.role)) return column
    return { ...column, role: 'attribute' as const, score: null, sure: 1, why: `another column is the ${column.role}` }
  })
}

function findColumn(fileName: string, columns: readonly ColumnMapping[], name: string): ColumnMapping {
  const wanted = name.trim().toLowerCase()
  const found =
    columns.find((column) => column.name.toLowerCase() === wanted) ??
    columns.find((column) => column.question?.toLowerCase() === wanted)
  if (found !== undefined) return found
  const there = columns.map((column) => column.name)
  const listed = there.length > 40 ? `${there.slice(0, 40).join(', ')} and ${there.length - 40} more` : there.join(', ')
  throw new ReadError('no-such-column', `${fileName} has no column "${name}". Its columns are: ${listed}.`, {
    file: fileName,
    column: name,
    columns: there,
  })
}

function scoreFor(column: ColumnMapping, role: ColumnRole): ColumnMapping['score'] {
  return role === 'score' ? (column.score ?? defaultScore) : null
}
