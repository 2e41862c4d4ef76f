import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openCommand } from '#electron/browser-host/open-browser.ts'
import { dataFolder } from '#electron/browser-host/places.ts'
import { whyNoWindow } from '#electron/launch/can-run-electron.ts'
import { isStale, newestChangeMs } from '#electron/launch/freshness.ts'
import { totalsOf } from '#electron/launch/totals.ts'
import { workspaceArgument } from '#electron/main/command-line.ts'
import { keyStroke } from '#electron/main/page-item.ts'
import { restartDelay } from '#electron/main/restart-policy.ts'

describe('a build', () => {
  const fresh = { builtMs: 200, builtFor: 0, newestSourceMs: 100, wantedFor: 0 }
  it('is kept while its sources are older', () => expect(isStale(fresh)).toBe(false))
  it('is made when there is none', () => expect(isStale({ ...fresh, builtMs: null })).toBe(true))
  it('is made again when a source is newer', () => expect(isStale({ ...fresh, newestSourceMs: 201 })).toBe(true))
  it('for the declared Electron is made again for an older one', () =>
    expect(isStale({ ...fresh, wantedFor: 25 })).toBe(true))
  it('for an older Electron serves the declared one too', () => expect(isStale({ ...fresh, builtFor: 25 })).toBe(false))
  it('for an older Electron serves a newer one, not the reverse', () => {
    expect(isStale({ ...fresh, builtFor: 25, wantedFor: 30 })).toBe(false)
    expect(isStale({ ...fresh, builtFor: 30, wantedFor: 25 })).toBe(true)
  })

  it('sees the newest file in any folder below', () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-fresh-'))
    const file = join(folder, 'a', 'b.ts')
    mkdirSync(join(folder, 'a'))
    writeFileSync(file, '')
    utimesSync(file, 5_000_000_000, 5_000_000_000)
    expect(newestChangeMs(folder)).toBe(5_000_000_000_000)
    expect(newestChangeMs(join(folder, 'absent'))).toBe(0)
    rmSync(folder, { recursive: true })
  })
})

describe('Electron', () => {
  const linux = { platform: 'linux', env: { DISPLAY: ':0' }, isRoot: false }
  it('needs a display on Linux', () => {
    expect(whyNoWindow(linux)).toBeNull()
    expect(whyNoWindow({ ...linux, env: { DISPLAY: '' } })).toMatch(/no display/)
    expect(whyNoWindow({ ...linux, env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBeNull()
  })
  it('does not run as root with its sandbox', () => {
    expect(whyNoWindow({ ...linux, isRoot: true })).toMatch(/root/)
    expect(whyNoWindow({ ...linux, isRoot: true, env: { DISPLAY: ':0', ELECTRON_DISABLE_SANDBOX: '1' } })).toBeNull()
  })
  it('asks for neither on a Mac or on Windows', () => {
    for (const platform of ['darwin', 'win32']) expect(whyNoWindow({ platform, env: {}, isRoot: true })).toBeNull()
  })

  it.each([
    [['electron', '.', 'mine.verbatim'], '/home/x/mine.verbatim'],
    [['electron', '--disable-gpu', '/a/Mine.VERBATIM'], '/a/Mine.VERBATIM'],
    [['electron', '.', 'notes.txt'], null],
    [['electron', '--name=a.verbatim'], null],
    [['a.verbatim'], null],
  ])('opens the workspace named in %j', (argv, path) => {
    expect(workspaceArgument(argv, '/home/x')).toBe(path)
  })
})

describe('a menu item', () => {
  it('sends the keys of its command', () => {
    expect(keyStroke('Mod+Shift+Z', false)).toEqual({ keyCode: 'Z', modifiers: ['control', 'shift'] })
    expect(keyStroke('Mod+Z', true)).toEqual({ keyCode: 'Z', modifiers: ['meta'] })
    expect(keyStroke('Alt+1', false)).toEqual({ keyCode: '1', modifiers: ['alt'] })
  })
})

describe('the engine is started again', () => {
  it('after a quarter of a second, doubled with each crash of the last minute', () => {
    expect(restartDelay([1000], 1000)).toBe(250)
    expect(restartDelay([1000, 2000, 3000], 3000)).toBe(1000)
    expect(restartDelay([1000, 200_000], 200_000)).toBe(250)
  })
})

describe('the default browser', () => {
  const address = 'http://127.0.0.1:1/?token=a'
  it('is opened where somebody sees it', () => {
    expect(openCommand(address, { platform: 'linux', env: { DISPLAY: ':0' } })).toEqual(['xdg-open', address])
    expect(openCommand(address, { platform: 'darwin', env: {} })).toEqual(['open', address])
  })
  it('is left alone without a display and on a build machine', () => {
    expect(openCommand(address, { platform: 'linux', env: {} })).toBeNull()
    expect(openCommand(address, { platform: 'darwin', env: { CI: 'true' } })).toBeNull()
  })
})

describe('the data folder', () => {
  it('is where Electron keeps it', () => {
    expect(dataFolder({ platform: 'linux', env: {}, home: '/home/x' })).toBe('/home/x/.config/Verbatim')
    expect(dataFolder({ platform: 'linux', env: { XDG_CONFIG_HOME: '/c' }, home: '/home/x' })).toBe('/c/Verbatim')
    expect(dataFolder({ platform: 'darwin', env: {}, home: '/Users/x' })).toBe(
      '/Users/x/Library/Application Support/Verbatim',
    )
  })
  it('moves with VERBATIM_DATA', () => {
    expect(dataFolder({ platform: 'linux', env: { VERBATIM_DATA: '/d' }, home: '/home/x' })).toBe('/d')
  })
})

describe('the totals of the test runs', () => {
  it('count the tests of vitest, and a file that did not load as one failure', () => {
    expect(totalsOf({ numPassedTests: 5, numFailedTests: 2, numFailedTestSuites: 1 })).toEqual({ passed: 5, failed: 2 })
    expect(totalsOf({ numPassedTests: 5, numFailedTests: 0, numFailedTestSuites: 1 })).toEqual({ passed: 5, failed: 1 })
  })
  it('count the tests of Playwright', () => {
    expect(totalsOf({ stats: { expected: 4, unexpected: 1, flaky: 0 } })).toEqual({ passed: 4, failed: 1 })
  })
})
