import { beforeEach, describe, expect, it, vi } from 'vitest'

type Handler = (event: unknown, message: unknown) => Promise<{ readonly ok: boolean }>
const handlers = vi.hoisted(() => new Map<string, Handler>())
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, handler: Handler) => handlers.set(channel, handler) },
}))
const { installIpc } = await import('#electron/main/ipc.ts')

const asked: string[] = []
const granted: string[] = []
const page = {}
const topFrame = { parent: null, url: 'app://verbatim/index.html' }
const question = { entry: 'themes.list', input: {}, job: null }

function send(channel: string, event: unknown, message: unknown): Promise<{ readonly ok: boolean }> {
  const handler = handlers.get(channel)
  if (handler === undefined) throw new Error(`There is no handler for ${channel}.`)
  return handler(event, message)
}

beforeEach(() => {
  asked.length = 0
  granted.length = 0
  installIpc({
    window: () => page,
    request: (entry) => {
      asked.push(entry)
      return Promise.resolve({ ok: true, value: null })
    },
    grant: (path) => {
      granted.push(path)
      return Promise.resolve({ ok: true, value: null })
    },
    log: () => {},
  })
})

describe('messages to the main process', () => {
  it('are taken from the top frame of the page', async () => {
    expect(await send('verbatim:request', { sender: page, senderFrame: topFrame }, question)).toMatchObject({
      ok: true,
    })
    expect(asked).toEqual(['themes.list'])
  })

  it.each([
    ['a frame inside the page', { sender: page, senderFrame: { parent: topFrame, url: 'about:srcdoc' } }],
    ['a frame of our own origin', { sender: page, senderFrame: { ...topFrame, parent: topFrame } }],
    ['a page elsewhere', { sender: page, senderFrame: { parent: null, url: 'https://example.com/' } }],
    ['another window', { sender: {}, senderFrame: topFrame }],
    ['a frame that is gone', { sender: page, senderFrame: null }],
  ])('are refused from %s', async (_name, event) => {
    expect(await send('verbatim:request', event, question)).toMatchObject({ ok: false, error: { code: 'refused' } })
    expect(await send('verbatim:grant', event, '/tmp/a.csv')).toMatchObject({ ok: false, error: { code: 'refused' } })
    expect([asked, granted]).toEqual([[], []])
  })

  it.each([
    null,
    'themes.list',
    {},
    { entry: 1, input: {}, job: null },
    { entry: 'x'.repeat(101), input: {}, job: null },
  ])('are refused when they are not a request: %j', async (message) => {
    expect(await send('verbatim:request', { sender: page, senderFrame: topFrame }, message)).toMatchObject({
      ok: false,
    })
    expect(asked).toEqual([])
  })

  it.each(['', 'a.csv', '../a.csv', { path: '/etc/passwd' }, null])('grant nothing for %j', async (message) => {
    expect(await send('verbatim:grant', { sender: page, senderFrame: topFrame }, message)).toMatchObject({ ok: false })
    expect(granted).toEqual([])
  })
})
