import type { ImportCounts } from '#shared/contract/sources.ts'
import type { MaskKind } from '#shared/domain/reading.ts'
import type { ReadItem } from '../../readers/types.ts'
import { addMasked } from './reading.ts'

export interface Remark {
  readonly row: number
  readonly reason: string
  readonly fate: string
  readonly isSkip: boolean
}

/** Counts a file's rows as they pass. Rows read is always rows kept plus rows skipped. */
export class Tally {
  rowsKept = 0
  rowsSkipped = 0
  comments = 0
  nonAnswers = 0
  repeats = 0
  readonly masked: Partial<Record<MaskKind, number>> = {}
  readonly remarks: Remark[] = []

  keep(item: Extract<ReadItem, { type: 'record' }>): void {
    this.rowsKept += 1
    this.nonAnswers += item.record.nonAnswers
    this.comments += item.record.passages.reduce((sum, passage) => sum + passage.comments.length, 0)
    addMasked(this.masked, item.masked)
    for (const { reason, fate } of item.record.remarks) {
      this.remarks.push({ row: item.record.place.from, reason, fate, isSkip: false })
    }
  }

  skip(row: number, reason: string): void {
    this.rowsSkipped += 1
    this.remarks.push({ row, reason, fate: 'left out', isSkip: true })
  }

  repeat(row: number, reason: string): void {
    this.repeats += 1
    this.skip(row, reason)
  }

  counts(): ImportCounts {
    return {
      rowsRead: this.rowsKept + this.rowsSkipped,
      rowsKept: this.rowsKept,
      rowsSkipped: this.rowsSkipped,
      comments: this.comments,
      nonAnswers: this.nonAnswers,
      repeats: this.repeats,
      masked: this.masked,
    }
  }
}
