import type { z } from 'zod'
import type { columnSchema } from '#shared/contract/values.ts'
import { formatNumber } from '#shared/domain/format.ts'
import { scoreWords } from './role-words.ts'

type Column = z.infer<typeof columnSchema>

/** More columns than this are not read at one look. */
const shownMost = 60

/** What the reader understood of a column, in a line. */
export function columnNote({ role, score, why, name }: Column): string {
  if (role === 'score' && score) {
    return `${scoreWords[score.kind]} ${formatNumber(score.min)} to ${formatNumber(score.max)}`
  }
  if (role === 'attribute') return `kept as “${name}”`
  return why
}

/** Columns with a meaning first, those kept as they are next, in the file's order otherwise. */
function inOrder(columns: readonly Column[]): readonly Column[] {
  const place = ({ role }: Column): number => (role === 'leave-out' ? 2 : role === 'attribute' ? 1 : 0)
  return [...columns].sort((a, b) => place(a) - place(b))
}

export interface FoldedColumns {
  /** Those shown at first: all of them, or of a very wide table those with a meaning or a doubt. */
  readonly first: readonly Column[]
  readonly all: readonly Column[]
}

export function foldedColumns(columns: readonly Column[], doubtful: readonly number[]): FoldedColumns {
  const all = inOrder(columns)
  if (all.length <= shownMost) return { first: all, all }
  const doubts = new Set(doubtful)
  const mattering = all.filter(({ role, index }) => doubts.has(index) || (role !== 'attribute' && role !== 'leave-out'))
  return { first: mattering.length > 0 ? mattering : all.slice(0, shownMost), all }
}
