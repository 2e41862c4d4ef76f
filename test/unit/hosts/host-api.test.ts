import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { AppWindow } from '#electron/main/app-window.ts'
import type { EngineProcess } from '#electron/main/engine-process.ts'
import { hostEntries } from '#shared/contract/host.ts'
import { readableEndings } from '#shared/domain/endings.ts'

interface DialogOptions {
  readonly title: string
  readonly properties: readonly string[]
  readonly filters?: readonly { readonly extensions: readonly string[] }[]
}

const electron = vi.hoisted(() => ({
  shown: [] as DialogOptions[],
  picked: { canceled: false, filePaths: [] as string[] },
  opened: [] as string[],
}))
vi.mock('electron', () => ({
  app: { getVersion: () => '1.0.0' },
  dialog: {
    showOpenDialog: (_window: unknown, options: DialogOptions) => {
      electron.shown.push(options)
      return Promise.resolve(electron.picked)
    },
  },
  shell: {
    openExternal: (link: string) => {
      electron.opened.push(link)
      return Promise.resolve()
    },
  },
}))
const { answerHostCall } = await import('#electron/main/host-api.ts')

const granted: string[] = []
const unused = () => Promise.reject(new Error('Not asked in this test.'))
const engine: EngineProcess = {
  open: unused,
  request: unused,
  pathOf: unused,
  close: unused,
  grant(path, name) {
    granted.push(path)
    return Promise.resolve({ ok: true, value: { token: `token-${granted.length}`, name, bytes: 0 } })
  },
}
const host = { window: {} as AppWindow, engine }

beforeEach(() => {
  electron.shown.length = 0
  electron.picked = { canceled: false, filePaths: [] }
  electron.opened.length = 0
  granted.length = 0
})

describe('the dialogs', () => {
  it('offer every ending that is read, and answer with tokens instead of paths', async () => {
    electron.picked.filePaths = ['/home/someone/exports/nps.csv', '/home/someone/exports/calls.zip']
    const answer = await answerHostCall('host.pickFiles', {}, host)
    expect(electron.shown[0]?.filters?.[0]?.extensions).toEqual([...readableEndings])
    expect(answer).toMatchObject({ ok: true, value: { files: [{ name: 'nps.csv' }, { name: 'calls.zip' }] } })
    expect(JSON.stringify(answer)).not.toContain('/home')
  })

  it('choose a folder for whatever it is wanted', async () => {
    electron.picked.filePaths = ['/home/someone/Exports']
    const answer = await answerHostCall('host.pickFolder', {}, host)
    expect(electron.shown[0]).toMatchObject({ title: 'Choose a folder', buttonLabel: 'Choose' })
    expect(answer).toEqual({ ok: true, value: { folder: { token: 'token-1', name: 'Exports' } } })
  })

  it('answer with nothing when they are closed', async () => {
    electron.picked = { canceled: true, filePaths: ['/home/someone/Exports'] }
    expect(await answerHostCall('host.pickFiles', {}, host)).toEqual({ ok: true, value: { files: [] } })
    expect(await answerHostCall('host.pickFolder', {}, host)).toEqual({ ok: true, value: { folder: null } })
    expect(granted).toEqual([])
  })
})

describe('a link that is pressed', () => {
  it('is handed to the system’s browser when it is https', async () => {
    const link = 'https://example.com/roadmap/7'
    expect(await answerHostCall('host.openLink', { link }, host)).toEqual({ ok: true, value: {} })
    expect(electron.opened).toEqual([link])
  })

  it.each(['http://example.com', 'file:///etc/passwd', 'javascript:alert(1)', 'https://me:secret@example.com', 7])(
    'is refused when it is %j',
    async (link) => {
      expect(await answerHostCall('host.openLink', { link }, host)).toMatchObject({ ok: false })
      expect(electron.opened).toEqual([])
    },
  )
})

it('asks a window only what a window knows', () => {
  const mine = new Set(['host.info', 'host.pickFiles', 'host.pickFolder', 'host.reveal', 'host.openLink'])
  const engines = Object.keys(hostEntries).filter((entry) => !mine.has(entry))
  expect(engines).toContain('host.watchFolder')
  for (const entry of engines) expect(answerHostCall(entry, { token: '/etc' }, host)).toBeNull()
})
