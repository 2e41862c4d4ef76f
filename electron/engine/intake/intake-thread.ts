import { createWorkerThread } from '../kernel/worker-thread.ts'
import { ReadError } from '../readers/errors.ts'
import type { Asked } from '../readers/inspect.ts'
import type { InputFile, Inspection } from '../readers/types.ts'
import { createInbox } from './inbox.ts'
import type { IntakeAnswer, IntakeFailure, IntakeMessage, IntakeRequest, ReadyBatch, ReadyOptions } from './protocol.ts'

type Unnumbered<Request> = Request extends unknown ? Omit<Request, 'task'> : never
type Answer = Exclude<IntakeAnswer, { kind: 'failed' }>

/** Who waits for the answers to one task. */
interface Waiting {
  readonly onAnswer: (answer: Answer) => void
  readonly onFailure: (error: unknown) => void
}

export interface IntakeThread {
  readonly inspect: (file: InputFile, asked: Asked, signal: AbortSignal) => Promise<Inspection>
  readonly read: (file: InputFile, options: ReadyOptions, signal: AbortSignal | undefined) => AsyncIterable<ReadyBatch>
  readonly checkpoint: (path: string) => Promise<number>
  readonly close: () => Promise<void>
}

/** The thread, and the memory its readers hold, is let go after this time without work. */
const idleMs = 20_000

/** A file that needs more ends the thread and not the engine. */
const limits = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 2_048 }

export function createIntakeThread(workerPath: string | URL): IntakeThread {
  const thread = createWorkerThread<null, IntakeMessage, IntakeAnswer>({
    workerPath,
    end: { kind: 'end' },
    limits,
    idleMs,
  })
  const tasks = new Map<number, Waiting>()
  let lastTask = 0

  const fromThread = {
    onAnswer(answer: IntakeAnswer): void {
      const waiting = tasks.get(answer.task)
      if (answer.kind === 'failed') waiting?.onFailure(asError(answer.failure))
      else waiting?.onAnswer(answer)
    },
    onCrash(reason: string): void {
      for (const { onFailure } of tasks.values()) onFailure(stopped(reason))
    },
  }

  const begin = (waiting: Waiting): number => {
    lastTask += 1
    tasks.set(lastTask, waiting)
    return lastTask
  }
  const send = (task: number, request: Unnumbered<IntakeRequest>): void =>
    thread.send({ request: { ...request, task }, setup: null }, fromThread)
  const finish = (task: number): void => {
    tasks.delete(task)
    if (tasks.size === 0) thread.release()
  }

  /** Asks for one answer. */
  const ask = async <Result>(
    request: Unnumbered<IntakeRequest>,
    { signal, take }: { readonly signal?: AbortSignal; readonly take: (answer: Answer) => Result },
  ): Promise<Result> => {
    signal?.throwIfAborted()
    let task = 0
    let onAbort = (): void => undefined
    try {
      return await new Promise<Result>((resolve, reject) => {
        onAbort = () => reject(reasonOf(signal))
        signal?.addEventListener('abort', onAbort, { once: true })
        task = begin({ onAnswer: (answer) => resolve(take(answer)), onFailure: reject })
        send(task, request)
      })
    } finally {
      signal?.removeEventListener('abort', onAbort)
      finish(task)
    }
  }

  async function* read(
    file: InputFile,
    options: ReadyOptions,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<ReadyBatch> {
    signal?.throwIfAborted()
    const inbox = createInbox<ReadyBatch>()
    let isOver = false
    const task = begin({
      onAnswer(answer) {
        if (answer.kind === 'batch') return inbox.put(answer.batch)
        isOver = true
        inbox.end()
      },
      onFailure(error) {
        isOver = true
        inbox.fail(error)
      },
    })
    const onAbort = (): void => inbox.fail(reasonOf(signal))
    signal?.addEventListener('abort', onAbort, { once: true })
    try {
      send(task, { kind: 'read', file, options })
      for (;;) {
        const batch = await inbox.take()
        if (batch === null) return
        signal?.throwIfAborted()
        send(task, { kind: 'more', batches: 1 })
        yield batch
      }
    } finally {
      signal?.removeEventListener('abort', onAbort)
      if (!isOver) send(task, { kind: 'stop' })
      finish(task)
    }
  }

  return {
    inspect: (file, asked, signal) =>
      ask(
        { kind: 'inspect', file, asked },
        { signal, take: (answer) => (answer.kind === 'inspected' ? answer.inspection : unexpected(answer)) },
      ),
    read,
    checkpoint: (path) =>
      ask(
        { kind: 'checkpoint', path },
        { take: (answer) => (answer.kind === 'checkpointed' ? answer.pagesInLog : unexpected(answer)) },
      ),
    async close() {
      fromThread.onCrash('the workspace was closed')
      await thread.stop()
    },
  }
}

const reasonOf = (signal: AbortSignal | undefined): unknown => signal?.reason

function unexpected(answer: Answer): never {
  throw new Error(`The import worker answered with “${answer.kind}” to another question.`)
}

function asError(failure: IntakeFailure): Error {
  if (failure.kind === 'refused') return new ReadError(failure.code, failure.message, failure.details)
  return new Error(failure.message)
}

function stopped(reason: string): Error {
  if (/memory/i.test(reason)) {
    return new ReadError(
      'too-large',
      'This file needs more memory than may be used for reading. Split it and try again.',
    )
  }
  return new Error(`Reading stopped (${reason}). Nothing was imported; try again.`)
}
