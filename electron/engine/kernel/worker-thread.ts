import { once } from 'node:events'
import { Worker, type ResourceLimits } from 'node:worker_threads'

export interface ThreadOptions<Request> {
  readonly workerPath: string | URL
  /** Makes the worker end itself, between two things it does. */
  readonly end: Request
  readonly limits?: ResourceLimits
  /** The worker is let go after this time without a request. */
  readonly idleMs: number
}

export interface WorkerThread<Setup, Request, Answer> {
  /**
   * Sends a request to a worker with this setup, started anew where it had another one. Every answer goes to `listener`,
   * and a crash, too, until `release` is called.
   */
  readonly send: (work: Work<Setup, Request>, listener: Listener<Answer>) => void
  readonly release: () => void
  /** Changes with every new worker, which remembers nothing; null while there is none. */
  readonly generation: () => number | null
  /** Resolves once the worker has ended. */
  readonly stop: () => Promise<void>
}

export interface Work<Setup, Request> {
  readonly request: Request
  /** What the worker is told at its start. */
  readonly setup: Setup
}

export interface Listener<Answer> {
  readonly onAnswer: (answer: Answer) => void
  readonly onCrash: (reason: string) => void
}

/** Longer than anything a worker does without a look at its messages, but for what is stuck. */
const endsWithinMs = 4_000

/**
 * Ends a worker by its own hand. Ended from outside while native code runs, that code finds no JavaScript to return to,
 * and with it the whole process ends: onnxruntime does so.
 */
const end = async <Request>(worker: Worker, request: Request): Promise<void> => {
  const exit = once(worker, 'exit').catch(() => undefined)
  worker.postMessage(request)
  const timer = setTimeout(() => void worker.terminate(), endsWithinMs)
  await exit
  clearTimeout(timer)
}

/** Starts the worker on the first request, keeps it while there is work, and starts a new one after a crash. */
export const createWorkerThread = <Setup, Request, Answer>({
  workerPath,
  end: endRequest,
  limits,
  idleMs,
}: ThreadOptions<Request>): WorkerThread<Setup, Request, Answer> => {
  let worker: Worker | null = null
  let setupOfWorker = ''
  let listener: Listener<Answer> | null = null
  let idleTimer: NodeJS.Timeout | undefined
  let started = 0

  const start = (setup: Setup): Worker => {
    // No flags of the parent: a test runner's would stop the worker from starting.
    const fresh = new Worker(workerPath, {
      workerData: setup,
      execArgv: [],
      ...(limits && { resourceLimits: limits }),
    })
    const crashed = (reason: string): void => {
      if (worker !== fresh) return
      worker = null
      listener?.onCrash(reason)
    }
    fresh.on('message', (answer: Answer) => listener?.onAnswer(answer))
    fresh.on('error', (error) => crashed(error instanceof Error ? error.message : String(error)))
    fresh.on('exit', (code) => crashed(`it ended with code ${code}`))
    return fresh
  }

  const stop = async (): Promise<void> => {
    clearTimeout(idleTimer)
    const ending = worker
    worker = null
    if (ending) await end(ending, endRequest)
  }

  return {
    send: ({ request, setup }, next) => {
      clearTimeout(idleTimer)
      const wanted = JSON.stringify(setup)
      if (wanted !== setupOfWorker) void stop()
      setupOfWorker = wanted
      listener = next
      if (worker === null) {
        worker = start(setup)
        started += 1
      }
      worker.ref()
      worker.postMessage(request)
    },
    release: () => {
      listener = null
      worker?.unref()
      idleTimer = setTimeout(() => void stop(), idleMs)
      idleTimer.unref()
    },
    generation: () => (worker === null ? null : started),
    stop,
  }
}
