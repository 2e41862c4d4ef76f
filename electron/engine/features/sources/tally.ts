import type { ImportCounts, Quality, RowRemark } from '#shared/contract/sources.ts'
import { maskKinds, type MaskKind } from '#shared/domain/reading.ts'
import type { ReadyRecord, ReadySkip } from '../../intake/ready-item.ts'

/** Something to say about a row, with what stood in it (masked, as JSON), where it is worth keeping. */
export interface Remark extends RowRemark {
  readonly isSkip: boolean
  readonly cells: string | null
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

  keep(record: ReadyRecord): void {
    this.#rowsKept += record.rows
    this.#nonAnswers += record.nonAnswers
    this.#comments += record.comments
    this.#records += 1
    if (record.account !== null) this.#withAccount += 1
    if (record.hasDate) this.#withDate += 1
    if (record.hasScore) this.#withScore += 1
    if (record.comments > 0) this.#withComment += 1
    for (const kind of maskKinds) {
      const count = record.masked[kind]
      if (count) this.#masked[kind] = (this.#masked[kind] ?? 0) + count
    }
    for (const { reason, fate } of record.remarks) this.remark(record, reason, fate)
  }

  /** Something about a row that is kept. */
  remark({ part, row, cells }: ReadyRecord, reason: string, fate: string): void {
    this.#onRemark({ part, row, reason, fate, isSkip: false, cells })
  }

  skip({ part, row, reason, cells }: ReadySkip): void {
    this.#rowsSkipped += 1
    this.#onRemark({ part, row, reason, fate: 'left out', isSkip: true, cells })
  }

  /** @param isOther whether it holds something that is not in the workspace already */
  repeat({ rows, part, row, cells }: ReadyRecord, reason: string, isOther: boolean): void {
    this.#rowsSkipped += rows
    this.#repeats += rows
    this.#onRemark({ part, row, reason, fate: 'left out', isSkip: true, cells: isOther ? cells : null })
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
