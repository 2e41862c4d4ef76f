import type { Failure, Result } from '#shared/contract/errors.ts'
import type { VerbatimEvent } from '#shared/contract/events.ts'
import type { EngineSettings, FromEngine, ToEngine } from '#electron/engine-host/messages.ts'
import { createEngineCalls } from './engine-calls.ts'
import { restartDelay } from './restart-policy.ts'

/** One running engine: a utility process, or a stand-in in tests. */
export interface EngineChild {
  postMessage(message: ToEngine): void
  onMessage(listener: (message: FromEngine) => void): void
  /** `code` is 0 only when it ended on request. */
  onExit(listener: (code: number) => void): void
  kill(): void
}

export interface EngineProcessOptions {
  readonly fork: () => EngineChild
  readonly settings: EngineSettings
  readonly print: (html: string) => Promise<Result<Uint8Array>>
  readonly onEvent: (event: VerbatimEvent) => void
  readonly clock: () => number
  readonly log: (line: string) => void
}

export interface EngineProcess {
  open(path: string | null): Promise<Result<unknown>>
  request(entry: string, input: unknown, job: string | null): Promise<Result<unknown>>
  grant(path: string, name: string): Promise<Result<unknown>>
  pathOf(token: string): Promise<Result<unknown>>
  /** Lets the engine write everything and end; kills it when that takes longer than `limitMs`. */
  close(limitMs: number): Promise<void>
}

const stopped: Failure = {
  code: 'unavailable',
  message: 'The engine stopped while it worked on this. What was saved before is kept, and it is starting again.',
  details: {},
}
const down: Failure = {
  code: 'unavailable',
  message: 'The engine stopped and is starting again. What was saved before is kept.',
  details: {},
}
const gaveUp: Failure = {
  code: 'unavailable',
  message:
    'The engine stopped several times in a minute and was not started again. Close Verbatim and open it again; what was saved is kept.',
  details: {},
}
const closing: Failure = { code: 'unavailable', message: 'Verbatim is closing.', details: {} }

/** Starts the engine's process, carries calls to it, and starts it again when it dies. */
export function createEngineProcess(options: EngineProcessOptions): EngineProcess {
  const calls = createEngineCalls()
  const crashesMs: number[] = []
  let child: EngineChild | null = null
  let isReady = false
  /** Set while there is no engine and none is coming. */
  let refusal: Failure | null = null
  let whenClosed: (() => void) | null = null
  /** Calls made while the engine is away wait here for the next one. */
  let waiting: (() => void)[] = []

  const tell = (message: ToEngine): void => child?.postMessage(message)

  const call: typeof calls.add = (send, job) => {
    if (refusal !== null) return Promise.resolve({ ok: false, error: refusal })
    return calls.add((id) => {
      if (isReady) send(id)
      else waiting.push(() => send(id))
    }, job)
  }

  const failAll = (error: Failure): void => {
    waiting = []
    for (const event of calls.failAll(error)) options.onEvent(event)
  }

  const giveUp = (error: Failure): void => {
    refusal = error
    failAll(error)
    options.onEvent({ type: 'engine', state: 'failed', error })
  }

  const receive = async (engine: EngineChild, message: FromEngine): Promise<void> => {
    switch (message.type) {
      case 'answer':
        return calls.answer(message.id, message.result)
      case 'print':
        return engine.postMessage({ type: 'printed', id: message.id, result: await options.print(message.html) })
      case 'event':
        calls.note(message.event)
        options.onEvent(message.event)
    }
  }

  const exited = (code: number): void => {
    child = null
    isReady = false
    if (whenClosed !== null) return whenClosed()
    options.log(`The engine stopped with code ${code}.`)
    crashesMs.push(options.clock())
    const delayMs = restartDelay(crashesMs, options.clock())
    if (delayMs === null) return giveUp(gaveUp)
    failAll(stopped)
    options.onEvent({ type: 'engine', state: 'down', error: down })
    setTimeout(() => whenClosed === null && void restart(), delayMs)
  }

  const start = async (): Promise<Result<unknown>> => {
    const engine = options.fork()
    child = engine
    engine.onMessage((message) => void receive(engine, message))
    engine.onExit(exited)
    const ready = await calls.add((id) => tell({ type: 'start', id, settings: options.settings }))
    // Without a child it died on the way, and `exited` sees to it.
    if (!ready.ok && child !== null) giveUp(ready.error)
    return ready
  }

  const letIn = (): void => {
    isReady = true
    const held = waiting
    waiting = []
    for (const send of held) send()
  }

  const restart = async (): Promise<void> => {
    const ready = await start()
    if (!ready.ok) return
    const opened = await calls.add((id) => tell({ type: 'open', id, path: null }))
    if (child === null) return
    // The engine is there all the same, and another workspace can be opened.
    if (!opened.ok) options.onEvent({ type: 'engine', state: 'failed', error: opened.error })
    letIn()
  }

  void start().then((ready) => ready.ok && letIn())

  return {
    open: (path) => call((id) => tell({ type: 'open', id, path })),
    request: (entry, input, job) =>
      call((id) => tell({ type: 'request', id, entry, input, job }), job === null ? null : { job, entry }),
    grant: (path, name) => call((id) => tell({ type: 'grant', id, path, name })),
    pathOf: (token) => call((id) => tell({ type: 'pathOf', id, token })),
    async close(limitMs) {
      refusal = closing
      if (child === null) return
      await new Promise<void>((resolve) => {
        whenClosed = resolve
        void calls.add((id) => tell({ type: 'close', id }))
        setTimeout(resolve, limitMs).unref()
      })
      child?.kill()
    },
  }
}
