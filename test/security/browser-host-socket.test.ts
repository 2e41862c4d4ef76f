import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import type { VerbatimEvent } from '#shared/contract/events.ts'
import { serveFake, type ServedFake } from './served.ts'

let served: ServedFake
let cookie: string
beforeEach(async () => {
  served = await serveFake()
  cookie = await served.enter()
})
afterEach(() => served.close())

interface Knock {
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Opens a WebSocket; answers with the status it was refused with, or with the open socket. */
function knock({ path = '/socket', headers = {} }: Knock): Promise<WebSocket | number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://${served.authority}${path}`, { headers })
    socket.once('open', () => resolve(socket))
    socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
    socket.once('error', reject)
  })
}

async function open(): Promise<WebSocket> {
  const socket = await knock({ headers: { cookie, origin: served.origin } })
  if (typeof socket === 'number') throw new Error(`The socket was refused with ${socket}.`)
  return socket
}

const nextMessage = (socket: WebSocket): Promise<unknown> =>
  new Promise((resolve) => socket.once('message', (data) => resolve(JSON.parse(String(data)))))
const closeCode = (socket: WebSocket): Promise<number> => new Promise((resolve) => socket.once('close', resolve))

describe('the WebSocket of the browser host', () => {
  it('is closed to a visitor without a cookie', async () => {
    expect(await knock({ headers: { origin: served.origin } })).toBe(401)
  })

  it('is closed to another page, even with the cookie', async () => {
    expect(await knock({ headers: { cookie, origin: 'http://evil.example' } })).toBe(403)
  })

  it('is closed to a visitor that hides its origin', async () => {
    expect(await knock({ headers: { cookie } })).toBe(403)
  })

  it('is closed under another host name', async () => {
    expect(await knock({ headers: { cookie, origin: served.origin, host: 'evil.example' } })).toBe(403)
  })

  it('does not take the token in the place of the cookie', async () => {
    const fresh = await serveFake()
    const search = new URL(fresh.address).search
    const refusal = await new Promise((resolve) => {
      const socket = new WebSocket(`ws://${fresh.authority}/socket${search}`, { headers: { origin: fresh.origin } })
      socket.once('unexpected-response', (_request, response) => resolve(response.statusCode))
      socket.once('error', () => {})
    })
    expect(refusal).toBe(401)
    expect(await fresh.enter()).not.toBe('')
    await fresh.close()
  })

  it('is at its one path only', async () => {
    expect(await knock({ path: '/other', headers: { cookie, origin: served.origin } })).toBe(404)
  })

  it('answers a request and passes events on', async () => {
    const socket = await open()
    socket.send(JSON.stringify({ type: 'request', id: 7, entry: 'themes.list', input: {}, job: null }))
    expect(await nextMessage(socket)).toMatchObject({ type: 'response', id: 7, result: { ok: true } })
    const event: VerbatimEvent = { type: 'changed', tables: ['theme'], revision: 2 }
    served.workbench.emit(event)
    expect(await nextMessage(socket)).toEqual({ type: 'event', event })
  })

  it.each([
    'not json',
    '{}',
    '[]',
    JSON.stringify({ type: 'request', id: 'x', entry: 'themes.list', input: {}, job: null }),
    JSON.stringify({ type: 'grant', path: '/etc/passwd' }),
  ])('ends with whoever sends %s', async (message) => {
    const socket = await open()
    const closed = closeCode(socket)
    socket.send(message)
    expect(await closed).toBe(1008)
    expect(served.workbench.asked).toEqual([])
  })

  it.each(['host.pickFiles', 'host.pickFolder', 'host.reveal', 'host.openLink', 'host.watchFolder'])(
    'refuses %s: a browser names no places',
    async (entry) => {
      const socket = await open()
      socket.send(JSON.stringify({ type: 'request', id: 1, entry, input: { token: 'token-1' }, job: null }))
      expect(await nextMessage(socket)).toMatchObject({ result: { ok: false, error: { code: 'refused' } } })
      expect(served.workbench.asked).toEqual([])
    },
  )

  it.each([{ token: '/etc' }, { path: '/etc' }, { folder: '../..' }, { token: 'token-1', path: '/etc' }, null])(
    'has no folder watched by %j, and says how one is',
    async (input) => {
      const socket = await open()
      socket.send(JSON.stringify({ type: 'request', id: 1, entry: 'host.watchFolder', input, job: null }))
      const answer = await nextMessage(socket)
      expect(answer).toMatchObject({ result: { ok: false, error: { code: 'refused' } } })
      expect(answer).toHaveProperty('result.error.message', expect.stringContaining('verbatim watch W add FOLDER'))
      expect(served.workbench.asked).toEqual([])
    },
  )
})
