import type { AskedColumn } from '#shared/contract/sources.ts'
import { columnRoles, type ColumnRole } from '#shared/domain/reading.ts'
import { UsageError } from './failures.ts'

/** Reads `role=NAME` pairs into what is asked of columns, by name; a name may hold an equals sign. Throws UsageError. */
export function readColumns(pairs: readonly string[], usage: string): Record<string, AskedColumn> {
  const roles = new Map<string, ColumnRole>()
  for (const pair of pairs) {
    const at = pair.indexOf('=')
    const name = pair.slice(at + 1).trim()
    const role = columnRoles.find((known) => known === pair.slice(0, Math.max(at, 0)).trim())
    if (at < 1 || name === '') throw new UsageError(`--column takes role=NAME, not "${pair}"`, usage)
    if (role === undefined) {
      throw new UsageError(`--column knows the roles ${columnRoles.join(', ')}, not "${pair.slice(0, at)}"`, usage)
    }
    if (roles.has(name)) throw new UsageError(`--column gives "${name}" two roles`, usage)
    roles.set(name, role)
  }
  return Object.fromEntries([...roles].map(([name, role]) => [name, { role }]))
}
