import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { VerbatimEvent } from '#shared/contract/events.ts'
import type { FromEngine, ToEngine } from '#electron/engine-host/messages.ts'
import { createEngineProcess, type EngineChild, type EngineProcess } from '#electron/main/engine-process.ts'

interface FakeEngine extends EngineChild {
  readonly got: ToEngine[]
  say(message: FromEngine): void
  die(code?: number): void
}

/** Answers 'start' and 'open' by itself, and everything else only when told to. */
function createFakeEngine(): FakeEngine {
  const got: ToEngine[] = []
  let listen: (message: FromEngine) => void = () => {}
  let exit: (code: number) => void = () => {}
  const say = (message: FromEngine): void => listen(message)
  return {
    got,
    say,
    die: (code = 9) => exit(code),
    postMessage(message) {
      got.push(message)
      if (message.type === 'start' || message.type === 'open') {
        queueMicrotask(() => say({ type: 'answer', id: message.id, result: { ok: true, value: null } }))
      }
    },
    onMessage: (listener) => (listen = listener),
    onExit: (listener) => (exit = listener),
    kill: () => exit(0),
  }
}

let engines: FakeEngine[]
let events: VerbatimEvent[]
let process: EngineProcess

const latest = (): FakeEngine => {
  const engine = engines.at(-1)
  if (engine === undefined) throw new Error('No engine was started.')
  return engine
}
const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms)
const types = (engine: FakeEngine) => engine.got.map((message) => message.type)

beforeEach(async () => {
  vi.useFakeTimers()
  engines = []
  events = []
  process = createEngineProcess({
    fork: () => {
      const engine = createFakeEngine()
      engines.push(engine)
      return engine
    },
    settings: {
      dataFolder: '/d',
      scratchFolder: '/s',
      resourcesFolder: '/r',
      workerPath: '/w',
      importWorkerPath: '/i',
    },
    print: (html) => Promise.resolve({ ok: true, value: new TextEncoder().encode(html) }),
    onEvent: (event) => events.push(event),
    clock: Date.now,
    log: () => {},
  })
  await settle()
})
afterEach(() => vi.useRealTimers())

describe('the engine process', () => {
  it('carries a request to the engine and its answer back', async () => {
    const answer = process.request('themes.list', {}, null)
    const request = latest().got.at(-1)
    expect(request).toMatchObject({ type: 'request', entry: 'themes.list' })
    if (request?.type === 'request') latest().say({ type: 'answer', id: request.id, result: { ok: true, value: 7 } })
    expect(await answer).toEqual({ ok: true, value: 7 })
  })

  it('prints for the engine', async () => {
    latest().say({ type: 'print', id: 3, html: 'page' })
    await settle()
    expect(latest().got.at(-1)).toMatchObject({ type: 'printed', id: 3, result: { ok: true } })
  })

  it('fails what was under way when the engine dies, and says so', async () => {
    const answer = process.request('themes.list', {}, null)
    latest().die()
    expect(await answer).toMatchObject({ ok: false, error: { code: 'unavailable' } })
    expect(events).toMatchObject([{ type: 'engine', state: 'down' }])
  })

  it('ends a job that was under way where it had got to', async () => {
    void process.request('sources.import', {}, 'job-1')
    const progress = {
      type: 'job',
      job: 'job-1',
      entry: 'sources.import',
      state: 'running',
      step: 'Importing',
      done: 0.4,
      detail: '',
    } as const
    latest().say({ type: 'event', event: progress })
    latest().die()
    expect(events).toContainEqual({ ...progress, state: 'failed' })
  })

  it('starts the engine again and opens what was open', async () => {
    latest().die()
    await settle(250)
    expect(engines).toHaveLength(2)
    expect(types(latest())).toEqual(['start', 'open'])
  })

  it('keeps what is asked meanwhile for the next engine', async () => {
    latest().die()
    void process.request('themes.list', {}, null)
    await settle(250)
    expect(types(latest())).toEqual(['start', 'open', 'request'])
  })

  it('gives up at the sixth crash within a minute and refuses at once', async () => {
    for (let crash = 1; crash <= 6; crash += 1) {
      latest().die()
      await settle(8000)
    }
    expect(engines).toHaveLength(6)
    expect(events.at(-1)).toMatchObject({ type: 'engine', state: 'failed' })
    expect(await process.request('themes.list', {}, null)).toMatchObject({ ok: false, error: { code: 'unavailable' } })
  })

  it('goes on for ever when crashes are minutes apart', async () => {
    for (let crash = 1; crash <= 8; crash += 1) {
      latest().die()
      await settle(61_000)
    }
    expect(engines).toHaveLength(9)
  })

  it('lets the engine close before it ends', async () => {
    const closed = process.close(1000)
    expect(types(latest()).at(-1)).toBe('close')
    latest().die(0)
    await closed
    await settle(1000)
    expect(engines).toHaveLength(1)
    expect(events).toEqual([])
  })

  it('kills an engine that does not close in time', async () => {
    const kill = vi.spyOn(latest(), 'kill')
    const closed = process.close(1000)
    await settle(1000)
    await closed
    expect(kill).toHaveBeenCalledOnce()
  })
})
