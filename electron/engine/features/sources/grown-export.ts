import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Db } from '../../db/statements.ts'
import { DigestCounts } from './digest-counts.ts'
import { fieldsOf } from './rules.ts'

/** Rows of a file that stand in the workspace since an earlier export of it. */
export interface GrownExport {
  /** Whether a row with these fields is one of them; each is taken once, so that a third equal row is a new one. */
  takes(fields: string): boolean
}

/** A file that holds this much of an earlier one is that one, grown. */
const grownShare = 0.9

/** Of a file's rows what tells them apart. */
export interface FieldsBatch {
  readonly items: readonly ({ readonly type: 'skip' } | { readonly type: 'record'; readonly fields: string | null })[]
}

interface Earlier {
  readonly held: DigestCounts
  readonly met: DigestCounts
  rows: number
  found: number
}

/**
 * Rows with a day or no date and no id of their own say nothing by themselves: two people may have given the same
 * answer on one day. They are repeats only where the file as a whole is a later export of what is already there:
 * it holds at least 90% of an earlier source's such rows, equal ones counted one by one.
 * @param siblings sources of the same import, which do not count yet
 * @param batches the file, read to its end for this; asked for only when there is an earlier source of its shape
 * @returns null when it is not the later export of any source
 */
export async function grownExport(
  db: Db,
  { headerSignature, siblings }: { readonly headerSignature: string; readonly siblings: readonly number[] },
  batches: () => AsyncIterable<FieldsBatch>,
): Promise<GrownExport | null> {
  const sources = db.pluck<number>(
    `SELECT seq FROM source s WHERE header_signature = @headerSignature
       AND (state = 'active' OR seq IN (SELECT value FROM json_each(@siblings)))
     AND EXISTS (SELECT 1 FROM record WHERE source = s.seq AND identity IS NULL AND cells IS NOT NULL)`,
    { headerSignature, siblings: JSON.stringify(siblings) },
  )
  if (sources.length === 0) return null
  const earlier: Earlier[] = []
  for (const source of sources) earlier.push(await rowsOf(db, source))
  for await (const { items } of batches()) {
    for (const item of items) {
      if (item.type === 'skip' || item.fields === null) continue
      for (const one of earlier) {
        const held = one.held.count(item.fields)
        if (held > 0 && one.met.add(item.fields) < held) one.found += 1
      }
    }
    await nextTurn()
  }
  const grown = earlier.filter(({ rows, found }) => found >= rows * grownShare)
  if (grown.length === 0) return null
  const taken = new DigestCounts()
  return {
    takes(fields) {
      const held = grown.reduce((sum, one) => sum + one.held.count(fields), 0)
      return held > 0 && taken.add(fields) < held
    },
  }
}

const page = 2_000

async function rowsOf(db: Db, source: number): Promise<Earlier> {
  const held = new DigestCounts()
  let rows = 0
  for (let after = 0; ;) {
    const records = db.all<{ seq: number; cells: string }>(
      `SELECT seq, cells FROM record
       WHERE source = @source AND seq > @after AND identity IS NULL AND cells IS NOT NULL ORDER BY seq LIMIT ${page}`,
      { source, after },
    )
    for (const { cells } of records) held.add(fieldsOf(JSON.parse(cells) as string[]))
    rows += records.length
    after = records.at(-1)?.seq ?? after
    if (records.length < page) return { held, met: new DigestCounts(), rows, found: 0 }
    await nextTurn()
  }
}
