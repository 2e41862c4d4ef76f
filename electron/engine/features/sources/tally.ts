import type { ImportCounts, Quality, RowRemark } from '#shared/contract/sources.ts'
import { maskKinds, type MaskKind } from '#shared/domain/reading.ts'
import type { ReadItem, ReadRecord } from '../../readers/types.ts'

type RecordItem = Extract<ReadItem, { type: 'record' }>

/** Something to say about a row, with what stood in it (masked), where it is worth keeping. */
export interface Remark extends RowRemark {
  readonly isSkip: boolean
  readonly cells: readonly string[] | null
}

/** Counts a file's rows as they pass. Rows read is always rows kept plus rows skipped. Remarks are passed on, not kept. */
export class Tally {
  #rowsKept = 0
  #rowsSkipped = 0
  #comments = 0
  #nonAnswers = 0
  #repeats = 0
  #records = 0
  #withAccount = 0
  #withDate = 0
  #withScore = 0
  #withComment = 0
  readonly #masked: Partial<Record<MaskKind, number>> = {}
  readonly #onRemark: (remark: Remark) => void

  constructor(onRemark: (remark: Remark) => void) {
    this.#onRemark = onRemark
  }

  get rowsRead(): number {
    return this.#rowsKept + this.#rowsSkipped
  }

  keep({ rows, record, masked }: RecordItem): void {
    this.#rowsKept += rows
    this.#nonAnswers += record.nonAnswers
    let comments = 0
    for (const passage of record.passages) comments += passage.comments.length
    this.#comments += comments
    this.#records += 1
    if (record.account !== null) this.#withAccount += 1
    if (record.when !== null) this.#withDate += 1
    if (record.scores.length > 0) this.#withScore += 1
    if (comments > 0) this.#withComment += 1
    for (const kind of maskKinds) {
      const count = masked[kind]
      if (count) this.#masked[kind] = (this.#masked[kind] ?? 0) + count
    }
    for (const { reason, fate } of record.remarks) this.remark(record, reason, fate)
  }

  /** Something about a row that is kept. */
  remark({ part, place, cells }: ReadRecord, reason: string, fate: string): void {
    this.#onRemark({ part, row: place.from, reason, fate, isSkip: false, cells })
  }

  skip({ part, row, reason, cells }: Extract<ReadItem, { type: 'skip' }>): void {
    this.#rowsSkipped += 1
    this.#onRemark({ part, row, reason, fate: 'left out', isSkip: true, cells })
  }

  /** @param isOther whether it holds something that is not in the workspace already */
  repeat({ rows, record }: RecordItem, reason: string, isOther: boolean): void {
    this.#rowsSkipped += rows
    this.#repeats += rows
    const { part, place, cells } = record
    this.#onRemark({ part, row: place.from, reason, fate: 'left out', isSkip: true, cells: isOther ? cells : null })
  }

  counts(): ImportCounts {
    return {
      rowsRead: this.rowsRead,
      rowsKept: this.#rowsKept,
      rowsSkipped: this.#rowsSkipped,
      comments: this.#comments,
      nonAnswers: this.#nonAnswers,
      repeats: this.#repeats,
      masked: this.#masked,
    }
  }

  quality(): Quality {
    return {
      records: this.#records,
      withAccount: this.#withAccount,
      withDate: this.#withDate,
      withScore: this.#withScore,
      withComment: this.#withComment,
    }
  }
}
