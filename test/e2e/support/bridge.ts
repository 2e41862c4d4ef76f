import type { EntryName, InputOf, OutputOf } from '#shared/contract/contract.ts'
import type { Result } from '#shared/contract/errors.ts'
import type { VerbatimEvent } from '#shared/contract/events.ts'
import type { Bridge } from '#shared/contract/wire.ts'
import type { Host } from './host.ts'

export interface TestBridge {
  /** Asks as the page would, without its screens; fails the test when the answer is a failure. */
  request<Name extends EntryName>(entry: Name, input: InputOf<Name>, job?: string): Promise<OutputOf<Name>>
  /** Asks whatever it is told to and answers with whatever came back. */
  ask(entry: string, input: unknown, job: string | null): Promise<Result<unknown>>
  /** Comes back once the named job has told of progress. */
  untilUnderWay(job: string): Promise<void>
}

interface Asked {
  readonly entry: string
  readonly input: unknown
  readonly job: string | null
}

/** Runs in the page of the browser host: a WebSocket for one question. */
function askOverSocket(asked: Asked): Promise<Result<unknown>> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://${location.host}/socket`)
    socket.onopen = () => socket.send(JSON.stringify({ type: 'request', id: 1, ...asked }))
    socket.onclose = () => reject(new Error('The socket closed before the answer came.'))
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(String(data))
      if (message.type !== 'response') return
      resolve(message.result)
      socket.close()
    }
  })
}

/** Runs in the page of Electron. */
function askPreload({ entry, input, job }: Asked): Promise<Result<unknown>> {
  const bridge: Bridge = Reflect.get(window, 'verbatim')
  return bridge.request(entry, input, job)
}

/** Runs in the page of either host. */
function waitForJob(job: string): Promise<void> {
  return new Promise((resolve) => {
    const hear = (event: VerbatimEvent): void => {
      if (event.type === 'job' && event.job === job && event.done > 0) resolve()
    }
    const bridge: Bridge | undefined = Reflect.get(window, 'verbatim')
    if (bridge !== undefined) return bridge.subscribe(hear)
    const socket = new WebSocket(`ws://${location.host}/socket`)
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(String(data))
      if (message.type === 'event') hear(message.event)
    }
    return socket
  })
}

export function createTestBridge(host: Host): TestBridge {
  const ask: TestBridge['ask'] = (entry, input, job) =>
    host.page().evaluate(host.kind === 'electron' ? askPreload : askOverSocket, { entry, input, job })
  return {
    ask,
    untilUnderWay: (job) => host.page().evaluate(waitForJob, job),
    async request<Name extends EntryName>(entry: Name, input: InputOf<Name>, job?: string) {
      const result = await ask(entry, input, job ?? null)
      if (!result.ok) throw new Error(`${entry} failed: ${result.error.message}`)
      // The engine checks its answers against the contract.
      return result.value as OutputOf<Name>
    },
  }
}
