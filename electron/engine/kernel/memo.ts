import { tables, type Table } from '#shared/contract/define.ts'

export interface Memo {
  get<Value>(key: string, reads: readonly Table[], compute: () => Value): Value
  /** Runs work that is taken back when it fails, and then forgets what was computed meanwhile: it may rest on what is gone. */
  attempt<Result>(work: () => Result, onForgotten: () => void): Result
  touch(changed: Iterable<Table>): void
  revision(): number
}

/** Answers kept until a table they were read from changes. */
export function createMemo(): Memo {
  const versions = new Map<Table, number>(tables.map((table) => [table, 0]))
  const kept = new Map<string, { version: number; value: unknown }>()
  const computed = new Set<string>()
  let revision = 0
  const versionOf = (reads: readonly Table[]): number =>
    reads.reduce((sum, table) => sum + (versions.get(table) ?? 0), 0)
  return {
    get<Value>(key: string, reads: readonly Table[], compute: () => Value): Value {
      const version = versionOf(reads)
      const found = kept.get(key)
      if (found && found.version === version) return found.value as Value
      const value = compute()
      kept.set(key, { version, value })
      computed.add(key)
      return value
    },
    attempt(work, onForgotten) {
      computed.clear()
      try {
        return work()
      } catch (error) {
        for (const key of computed) kept.delete(key)
        if (computed.size > 0) onForgotten()
        throw error
      }
    },
    touch(changed) {
      revision += 1
      for (const table of changed) versions.set(table, (versions.get(table) ?? 0) + 1)
    },
    revision: () => revision,
  }
}
