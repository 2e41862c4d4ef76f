import { tables, type Table } from '#shared/contract/define.ts'

export interface Memo {
  get<Value>(key: string, reads: readonly Table[], compute: () => Value): Value
  touch(changed: Iterable<Table>): void
  revision(): number
}

/** Answers kept until a table they were read from changes. */
export function createMemo(): Memo {
  const versions = new Map<Table, number>(tables.map((table) => [table, 0]))
  const kept = new Map<string, { version: number; value: unknown }>()
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
      return value
    },
    touch(changed) {
      revision += 1
      for (const table of changed) versions.set(table, (versions.get(table) ?? 0) + 1)
    },
    revision: () => revision,
  }
}
