import type { PickedFile } from '#shared/contract/host.ts'
import type { Failure, Result } from '#shared/contract/errors.ts'
import type { VerbatimEvent } from '#shared/contract/events.ts'
import type { Bridge, Listener, RequestMessage, ResponseMessage } from '#shared/contract/wire.ts'

type Incoming =
  (ResponseMessage & { readonly type: 'response' }) | { readonly type: 'event'; readonly event: VerbatimEvent }

interface Waiting {
  readonly message: RequestMessage
  readonly answer: (result: Result<unknown>) => void
  isSent: boolean
}

const retryMs = [200, 400, 800, 1600, 3000]

const gone: Failure = {
  code: 'unavailable',
  message: 'The connection to Verbatim was lost before this was answered. It reconnects by itself; try again then.',
  details: {},
}

const ended: Failure = {
  code: 'unavailable',
  message: 'Verbatim has ended. Start it again and open the address it prints; everything confirmed is kept.',
  details: {},
}

/**
 * The bridge to the browser host: requests and events as JSON over one WebSocket that reconnects, files as uploads.
 * Requests made while it is away wait for it; those already sent when it goes are answered 'unavailable'.
 */
export class SocketBridge implements Bridge {
  readonly #address: string
  readonly #listeners = new Set<Listener>()
  readonly #waiting = new Map<number, Waiting>()
  #socket: WebSocket | null = null
  #nextId = 1
  #failures = 0

  constructor(address: string) {
    this.#address = address
    this.#connect()
  }

  request(entry: string, input: unknown, job: string | null): Promise<Result<unknown>> {
    const message: RequestMessage = { id: this.#nextId++, entry, input, job }
    return new Promise((answer) => {
      const waiting: Waiting = { message, answer, isSent: false }
      this.#waiting.set(message.id, waiting)
      this.#send(waiting)
    })
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async grantFile(file: unknown): Promise<Result<PickedFile>> {
    if (!(file instanceof File)) return { ok: false, error: { ...gone, message: 'This is not a file.' } }
    try {
      // A file out of a folder goes by its place in it, so that files of one folder are known to belong together.
      const name = file.webkitRelativePath || file.name
      const answer = await fetch(`/upload?name=${encodeURIComponent(name)}`, { method: 'POST', body: file })
      const result: Result<PickedFile> = await answer.json()
      return result
    } catch {
      const message = `${file.name} did not reach Verbatim. Check that it still runs, then add the file again.`
      return { ok: false, error: { code: 'unavailable', message, details: { file: file.name } } }
    }
  }

  #connect(): void {
    const socket = new WebSocket(this.#address)
    this.#socket = socket
    socket.addEventListener('open', () => this.#opened())
    socket.addEventListener('message', (message) => this.#received(String(message.data)))
    socket.addEventListener('close', () => this.#closed())
  }

  #opened(): void {
    const isReturn = this.#failures > 0
    this.#failures = 0
    for (const waiting of this.#waiting.values()) this.#send(waiting)
    if (isReturn) this.#tell({ type: 'engine', state: 'opened', error: null })
  }

  #closed(): void {
    for (const [id, waiting] of this.#waiting) {
      if (!waiting.isSent) continue
      this.#waiting.delete(id)
      waiting.answer({ ok: false, error: gone })
    }
    if (this.#failures === 0) this.#tell({ type: 'engine', state: 'down', error: gone })
    if (this.#failures === retryMs.length) this.#tell({ type: 'engine', state: 'failed', error: ended })
    const delayMs = retryMs[Math.min(this.#failures, retryMs.length - 1)]
    this.#failures += 1
    setTimeout(() => this.#connect(), delayMs)
  }

  #send(waiting: Waiting): void {
    if (this.#socket?.readyState !== WebSocket.OPEN) return
    waiting.isSent = true
    this.#socket.send(JSON.stringify({ type: 'request', ...waiting.message }))
  }

  #received(text: string): void {
    const incoming: Incoming = JSON.parse(text)
    if (incoming.type === 'event') return this.#tell(incoming.event)
    const waiting = this.#waiting.get(incoming.id)
    this.#waiting.delete(incoming.id)
    waiting?.answer(incoming.result)
  }

  #tell(event: VerbatimEvent): void {
    for (const listener of this.#listeners) listener(event)
  }
}
