import { describe, expect, it } from 'vitest'
import { VerbatimError } from '#shared/contract/errors.ts'
import { createEngineHost } from '#electron/engine-host/engine-host.ts'
import type { FromEngine } from '#electron/engine-host/messages.ts'
import type { PrintPdf } from '#engine/workbench.types.ts'
import { createFakeWorkbench } from '../../security/fake-workbench.ts'

const settings = {
  dataFolder: '/d',
  scratchFolder: '/s',
  resourcesFolder: '/r',
  workerPath: '/w',
  importWorkerPath: '/i',
}

function createHost() {
  const sent: FromEngine[] = []
  const fake = createFakeWorkbench()
  const seen: { printPdf: PrintPdf | null; exits: number } = { printPdf: null, exits: 0 }
  const receive = createEngineHost({
    send: (message) => sent.push(message),
    createWorkbench: (options) => {
      seen.printPdf = options.printPdf
      return {
        ...fake,
        open: () => Promise.reject(new VerbatimError('not-a-workspace', 'notes.txt is not a workspace.')),
      }
    },
    exit: () => (seen.exits += 1),
  })
  return { sent, fake, seen, receive }
}

describe('the engine host', () => {
  it('answers a request with what the workbench answers', async () => {
    const { sent, receive } = createHost()
    await receive({ type: 'start', id: 1, settings })
    await receive({ type: 'request', id: 2, entry: 'themes.list', input: { a: 1 }, job: null })
    expect(sent[1]).toMatchObject({ type: 'answer', id: 2, result: { ok: true, value: { entry: 'themes.list' } } })
  })

  it('passes events on', async () => {
    const { sent, fake, receive } = createHost()
    await receive({ type: 'start', id: 1, settings })
    fake.emit({ type: 'notice', tone: 'info', message: 'Backed up' })
    expect(sent.at(-1)).toEqual({ type: 'event', event: { type: 'notice', tone: 'info', message: 'Backed up' } })
  })

  it('keeps the code and the words of an error', async () => {
    const { sent, receive } = createHost()
    await receive({ type: 'start', id: 1, settings })
    await receive({ type: 'open', id: 2, path: '/notes.txt' })
    expect(sent[1]).toMatchObject({
      id: 2,
      result: { ok: false, error: { code: 'not-a-workspace', message: 'notes.txt is not a workspace.' } },
    })
  })

  it('refuses to be asked before it is started', async () => {
    const { sent, receive } = createHost()
    await receive({ type: 'request', id: 1, entry: 'themes.list', input: {}, job: null })
    expect(sent[0]).toMatchObject({ result: { ok: false, error: { code: 'unavailable' } } })
  })

  it('prints through the main process and fixes the dates of the file', async () => {
    const { sent, seen, receive } = createHost()
    await receive({ type: 'start', id: 1, settings })
    const printed = seen.printPdf?.('<p>page</p>')
    expect(sent.at(-1)).toEqual({ type: 'print', id: 1, html: '<p>page</p>' })
    const value = Buffer.from("/CreationDate (D:20261112131415+00'00')")
    await receive({ type: 'printed', id: 1, result: { ok: true, value } })
    expect(Buffer.from((await printed) ?? []).toString()).toBe("/CreationDate (D:20260101000000+00'00')")
  })

  it('passes on why a page could not be printed', async () => {
    const { seen, receive } = createHost()
    await receive({ type: 'start', id: 1, settings })
    const printed = seen.printPdf?.('<p>page</p>')
    const error = { code: 'unavailable', message: 'No paper.', details: {} } as const
    const reason = printed?.then(String, (refusal: unknown) => String(refusal))
    await receive({ type: 'printed', id: 1, result: { ok: false, error } })
    expect(await reason).toContain('No paper.')
  })

  it('closes the workbench before it ends', async () => {
    const { sent, seen, receive } = createHost()
    await receive({ type: 'start', id: 1, settings })
    await receive({ type: 'close', id: 2 })
    expect(sent.at(-1)).toMatchObject({ id: 2, result: { ok: true } })
    expect(seen.exits).toBe(1)
  })
})
