import { bytesOf } from '../kernel/grants.ts'
import { inspect, type Asked } from '../readers/inspect.ts'
import type { InputFile, Inspection } from '../readers/types.ts'
import { createIntakeThread } from './intake-thread.ts'
import type { ReadyBatch, ReadyOptions } from './protocol.ts'
import { readyBatches, type ReadyWatch } from './ready-batches.ts'

/** Reads files for previews and imports. */
export interface Intake {
  /** Whether a file is read on another thread, beside what the engine does. */
  readonly isBeside: (file: InputFile) => boolean
  /** @throws ReadError; the signal's reason when it is aborted */
  readonly inspect: (file: InputFile, asked: Asked, signal: AbortSignal) => Promise<Inspection>
  /** @throws ReadError; the signal's reason when it is aborted */
  readonly read: (file: InputFile, options: ReadyOptions, watch: ReadyWatch) => AsyncIterable<ReadyBatch>
  /** Brings the log of a workspace into its file, on the other thread. Resolves to the number of pages in it. */
  readonly checkpoint: (path: string) => Promise<number>
  readonly close: () => Promise<void>
}

/** Reading less takes as long as starting a thread. */
const leastBytesBeside = 128 * 1024

/** @param workerPath import-worker/index.ts under Node 24, import-worker.cjs in a build */
export function createIntake(workerPath: string | URL): Intake {
  const thread = createIntakeThread(workerPath)
  const isBeside = (file: InputFile): boolean => bytesOf(file) >= leastBytesBeside
  return {
    isBeside,
    inspect: (file, asked, signal) => (isBeside(file) ? thread.inspect(file, asked, signal) : inspect(file, asked)),
    // What is changed on the way is changed here: a function cannot be handed to another thread.
    read: (file, options, watch) =>
      isBeside(file) && watch.mend === undefined
        ? thread.read(file, options, watch.signal)
        : readyBatches(file, options, watch),
    checkpoint: thread.checkpoint,
    close: thread.close,
  }
}
