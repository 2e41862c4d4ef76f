import { availableParallelism } from 'node:os'
import type { FindThemesInput, FindThemesOutput } from '#analysis/find-themes-types.ts'
import type { Progress } from '#analysis/progress.ts'
import { Cancelled } from '#analysis/run-control.ts'
import { readModel, type ModelInfo } from './model-info.ts'
import { createWorkerThread } from './worker-thread.ts'

export interface ComputeOptions {
  /** The worker's entry: compute-worker/index.ts under Node 24, compute-worker.cjs in a build. */
  readonly workerPath: string | URL
  /** Where the model's files lie; null, or a folder without a manifest, lets the words alone decide. */
  readonly modelFolder: string | null
  readonly threads?: number
  /** The worker, and the memory its model holds, is let go after this time without work. */
  readonly idleMs?: number
}

export interface RunOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

export interface Compute {
  /** Runs one request after the other. Rejects with Cancelled once `signal` is aborted. */
  readonly findThemes: (input: FindThemesInput, options?: RunOptions) => Promise<FindThemesOutput>
  /** What the model's manifest says, without loading the model; null where there is none. */
  readonly model: () => ModelInfo | null
  /** Ends the worker; a run under way is rejected. */
  readonly close: () => Promise<void>
}

const IDLE_MS = 60_000
const MOST_THREADS = 4

export const createCompute = ({ workerPath, modelFolder, threads, idleMs = IDLE_MS }: ComputeOptions): Compute => {
  const model = readModel(modelFolder)
  const thread = createWorkerThread({
    workerPath,
    setup: {
      modelFolder: model === null ? null : modelFolder,
      threads: threads ?? Math.max(1, Math.min(MOST_THREADS, availableParallelism())),
    },
    idleMs,
  })
  let nextId = 1
  let rejectCurrent: ((error: Error) => void) | null = null
  let last: Promise<unknown> = Promise.resolve()

  const runOne = (input: FindThemesInput, { signal, onProgress }: RunOptions): Promise<FindThemesOutput> => {
    if (signal?.aborted) return Promise.reject(new Cancelled())
    const cancel = new SharedArrayBuffer(4)
    const stop = (): void => void Atomics.store(new Int32Array(cancel), 0, 1)
    signal?.addEventListener('abort', stop, { once: true })
    const id = nextId++
    return new Promise<FindThemesOutput>((resolve, reject) => {
      rejectCurrent = reject
      thread.send(
        { kind: 'find-themes', id, input, cancel },
        {
          onAnswer: (answer) => {
            if (answer.id !== id) return
            if (answer.kind === 'progress') onProgress?.(answer.progress)
            else if (answer.kind === 'done') resolve(answer.output)
            else if (answer.kind === 'cancelled') reject(new Cancelled())
            else reject(new Error(`Themes could not be found: ${answer.message}`))
          },
          onCrash: (reason) =>
            reject(new Error(`Theme finding stopped (${reason}). Nothing was changed; run it again.`)),
        },
      )
    }).finally(() => {
      signal?.removeEventListener('abort', stop)
      rejectCurrent = null
      thread.release()
    })
  }

  return {
    findThemes: (input, options = {}) => {
      const run = last.then(() => runOne(input, options))
      last = run.catch(() => undefined)
      return run
    },
    model: () => model,
    close: async () => {
      rejectCurrent?.(new Error('Theme finding stopped because the workspace was closed. Nothing was changed.'))
      await thread.stop()
    },
  }
}
