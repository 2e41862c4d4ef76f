import type { Table } from '#shared/contract/define.ts'
import type { Db } from './statements.ts'

/** To be raised whenever a formula or the shape of a kept answer changes: answers of another number are not looked at. */
const answersVersion = 4

export interface KeptAnswers {
  has(name: string): boolean
  /** The answer with this name as the workspace has it, or else as it is computed, which is then kept. */
  take<Value>(name: string, reads: readonly Table[], compute: () => Value): Value
}

/**
 * Answers kept in the workspace over restarts. Triggers of the schema empty them when what they rest on changes, so that
 * one that is there holds. Values must survive JSON.
 */
export function keptAnswers(db: Db, { isReadOnly }: { readonly isReadOnly: boolean }): KeptAnswers {
  const keep = (name: string, reads: readonly Table[], value: unknown): void => {
    // Within a step it would be part of that step; in an import it would end the transaction that is held.
    if (isReadOnly || db.raw.inTransaction) return
    try {
      db.run('INSERT OR REPLACE INTO kept_answer (name, reads, value) VALUES (@name, @reads, @value)', {
        name,
        reads: ` ${reads.join(' ')} `,
        value: JSON.stringify(value),
      })
    } catch {
      // A full disk or a busy file must not cost the answer: the next opening computes it again.
    }
  }
  return {
    has: (asked) =>
      db.get('SELECT 1 FROM kept_answer WHERE name = @name', { name: `${answersVersion} ${asked}` }) !== undefined,
    take<Value>(asked: string, reads: readonly Table[], compute: () => Value): Value {
      const name = `${answersVersion} ${asked}`
      const known = db.pluck<string>('SELECT value FROM kept_answer WHERE name = @name', { name })[0]
      if (known !== undefined) return JSON.parse(known) as Value
      const value = compute()
      keep(name, reads, value)
      return value
    },
  }
}
