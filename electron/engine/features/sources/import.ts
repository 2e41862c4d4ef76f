import { statSync } from 'node:fs'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ImportReport } from '#shared/contract/sources.ts'
import type { JobContext } from '../../kernel/context.ts'
import type { ReadItem } from '../../readers/types.ts'
import { alreadyImported } from './preview.ts'
import { readItems, type FileAtHand } from './reading.ts'
import { createRepeatCheck } from './repeats.ts'
import { activateSource, beginSource, finishSource, importedAt, writeRemarks } from './repo.ts'
import { Tally } from './tally.ts'
import { createWriter } from './writer.ts'

/** Rows written in one transaction: long enough to be quick, short enough that queries get through. */
const batchRows = 500

export interface Imported {
  readonly seq: number
  readonly report: ImportReport
}

/** Streams one file into the workspace under a source that counts nowhere yet. */
export async function importFile(
  context: JobContext,
  atHand: FileAtHand,
  onProgress: (share: number, detail: string) => void,
): Promise<Imported> {
  const { db, signal } = context
  const { file, inspection, sha256 } = atHand
  const before = importedAt(db, sha256)
  const id = context.newId('s')
  const bytes = statSync(file.path).size
  const seq = beginSource(db, { ...atHand, id, bytes, at: context.now(), by: context.author() })
  const write = createWriter(db, { seq, sha256, kind: inspection.reading.kind })
  const check = createRepeatCheck(db, {
    headerSignature: inspection.headerSignature,
    source: seq,
    importedBefore: before === null ? null : alreadyImported(before),
  })
  const tally = new Tally()

  const take = (item: ReadItem): void => {
    if (item.type === 'skip') return tally.skip(item.row, item.reason)
    const verdict = check(item.record)
    const row = item.record.place.from
    if (!verdict.keep) return tally.repeat(row, verdict.reason)
    write({ record: item.record, identity: verdict.identity, copy: verdict.copy })
    tally.keep(item)
    if (verdict.remark !== null) tally.remarks.push({ row, reason: verdict.remark, fate: 'kept, both', isSkip: false })
  }

  let batch: ReadItem[] = []
  const flush = async (): Promise<void> => {
    const items = batch
    batch = []
    db.transaction(() => items.forEach(take))
    await nextTurn()
    signal.throwIfAborted()
  }
  const onBytes = (done: number, total: number): void =>
    onProgress(
      total === 0 ? 1 : done / total,
      `${file.name}, row ${(tally.rowsKept + tally.rowsSkipped).toLocaleString('en')}`,
    )
  for await (const item of readItems(atHand, signal, onBytes)) {
    batch.push(item)
    if (batch.length >= batchRows) await flush()
  }
  await flush()

  const counts = tally.counts()
  db.transaction(() => {
    writeRemarks(db, seq, tally.remarks)
    finishSource(db, seq, counts)
  })
  const skipped = tally.remarks.filter((remark) => remark.isSkip).map(({ row, reason }) => ({ row, reason }))
  const { kind, tool, encoding } = inspection.reading
  return { seq, report: { id, file: file.name, kind, tool, encoding, ...counts, skipped } }
}

/** Makes finished imports count: one undoable step for all files of one import. */
export function activate(context: JobContext, imported: readonly Imported[]): void {
  const [first] = imported
  if (!first) return
  const label = imported.length === 1 ? `Import ${first.report.file}` : `Import ${imported.length} files`
  context.capture(label, () => {
    for (const { seq } of imported) activateSource(context.db, seq)
  })
}
