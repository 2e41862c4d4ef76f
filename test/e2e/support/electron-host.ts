import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import type { Host } from './host.ts'
import { projectRoot } from './project.ts'

interface Running {
  readonly app: ElectronApplication
  readonly page: Page
}

async function launch(dataFolder: string, onPage: (page: Page) => void): Promise<Running> {
  const app = await _electron.launch({
    args: ['--disable-gpu', projectRoot],
    env: { ...process.env, VERBATIM_DATA: dataFolder },
  })
  app.on('window', onPage)
  const page = await app.firstWindow()
  return { app, page }
}

/** The process id of the engine, found where Electron lists its helpers. */
async function enginePid(app: ElectronApplication): Promise<number> {
  const pid = await app.evaluate(({ app: electron }) => {
    const engine = electron
      .getAppMetrics()
      .find(({ name, serviceName }) => `${name} ${serviceName}`.includes('Verbatim engine'))
    return engine?.pid ?? null
  })
  if (pid === null) throw new Error('Electron lists no process of the name "Verbatim engine".')
  return pid
}

/** The built app in Electron: the declared one, or the one that ELECTRON_OVERRIDE_DIST_PATH names. */
export async function startElectronHost(dataFolder: string, onPage: (page: Page) => void): Promise<Host> {
  let running = await launch(dataFolder, onPage)
  return {
    kind: 'electron',
    page: () => running.page,
    isOwn: (url) => ['app://verbatim/', 'data:', 'blob:', 'about:', 'devtools:'].some((own) => url.startsWith(own)),
    async chooseFiles(paths, press) {
      await running.app.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] })
      }, paths)
      await press()
    },
    async resize(size) {
      const frame = await running.app.browserWindow(running.page)
      await frame.evaluate((shown, { width, height }) => shown.setContentSize(width, height), size)
      await running.page.waitForFunction((width) => window.innerWidth === width, size.width)
    },
    pickInMenu: (id) =>
      running.app.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id),
    async killEngine() {
      process.kill(await enginePid(running.app), 'SIGKILL')
    },
    async restart() {
      await running.app.close()
      running = await launch(dataFolder, onPage)
    },
    close: () => running.app.close(),
  }
}
