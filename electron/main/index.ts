import { basename, join } from 'node:path'
import { app, protocol, session as sessions } from 'electron'
import { bringToFront, createAppWindow, installPrinting, printToPdf, type AppWindow } from './app-window.ts'
import { workspaceArgument } from './command-line.ts'
import { createEngineProcess, type EngineProcess } from './engine-process.ts'
import { chooseFolders, type Folders } from './folders.ts'
import { forkEngine } from './fork-engine.ts'
import { answerHostCall } from './host-api.ts'
import { installIpc, sendEvent } from './ipc.ts'
import { installMenu } from './menu.ts'
import { installAppProtocol, registerAppScheme } from './security/app-protocol.ts'
import { installNavigation } from './security/navigation.ts'
import { closeNetwork, installNetwork } from './security/network.ts'
import { isAppUrl } from './security/origin.ts'
import { installPermissions } from './security/permissions.ts'
import { askToCreate, askToOpen, openWorkspaceFile } from './workspace-dialogs.ts'

const closeLimitMs = 10_000
const log = (line: string): void => console.error(line)

let window: AppWindow | null = null
const contents = () => window?.webContents ?? null
const withWindow = (act: (window: AppWindow) => unknown) => (): void => void (window !== null && act(window))

function secure(folders: Folders): void {
  const session = sessions.defaultSession
  installAppProtocol(session, folders.page)
  installPermissions(session, isAppUrl)
  installNetwork(session, log)
  installPrinting(log)
  app.on('web-contents-created', (_event, created) => installNavigation(created, log))
}

function startEngine(folders: Folders): EngineProcess {
  return createEngineProcess({
    fork: () => forkEngine(folders.bundles),
    settings: {
      dataFolder: folders.data,
      scratchFolder: folders.scratch,
      resourcesFolder: folders.resources,
      workerPath: join(folders.bundles, 'compute-worker.cjs'),
      importWorkerPath: join(folders.bundles, 'import-worker.cjs'),
    },
    print: printToPdf,
    onEvent: (event) => sendEvent(contents(), event),
    clock: Date.now,
    log,
  })
}

async function openFirst(path: string | null, engine: EngineProcess): Promise<void> {
  if (path !== null && (await openWorkspaceFile(path, engine))) return
  await openWorkspaceFile(null, engine)
}

function openWindow(folders: Folders): void {
  window = createAppWindow(folders.preload)
  window.on('closed', () => (window = null))
}

function closeEngineOnQuit(engine: EngineProcess): void {
  let isClosed = false
  app.on('before-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    void engine.close(closeLimitMs).finally(() => {
      isClosed = true
      app.quit()
    })
  })
}

async function start(): Promise<void> {
  const folders = chooseFolders()
  if (!app.requestSingleInstanceLock()) return app.quit()
  // A file opened from the file manager may be named before the app is ready.
  let firstFile = workspaceArgument(process.argv, process.cwd())
  const namedEarly = (_event: unknown, path: string): void => void (firstFile = path)
  app.on('open-file', namedEarly)

  await app.whenReady()
  app.off('open-file', namedEarly)
  secure(folders)
  const engine = startEngine(folders)
  closeEngineOnQuit(engine)
  const opened = openFirst(firstFile, engine)
  installIpc({
    window: contents,
    request: async (entry, input, job) => {
      // The window comes up meanwhile; its first questions are about the workspace that is being opened.
      await opened
      const answer = window === null ? null : answerHostCall(entry, input, { window, engine })
      return answer ?? engine.request(entry, input, job)
    },
    grant: (path) => engine.grant(path, basename(path)),
    log,
  })
  installMenu({
    contents,
    newWorkspace: withWindow((shown) => askToCreate(shown, engine)),
    openWorkspace: withWindow((shown) => askToOpen(shown, engine)),
  })
  app.on('open-file', (_event, path) => void openWorkspaceFile(path, engine))
  app.on('second-instance', (_event, argv, folder) => {
    const path = workspaceArgument(argv, folder)
    withWindow(bringToFront)()
    if (path !== null) void openWorkspaceFile(path, engine)
  })
  app.on('window-all-closed', () => app.quit())

  openWindow(folders)
}

registerAppScheme(protocol)
closeNetwork(app)
void start()
