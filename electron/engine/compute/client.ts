import { availableParallelism } from 'node:os'
import type { FindThemesInput, FindThemesOutput } from '#analysis/find-themes-types.ts'
import type { ReadInput, ReadOutput } from '#analysis/language-and-tone.ts'
import type { PlaceInput, PlaceOutput } from '#analysis/place-new-types.ts'
import type { Progress } from '#analysis/progress.ts'
import { Cancelled } from '#analysis/run-control.ts'
import type { FindRequest, PlaceRequest, ReadRequest, WorkerAnswer, WorkerRequest } from '#analysis/worker-protocol.ts'
import { createWorkerThread } from '../kernel/worker-thread.ts'
import { readModel, type ModelInfo } from './model-info.ts'

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
  /** Where new texts belong among placed ones. In turn with the others, and cancelled like them. */
  readonly placeNew: (input: PlaceInput, options?: RunOptions) => Promise<PlaceOutput>
  /** The language of texts and what they say about their tone. In turn with the others, and cancelled like them. */
  readonly readComments: (input: ReadInput, options?: RunOptions) => Promise<ReadOutput>
  /** What the model's manifest says, without loading the model; null where there is none. */
  readonly model: () => ModelInfo | null
  /** Ends the worker; a run under way is rejected. */
  readonly close: () => Promise<void>
}

/** A request to the worker, and how its answer is told from others. */
interface Task<Output> {
  readonly name: string
  readonly failed: string
  readonly request:
    Pick<FindRequest, 'kind' | 'input'> | Pick<PlaceRequest, 'kind' | 'input'> | Pick<ReadRequest, 'kind' | 'input'>
  readonly settle: (answer: WorkerAnswer, resolve: (output: Output) => void) => void
}

const IDLE_MS = 60_000
const MOST_THREADS = 4

export const createCompute = ({ workerPath, modelFolder, threads, idleMs = IDLE_MS }: ComputeOptions): Compute => {
  const model = readModel(modelFolder)
  const thread = createWorkerThread<WorkerRequest, WorkerAnswer>({
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

  const runOne = <Output>(task: Task<Output>, { signal, onProgress }: RunOptions): Promise<Output> => {
    if (signal?.aborted) return Promise.reject(new Cancelled())
    const cancel = new SharedArrayBuffer(4)
    const stop = (): void => void Atomics.store(new Int32Array(cancel), 0, 1)
    signal?.addEventListener('abort', stop, { once: true })
    const id = nextId++
    return new Promise<Output>((resolve, reject) => {
      rejectCurrent = reject
      thread.send(
        { ...task.request, id, cancel },
        {
          onAnswer: (answer) => {
            if (answer.id !== id) return
            if (answer.kind === 'progress') onProgress?.(answer.progress)
            else if (answer.kind === 'cancelled') reject(new Cancelled())
            else if (answer.kind === 'failed') reject(new Error(`${task.failed}: ${answer.message}`))
            else task.settle(answer, resolve)
          },
          onCrash: (reason) =>
            reject(new Error(`${task.name} stopped (${reason}). Nothing was changed; run it again.`)),
        },
      )
    }).finally(() => {
      signal?.removeEventListener('abort', stop)
      rejectCurrent = null
      thread.release()
    })
  }

  const inTurn = <Output>(task: Task<Output>, options: RunOptions): Promise<Output> => {
    const run = last.then(() => runOne(task, options))
    last = run.catch(() => undefined)
    return run
  }

  return {
    findThemes: (input, options = {}) =>
      inTurn(
        {
          name: 'Theme finding',
          failed: 'Themes could not be found',
          request: { kind: 'find-themes', input },
          settle: (answer, resolve) => answer.kind === 'found' && resolve(answer.output),
        },
        options,
      ),
    placeNew: (input, options = {}) =>
      inTurn(
        {
          name: 'Placing comments',
          failed: 'Comments could not be placed',
          request: { kind: 'place-new', input },
          settle: (answer, resolve) => answer.kind === 'placed' && resolve(answer.output),
        },
        options,
      ),
    readComments: (input, options = {}) =>
      inTurn(
        {
          name: 'Reading comments',
          failed: 'Language and tone could not be read',
          request: { kind: 'read-comments', input },
          settle: (answer, resolve) => answer.kind === 'read' && resolve(answer.output),
        },
        options,
      ),
    model: () => model,
    close: async () => {
      rejectCurrent?.(new Error('The analysis stopped because the workspace was closed. Nothing was changed.'))
      await thread.stop()
    },
  }
}
