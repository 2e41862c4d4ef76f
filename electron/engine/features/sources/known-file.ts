import { countsSchema, type ImportCounts, type ImportReport } from '#shared/contract/sources.ts'
import type { Db } from '../../db/statements.ts'
import type { JobContext } from '../../kernel/context.ts'
import type { Imported } from './import.ts'
import type { FileAtHand } from './reading.ts'

interface KnownFile {
  readonly id: string
  readonly at: string
  readonly counts: ImportCounts
}

/**
 * What there is to say of a file whose bytes were imported before, or stand earlier in the same import; null for a new
 * one. All its rows are repeats.
 */
export function knownReport(
  { db, now }: JobContext,
  { file, sha256, inspection }: FileAtHand,
  earlier: readonly Imported[],
): ImportReport | null {
  const beside = earlier.find(({ atHand }) => atHand.sha256 === sha256)
  const known =
    beside === undefined ? activeFile(db, sha256) : { id: beside.report.id, at: now(), counts: beside.report }
  if (known === null) return null
  const { kind, tool, encoding } = inspection.reading
  const { rowsRead } = known.counts
  return {
    id: known.id,
    file: file.name,
    kind,
    tool,
    encoding,
    rowsRead,
    rowsKept: 0,
    rowsSkipped: rowsRead,
    repeats: rowsRead,
    comments: 0,
    nonAnswers: 0,
    masked: {},
    skipped: [],
    remarked: [],
    checks: [],
    joinedAccounts: [],
    importedBefore: known.at,
  }
}

function activeFile(db: Db, sha256: string): KnownFile | null {
  const found = db.get<{ id: string; at: string; counts: string }>(
    `SELECT id, imported_at AS at, counts FROM source WHERE sha256 = @sha256 AND state = 'active'
     ORDER BY json_extract(counts, '$.rowsKept') DESC LIMIT 1`,
    { sha256 },
  )
  return found === undefined ? null : { ...found, counts: countsSchema.parse(JSON.parse(found.counts)) }
}
