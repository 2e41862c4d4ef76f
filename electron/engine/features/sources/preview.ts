import { statSync } from 'node:fs'
import type { FilePreview } from '#shared/contract/sources.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import { formatDate } from '#shared/domain/format.ts'
import type { JobContext } from '../../kernel/context.ts'
import { createRepeatCheck } from './repeats.ts'
import { importedAt } from './repo.ts'
import { asImportError, readItems, recognise, type Asked } from './reading.ts'
import { Tally } from './tally.ts'

const remarksShown = 200
/** Below this a guess deserves a look. */
const sureEnough = 0.6

/** Reads a file to its end and says what an import would do. Nothing is stored. */
export async function previewFile(
  context: JobContext,
  asked: Asked,
  onProgress: (share: number, detail: string) => void,
): Promise<FilePreview> {
  const granted = context.files.get(asked.token)
  const bytes = statSync(granted.path, { throwIfNoEntry: false })?.size ?? 0
  try {
    const atHand = await recognise(context.files, asked, context.signal)
    const { inspection } = atHand
    const before = importedAt(context.db, atHand.sha256)
    const check = createRepeatCheck(context.db, {
      headerSignature: inspection.headerSignature,
      source: null,
      importedBefore: before === null ? null : alreadyImported(before),
    })
    const tally = new Tally()
    const onBytes = (done: number, total: number): void =>
      onProgress(
        total === 0 ? 1 : done / total,
        `${granted.name}, row ${(tally.rowsKept + tally.rowsSkipped).toLocaleString('en')}`,
      )
    for await (const item of readItems(atHand, context.signal, onBytes)) {
      if (item.type === 'skip') {
        tally.skip(item.row, item.reason)
        continue
      }
      const verdict = check(item.record)
      if (verdict.keep) tally.keep(item)
      else tally.repeat(item.record.place.from, verdict.reason)
    }
    return {
      ok: true,
      token: asked.token,
      file: granted.name,
      bytes,
      reading: { ...inspection.reading, internalSpeakers: [...inspection.reading.internalSpeakers] },
      columns: [...inspection.columns],
      samples: inspection.samples.map((row) => [...row]),
      speakers: [...inspection.speakers],
      notes: [...inspection.notes],
      counts: tally.counts(),
      remarks: tally.remarks.slice(0, remarksShown).map(({ row, reason, fate }) => ({ row, reason, fate })),
      remarksTotal: tally.remarks.length,
      importedBefore: before,
      doubtful: inspection.columns
        .filter((column) => column.sure < sureEnough && column.role !== 'attribute' && column.role !== 'leave-out')
        .map((column) => column.index),
    }
  } catch (error) {
    const known = asImportError(error)
    if (context.signal.aborted || !(known instanceof VerbatimError)) throw known
    return { ok: false, token: asked.token, file: granted.name, bytes, code: known.code, message: known.message }
  }
}

/** The words for a file whose bytes are already in the workspace. */
export const alreadyImported = (at: string): string =>
  `This file was already imported on ${formatDate(at.slice(0, 10))}`
