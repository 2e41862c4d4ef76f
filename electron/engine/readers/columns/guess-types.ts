import type { ColumnRole, SourceKind } from '#shared/domain/reading.ts'
import type { ColumnMapping } from '../types.ts'
import type { ColumnFacts } from './facts.ts'

/** A role a column may have, how sure that is (0 to 1), and why in words. */
export interface RoleGuess {
  readonly role: ColumnRole
  readonly score: ColumnMapping['score']
  readonly sure: number
  readonly why: string
}

/** What a guess may know of the table around a column. */
export interface TableFacts {
  readonly kind: SourceKind
  readonly tool: string
  readonly columns: readonly ColumnFacts[]
}

export type Guesser = (column: ColumnFacts, table: TableFacts) => RoleGuess | null

export function guess(role: ColumnRole, sure: number, why: string): RoleGuess {
  return { role, score: null, sure, why }
}
