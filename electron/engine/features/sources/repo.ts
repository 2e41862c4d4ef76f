import { columnSchema, readingSchema } from '#shared/contract/values.ts'
import type { OutputOf } from '#shared/contract/contract.ts'
import type { ImportCounts } from '#shared/contract/sources.ts'
import type { Db } from '../../db/statements.ts'
import type { FileAtHand } from './reading.ts'
import type { Remark } from './tally.ts'

type Source = OutputOf<'sources.list'>['sources'][number]

interface SourceRow {
  readonly seq: number
  readonly id: string
  readonly file: string
  readonly kind: Source['kind']
  readonly tool: string
  readonly encoding: string
  readonly bytes: number
  readonly sha256: string
  readonly counts: string
  readonly importedAt: string
  readonly importedBy: string
  readonly reading: string
  readonly columns: string
}

const selectSource = `
  SELECT seq, id, file, kind, tool, encoding, bytes, sha256, counts, imported_at AS importedAt,
    imported_by AS importedBy, reading, columns
  FROM source WHERE state = 'active'`

function asSource({ seq: _seq, reading: _reading, columns: _columns, counts, ...row }: SourceRow): Source {
  return { ...row, ...(JSON.parse(counts) as ImportCounts) }
}

export const listSources = (db: Db): Source[] => db.all<SourceRow>(`${selectSource} ORDER BY seq`).map(asSource)

export function getSource(db: Db, id: string): OutputOf<'sources.get'> | null {
  const row = db.get<SourceRow>(`${selectSource} AND id = @id`, { id })
  if (!row) return null
  return {
    source: asSource(row),
    reading: readingSchema.parse(JSON.parse(row.reading)),
    columns: columnSchema.array().parse(JSON.parse(row.columns)),
    remarks: db.all('SELECT row, reason, fate FROM source_remark WHERE source = @seq ORDER BY row', { seq: row.seq }),
  }
}

/** When a file with these bytes was imported, if it still counts. */
export const importedAt = (db: Db, sha256: string): string | null =>
  db.get<{ at: string }>(`SELECT imported_at AS at FROM source WHERE sha256 = @sha256 AND state = 'active'`, { sha256 })
    ?.at ?? null

export interface NewSource extends FileAtHand {
  readonly id: string
  readonly bytes: number
  readonly at: string
  readonly by: string
}

/** A source under way: counted nowhere, and removed when the workspace is opened again. */
export function beginSource(db: Db, { id, file, sha256, bytes, inspection, at, by }: NewSource): number {
  const { reading, columns, headerSignature } = inspection
  return db.run(
    `INSERT INTO source (id, file, kind, tool, encoding, bytes, sha256, header_signature, reading, columns, state, counts,
       imported_at, imported_by)
     VALUES (@id, @file, @kind, @tool, @encoding, @bytes, @sha256, @headerSignature, @reading, @columns, 'running', '{}',
       @at, @by)`,
    {
      id,
      file: file.name,
      kind: reading.kind,
      tool: reading.tool,
      encoding: reading.encoding,
      bytes,
      sha256,
      headerSignature,
      reading: JSON.stringify(reading),
      columns: JSON.stringify(columns),
      at,
      by,
    },
  ).lastInsertRowid
}

export function writeRemarks(db: Db, seq: number, remarks: readonly Remark[]): void {
  for (const { row, reason, fate, isSkip } of remarks) {
    db.run(
      'INSERT INTO source_remark (source, row, reason, fate, is_skip) VALUES (@seq, @row, @reason, @fate, @isSkip)',
      { seq, row, reason, fate, isSkip: Number(isSkip) },
    )
  }
}

/** Written, still counted nowhere: making it active is the step that undo takes back. */
export function finishSource(db: Db, seq: number, counts: ImportCounts): void {
  db.run(`UPDATE source SET state = 'withdrawn', counts = @counts WHERE seq = @seq`, {
    seq,
    counts: JSON.stringify(counts),
  })
}

export const activateSource = (db: Db, seq: number): number =>
  db.run(`UPDATE source SET state = 'active' WHERE seq = @seq AND state <> 'active'`, { seq }).changes

export const withdrawSource = (db: Db, id: string): number =>
  db.run(`UPDATE source SET state = 'withdrawn' WHERE id = @id AND state = 'active'`, { id }).changes

/** Removes what an import left that did not come to its end: cancelled, failed or killed. */
export function discardUnfinished(db: Db): void {
  db.run(`DELETE FROM source WHERE state = 'running'`)
  db.run(
    `DELETE FROM account WHERE NOT EXISTS (SELECT 1 FROM record WHERE record.account = account.seq)
     AND NOT EXISTS (SELECT 1 FROM account_fact WHERE account_fact.account = account.seq)`,
  )
}
