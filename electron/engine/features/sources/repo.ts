import { z } from 'zod'
import { columnSchema, readingSchema } from '#shared/contract/values.ts'
import type { OutputOf } from '#shared/contract/contract.ts'
import type { ImportCounts, SourceRow as Source } from '#shared/contract/sources.ts'
import { maskKinds } from '#shared/domain/reading.ts'
import type { Db } from '../../db/statements.ts'
import { bytesOf } from '../../kernel/grants.ts'
import { qualityOfSource } from './quality.ts'
import type { FileAtHand } from './reading.ts'
import { countRemarks, listRemarks } from './remarks.ts'

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
  readonly mask: string
  readonly parts: string
}

const selectSource = `
  SELECT seq, id, file, kind, tool, encoding, bytes, sha256, counts, imported_at AS importedAt,
    imported_by AS importedBy, reading, columns, mask, parts
  FROM source WHERE state = 'active'`

const partsSchema = z.array(z.object({ name: z.string(), bytes: z.number() }))
const kindsSchema = z.array(z.enum(maskKinds))

function asSource(row: SourceRow): Source {
  const { seq: _seq, reading: _reading, columns: _columns, mask: _mask, counts, parts, ...plain } = row
  return {
    ...plain,
    ...(JSON.parse(counts) as ImportCounts),
    parts: partsSchema.parse(JSON.parse(parts)).length,
  }
}

export const listSources = (db: Db): Source[] => db.all<SourceRow>(`${selectSource} ORDER BY seq`).map(asSource)

/** @param page of its remarks */
export function getSource(
  db: Db,
  id: string,
  page: { readonly from: number; readonly count: number },
): OutputOf<'sources.get'> | null {
  const row = db.get<SourceRow>(`${selectSource} AND id = @id`, { id })
  if (!row) return null
  return {
    source: asSource(row),
    reading: readingSchema.parse(JSON.parse(row.reading)),
    columns: columnSchema.array().parse(JSON.parse(row.columns)),
    mask: kindsSchema.parse(JSON.parse(row.mask)),
    quality: qualityOfSource(db, row.seq),
    parts: partsSchema.parse(JSON.parse(row.parts)),
    remarks: listRemarks(db, row.seq, page),
    remarksTotal: countRemarks(db, row.seq),
  }
}

export const sourceSeq = (db: Db, id: string): number | null =>
  db.pluck<number>(`SELECT seq FROM source WHERE id = @id AND state = 'active'`, { id })[0] ?? null

/** When a file with these bytes was imported, if it still counts. */
export const importedAt = (db: Db, sha256: string): string | null =>
  db.get<{ at: string }>(`SELECT imported_at AS at FROM source WHERE sha256 = @sha256 AND state = 'active'`, { sha256 })
    ?.at ?? null

export interface NewSource extends FileAtHand {
  readonly id: string
  readonly at: string
  readonly by: string
}

/** A source under way: counted nowhere, and removed when the workspace is opened again. */
export function beginSource(db: Db, { id, file, sha256, mask, inspection, at, by }: NewSource): number {
  const { reading, columns, headerSignature } = inspection
  const parts = (file.parts ?? []).map((part) => ({ name: part.name, bytes: bytesOf(part) }))
  return db.run(
    `INSERT INTO source (id, file, kind, tool, encoding, bytes, sha256, header_signature, reading, columns, state, counts,
       imported_at, imported_by, mask, parts)
     VALUES (@id, @file, @kind, @tool, @encoding, @bytes, @sha256, @headerSignature, @reading, @columns, 'running', '{}',
       @at, @by, @mask, @parts)`,
    {
      id,
      file: file.name,
      kind: reading.kind,
      tool: reading.tool,
      encoding: reading.encoding,
      bytes: bytesOf(file),
      sha256,
      headerSignature,
      // Whose side somebody is on is told by names, which are not kept where they are masked.
      reading: JSON.stringify(mask.includes('name') ? { ...reading, speakers: {} } : reading),
      columns: JSON.stringify(columns),
      mask: JSON.stringify(mask),
      parts: JSON.stringify(parts),
      at,
      by,
    },
  ).lastInsertRowid
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
