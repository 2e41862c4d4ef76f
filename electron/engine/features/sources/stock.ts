import { formatDate } from '#shared/domain/format.ts'
import type { ReadyBatch } from '../../intake/protocol.ts'
import type { ReadyItem, ReadyRecord } from '../../intake/ready-item.ts'
import type { JobContext } from '../../kernel/context.ts'
import { grownExport } from './grown-export.ts'
import { readBatches, type FileAtHand } from './reading.ts'
import { createRepeatCheck, type WrittenSoFar } from './repeats.ts'
import { importedAt } from './repo.ts'
import type { Tally } from './tally.ts'

/** @param share of the file, 0 to 1 */
export type OnRead = (share: number, detail: string) => void

export interface Stock {
  /** When the same bytes were imported before. */
  readonly importedBefore: string | null
  /** Counts an item; answers what is to be written of it, or null when it is left out. */
  take(item: ReadyItem): ReadyRecord | null
}

export interface StockOptions {
  readonly atHand: FileAtHand
  readonly tally: Tally
  /** The source being written; null in a preview. */
  readonly written: WrittenSoFar | null
  /** Sources of the same import that do not count yet. */
  readonly siblings?: readonly number[]
}

/**
 * Decides row by row what an import takes in.
 */
export async function takeStock(
  context: JobContext,
  { atHand, tally, written, siblings = [] }: StockOptions,
): Promise<Stock> {
  const { db, signal } = context
  const { headerSignature } = atHand.inspection
  const importedBefore = importedAt(db, atHand.sha256)
  const batches = (): AsyncIterable<ReadyBatch> => readBatches(context, atHand, { signal })
  const check = createRepeatCheck(db, {
    written,
    siblings,
    importedBefore: importedBefore === null ? null : alreadyImported(importedBefore),
    grown: importedBefore === null ? await grownExport(db, { headerSignature, siblings }, batches) : null,
  })
  return {
    importedBefore,
    take(item) {
      if (item.type === 'skip') {
        tally.skip(item)
        return null
      }
      const verdict = check(item)
      if (!verdict.keep) {
        tally.repeat(item, verdict.reason, verdict.isOther)
        return null
      }
      tally.keep(item)
      if (verdict.remark !== null) tally.remark(item, verdict.remark, 'kept, both')
      return item
    },
  }
}

/** The words for a file whose bytes are already in the workspace. */
const alreadyImported = (at: string): string => `This file was already imported on ${formatDate(at.slice(0, 10))}`
