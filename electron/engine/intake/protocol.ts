import type { Asked } from '../readers/inspect.ts'
import type { ReadErrorCode } from '../readers/errors.ts'
import type { InputFile, Inspection, ReadOptions } from '../readers/types.ts'
import type { ReadyItem } from './ready-item.ts'

/** What is asked of the import worker. Answers carry the number of their task. */
export type IntakeRequest =
  | { readonly task: number; readonly kind: 'inspect'; readonly file: InputFile; readonly asked: Asked }
  | { readonly task: number; readonly kind: 'read'; readonly file: InputFile; readonly options: ReadyOptions }
  /** Batches of a reading were used up: as many more may be sent. */
  | { readonly task: number; readonly kind: 'more'; readonly batches: number }
  | { readonly task: number; readonly kind: 'stop' }
  | { readonly task: number; readonly kind: 'checkpoint'; readonly path: string }

/** 'end' ends the import worker, between two things it does; it has no answer. */
export type IntakeMessage = IntakeRequest | { readonly kind: 'end' }

export type IntakeAnswer =
  | { readonly task: number; readonly kind: 'inspected'; readonly inspection: Inspection }
  | { readonly task: number; readonly kind: 'batch'; readonly batch: ReadyBatch }
  | { readonly task: number; readonly kind: 'end' }
  | { readonly task: number; readonly kind: 'checkpointed'; readonly pagesInLog: number }
  | { readonly task: number; readonly kind: 'failed'; readonly failure: IntakeFailure }

/** How a file is read, without what cannot be handed to another thread. */
export type ReadyOptions = Omit<ReadOptions, 'signal' | 'onBytes'> & { readonly headerSignature: string }

export interface ReadyBatch {
  readonly items: readonly ReadyItem[]
  /** Of the file, 0 to 1. */
  readonly share: number
}

/** A ReadError keeps its words; of anything else there is what is good for a log. */
export type IntakeFailure =
  | {
      readonly kind: 'refused'
      readonly code: ReadErrorCode
      readonly message: string
      readonly details: Readonly<Record<string, unknown>>
    }
  | { readonly kind: 'broken'; readonly message: string }

/** Batches that may wait to be used: reading goes on while the workspace writes. */
export const batchesAhead = 16
