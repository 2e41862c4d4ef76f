import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type Browser, type Page } from '@playwright/test'
import { createTestBridge, type TestBridge } from './bridge.ts'
import { launchBrowser, startBrowserHost } from './browser-host.ts'
import { startElectronHost } from './electron-host.ts'
import type { Host, HostKind } from './host.ts'
import { createScreens, type TakeScreens } from './screens.ts'
import { createWatch, type Watch } from './watch.ts'
import { createWorkspaceHelpers, type WorkspaceHelpers } from './workspace.ts'

/** Set by the project in playwright.config.ts. */
export interface HostOption {
  readonly hostKind: HostKind
}

interface WorkerFixtures extends HostOption {
  /** Started once for all tests of a worker, which takes longer than most of them need; null where Electron is the host. */
  readonly chromium: Browser | null
}

interface Fixtures {
  /** An empty folder for the app's data. */
  readonly dataFolder: string
  /** The running app: a fresh one for each test. */
  readonly host: Host
  readonly watch: Watch
  readonly page: Page
  readonly bridge: TestBridge
  readonly workspace: WorkspaceHelpers
  readonly takeScreens: TakeScreens
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  hostKind: ['browser', { option: true, scope: 'worker' }],
  chromium: [
    async ({ hostKind }, provide) => {
      const browser = hostKind === 'browser' ? await launchBrowser() : null
      await provide(browser)
      await browser?.close()
    },
    { scope: 'worker' },
  ],
  watch: async ({ hostKind: _anyHost }, provide) => provide(createWatch()),
  dataFolder: async ({ hostKind: _anyHost }, provide) => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'verbatim-e2e-'))
    await provide(dataFolder)
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  },
  host: async ({ chromium, watch, dataFolder }, provide) => {
    const host =
      chromium === null
        ? await startElectronHost(dataFolder, watch.follow)
        : await startBrowserHost(chromium, dataFolder, watch.follow)
    await provide(host)
    await host.close()
    watch.check(host.isOwn)
  },
  page: async ({ host }, provide) => provide(host.page()),
  bridge: async ({ host }, provide) => provide(createTestBridge(host)),
  workspace: async ({ host, bridge, dataFolder }, provide) => provide(createWorkspaceHelpers(host, bridge, dataFolder)),
  takeScreens: async ({ host }, provide) => provide(createScreens(host)),
})

export { expect } from '@playwright/test'
