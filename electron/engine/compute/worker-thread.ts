import { Worker } from 'node:worker_threads'
import type { WorkerAnswer, WorkerRequest, WorkerSetup } from '#analysis/worker-protocol.ts'

export interface ThreadOptions {
  readonly workerPath: string | URL
  readonly setup: Omit<WorkerSetup, 'ownEncoder'>
  /** The worker is let go after this time without a request. */
  readonly idleMs: number
}

export interface WorkerThread {
  /**
   * Sends a request to a worker with this encoder, started anew where it had another one. Every answer goes to `onAnswer`,
   * and a crash to `onCrash`, until `release` is called.
   */
  readonly send: (work: Work, listener: Listener) => void
  readonly release: () => void
  readonly stop: () => Promise<void>
}

export interface Work {
  readonly request: WorkerRequest
  /** The folder of an encoder of one's own; null for the built-in one. */
  readonly ownEncoder: string | null
}

export interface Listener {
  readonly onAnswer: (answer: WorkerAnswer) => void
  readonly onCrash: (reason: string) => void
}

/** Starts the worker on the first request, keeps it while there is work, and starts a new one after a crash. */
export const createWorkerThread = ({ workerPath, setup, idleMs }: ThreadOptions): WorkerThread => {
  let worker: Worker | null = null
  let encoderOfWorker: string | null = null
  let listener: Listener | null = null
  let idleTimer: NodeJS.Timeout | undefined

  const start = (ownEncoder: string | null): Worker => {
    const workerData: WorkerSetup = { ...setup, ownEncoder }
    // No flags of the parent: a test runner's would stop the worker from starting.
    const started = new Worker(workerPath, { workerData, execArgv: [] })
    const crashed = (reason: string): void => {
      if (worker !== started) return
      worker = null
      listener?.onCrash(reason)
    }
    started.on('message', (answer: WorkerAnswer) => listener?.onAnswer(answer))
    started.on('error', (error) => crashed(error instanceof Error ? error.message : String(error)))
    started.on('exit', (code) => crashed(`it ended with code ${code}`))
    return started
  }

  const stop = async (): Promise<void> => {
    clearTimeout(idleTimer)
    const ending = worker
    worker = null
    await ending?.terminate()
  }

  return {
    send: ({ request, ownEncoder }, next) => {
      clearTimeout(idleTimer)
      if (ownEncoder !== encoderOfWorker) void stop()
      encoderOfWorker = ownEncoder
      listener = next
      worker ??= start(ownEncoder)
      worker.ref()
      worker.postMessage(request)
    },
    release: () => {
      listener = null
      worker?.unref()
      idleTimer = setTimeout(() => void stop(), idleMs)
      idleTimer.unref()
    },
    stop,
  }
}
