import { availableParallelism } from 'node:os'
import type { FindThemesInput, FindThemesOutput } from '#analysis/find-themes-types.ts'
import type { ReadInput, ReadOutput } from '#analysis/language-and-tone.ts'
import type { PlaceInput, PlaceOutput } from '#analysis/place-new-types.ts'
import type { Progress } from '#analysis/progress.ts'
import type { CachedVectors } from '#analysis/quantised-vectors.ts'
import { Cancelled } from '#analysis/run-control.ts'
import type { ProposedSplit, SplitInput } from '#analysis/split-theme.ts'
import type {
  GrainsOutput,
  TriedEncoder,
  WorkerAnswer,
  WorkerRequest,
  WorkerSetup,
  WorkerTask,
} from '#analysis/worker-protocol.ts'
import { createWorkerThread } from '../kernel/worker-thread.ts'
import { readModel, type ModelInfo } from './model-info.ts'

export interface ComputeOptions {
  /** The worker's entry: compute-worker/index.ts under Node 24, compute-worker.cjs in a build. */
  readonly workerPath: string | URL
  /** Where the model's files lie; null, or a folder without a manifest, lets the words alone decide. */
  readonly modelFolder: string | null
  /** The encoder of one's own that is to be used instead of the built-in one, asked for before each request. */
  readonly ownEncoder?: () => OwnEncoder | null
  readonly threads?: number
  /** The worker, and the memory its model holds, is let go after this time without work. */
  readonly idleMs?: number
}

/** An encoder that a person chose: where it is, and what vectors of it are kept under. */
export interface OwnEncoder extends ModelInfo {
  readonly folder: string
}

export interface RunOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

export interface Compute {
  /** Runs one request after the other. Rejects with Cancelled as soon as `signal` is aborted. */
  readonly findThemes: (input: FindThemesInput, options?: RunOptions) => Promise<FindThemesOutput>
  /** How coarse and how fine themes can be. In turn with the others, and cancelled like them. */
  readonly findGrains: (input: FindThemesInput, options?: RunOptions) => Promise<GrainsOutput>
  /** Whether what the input with this key is grouped by is still at hand, so that no vectors need be sent with it. */
  readonly remembers: (key: string) => boolean
  /** Where new texts belong among placed ones. In turn with the others, and cancelled like them. */
  readonly placeNew: (input: PlaceInput, options?: RunOptions) => Promise<PlaceOutput>
  /** Vectors of texts, row r of text r; none without an encoder. In turn with the others, and cancelled like them. */
  readonly encode: (texts: readonly string[], options?: RunOptions) => Promise<CachedVectors>
  /** The language of texts and what they say about their tone. In turn with the others, and cancelled like them. */
  readonly readComments: (input: ReadInput, options?: RunOptions) => Promise<ReadOutput>
  /** How the comments of one theme fall apart. In turn with the others, and cancelled like them. */
  readonly splitTheme: (input: SplitInput, options?: RunOptions) => Promise<ProposedSplit>
  /** Tries the encoder in a folder, or with null the one in use. Rejects with what does not fit. */
  readonly tryEncoder: (folder: string | null, options?: RunOptions) => Promise<TriedEncoder>
  /** The encoder that the next request will use, without loading it; null where there is none. */
  readonly model: () => ModelInfo | null
  /** Ends the worker; a run under way is rejected. */
  readonly close: () => Promise<void>
}

/** What is asked, without what tells one request from another. */
type Asked<Request> = Request extends WorkerTask ? Pick<Request, 'kind' | 'input'> : never

/** A request to the worker, and how its answer is told from others. */
interface Task<Output> {
  readonly name: string
  readonly failed: string
  readonly request: Asked<WorkerTask>
  /** The folder of one's own encoder, as it was when the request was made: its vectors are kept under that one's id. */
  readonly ownEncoder: string | null
  readonly settle: (answer: WorkerAnswer, resolve: (output: Output) => void) => void
}

/** Does not wait for the worker to notice: it may be in the middle of something long. The next request does. */
const orCancelled = async <Output>(run: Promise<Output>, signal?: AbortSignal): Promise<Output> => {
  if (signal === undefined) return run
  const ended = new AbortController()
  const cancelled = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Cancelled()), { once: true, signal: ended.signal })
  })
  return Promise.race([run, cancelled]).finally(() => ended.abort())
}

/** Long enough to look at a preview and try another number of themes. */
const IDLE_MS = 300_000
const MOST_THREADS = 4

export const createCompute = ({
  workerPath,
  modelFolder,
  ownEncoder = () => null,
  threads,
  idleMs = IDLE_MS,
}: ComputeOptions): Compute => {
  const builtIn = readModel(modelFolder)
  const thread = createWorkerThread<WorkerSetup, WorkerRequest, WorkerAnswer>({
    workerPath,
    end: { kind: 'end' },
    idleMs,
  })
  const setup: Omit<WorkerSetup, 'ownEncoder'> = {
    modelFolder: builtIn === null ? null : modelFolder,
    threads: threads ?? Math.max(1, Math.min(MOST_THREADS, availableParallelism())),
  }
  let nextId = 1
  let remembered: { readonly key: string; readonly by: number } | null = null
  let breakOff: ((error: Error) => void) | null = null
  let last: Promise<unknown> = Promise.resolve()

  const inUse = (): string | null => ownEncoder()?.folder ?? null

  const runOne = <Output>(task: Task<Output>, { signal, onProgress }: RunOptions): Promise<Output> => {
    if (signal?.aborted) return Promise.reject(new Cancelled())
    const cancel = new SharedArrayBuffer(4)
    const stop = (): void => void Atomics.store(new Int32Array(cancel), 0, 1)
    signal?.addEventListener('abort', stop, { once: true })
    const id = nextId++
    return new Promise<Output>((resolve, reject) => {
      breakOff = (error) => {
        stop()
        reject(error)
      }
      thread.send(
        { request: { ...task.request, id, cancel }, setup: { ...setup, ownEncoder: task.ownEncoder } },
        {
          onAnswer: (answer) => {
            if (answer.id !== id) return
            if (answer.kind === 'progress') onProgress?.(answer.progress)
            else if (answer.kind === 'cancelled') reject(new Cancelled())
            else if (answer.kind === 'failed')
              reject(new Error([task.failed, answer.message].filter(Boolean).join(': ')))
            else task.settle(answer, resolve)
          },
          onCrash: (reason) =>
            reject(new Error(`${task.name} stopped (${reason}). Nothing was changed; run it again.`)),
        },
      )
    }).finally(() => {
      signal?.removeEventListener('abort', stop)
      breakOff = null
      thread.release()
    })
  }

  const inTurn = <Output>(task: Task<Output>, options: RunOptions): Promise<Output> => {
    const run = last.then(() => runOne(task, options))
    last = run.catch(() => undefined)
    return orCancelled(run, options.signal)
  }

  const remembers = (key: string | undefined): boolean =>
    remembered !== null && remembered.key === key && remembered.by === thread.generation()

  /** The worker lets go of what it holds as soon as others are asked about, and holds the new only once it has answered. */
  const remembering = async <Output>({ key }: FindThemesInput, answer: Promise<Output>): Promise<Output> => {
    if (!remembers(key)) remembered = null
    const output = await answer
    const by = thread.generation()
    remembered = key === undefined || by === null ? null : { key, by }
    return output
  }

  return {
    findThemes: (input, options = {}) =>
      remembering(
        input,
        inTurn(
          {
            name: 'Theme finding',
            failed: 'Themes could not be found',
            request: { kind: 'find-themes', input },
            ownEncoder: inUse(),
            settle: (answer, resolve) => answer.kind === 'found' && resolve(answer.output),
          },
          options,
        ),
      ),
    findGrains: (input, options = {}) =>
      remembering(
        input,
        inTurn(
          {
            name: 'Looking at how fine themes can be',
            failed: 'How fine themes can be could not be told',
            request: { kind: 'find-grains', input },
            ownEncoder: inUse(),
            settle: (answer, resolve) => answer.kind === 'grains' && resolve(answer.output),
          },
          options,
        ),
      ),
    remembers,
    placeNew: (input, options = {}) =>
      inTurn(
        {
          name: 'Placing comments',
          failed: 'Comments could not be placed',
          request: { kind: 'place-new', input },
          ownEncoder: inUse(),
          settle: (answer, resolve) => answer.kind === 'placed' && resolve(answer.output),
        },
        options,
      ),
    encode: (texts, options = {}) =>
      inTurn(
        {
          name: 'Reading what comments mean',
          failed: 'What comments mean could not be read',
          request: { kind: 'encode', input: { texts } },
          ownEncoder: inUse(),
          settle: (answer, resolve) => answer.kind === 'encoded' && resolve(answer.output),
        },
        options,
      ),
    readComments: (input, options = {}) =>
      inTurn(
        {
          name: 'Reading comments',
          failed: 'Language and tone could not be read',
          request: { kind: 'read-comments', input },
          ownEncoder: inUse(),
          settle: (answer, resolve) => answer.kind === 'read' && resolve(answer.output),
        },
        options,
      ),
    splitTheme: (input, options = {}) =>
      inTurn(
        {
          name: 'Splitting a theme',
          failed: 'The theme could not be split',
          request: { kind: 'split-theme', input },
          ownEncoder: inUse(),
          settle: (answer, resolve) => answer.kind === 'split' && resolve(answer.output),
        },
        options,
      ),
    tryEncoder: (folder, options = {}) =>
      inTurn(
        {
          name: 'Trying the encoder',
          failed: '',
          request: { kind: 'try-encoder', input: { folder } },
          // One that cannot be loaded must not keep another from being tried.
          ownEncoder: folder === null ? inUse() : null,
          settle: (answer, resolve) => answer.kind === 'tried' && resolve(answer.output),
        },
        options,
      ),
    model: () => ownEncoder() ?? builtIn,
    close: async () => {
      breakOff?.(new Error('The analysis stopped because the workspace was closed. Nothing was changed.'))
      await thread.stop()
    },
  }
}
