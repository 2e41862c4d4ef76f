import { randomUUID } from 'node:crypto'
import { BrowserWindow, session as sessions, type WebPreferences } from 'electron'
import type { Result } from '#shared/contract/errors.ts'
import { installPrintProtocol } from './security/app-protocol.ts'
import { installNetwork } from './security/network.ts'
import { appOrigin } from './security/origin.ts'

/** The window's type for the files that are handed one: making windows is this file's alone. */
export type AppWindow = BrowserWindow

/** Stated in full although most are defaults: this is what the page may not do. */
const closedPreferences = {
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  sandbox: true,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
  navigateOnDragDrop: false,
} as const satisfies WebPreferences

export function createAppWindow(preload: string): AppWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 720,
    minHeight: 500,
    show: false,
    title: 'Verbatim',
    webPreferences: { ...closedPreferences, preload },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(`${appOrigin}/index.html`)
  return window
}

export function bringToFront(window: AppWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

const printSession = 'print'
const waiting = new Map<string, string>()

/** Before the first print: the session that prints sees the documents waiting here and nothing else. */
export function installPrinting(log: (line: string) => void): void {
  const session = sessions.fromPartition(printSession)
  installPrintProtocol(session, (url) => waiting.get(url) ?? null)
  installNetwork(session, log)
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
}

/** Prints a finished document in a hidden window without scripts or preload; page size and margins are the document's. */
export async function printToPdf(html: string): Promise<Result<Uint8Array>> {
  const url = `${appOrigin}/print/${randomUUID()}`
  waiting.set(url, html)
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...closedPreferences, javascript: false, partition: printSession },
  })
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  try {
    await window.loadURL(url)
    const bytes = await window.webContents.printToPDF({ printBackground: true, preferCSSPageSize: true })
    return { ok: true, value: new Uint8Array(bytes) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { ok: false, error: { code: 'unavailable', message: `The PDF could not be made: ${reason}`, details: {} } }
  } finally {
    waiting.delete(url)
    window.destroy()
  }
}
