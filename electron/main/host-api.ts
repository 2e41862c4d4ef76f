import { basename } from 'node:path'
import { app, dialog, shell, type OpenDialogOptions } from 'electron'
import { hostEntries } from '#shared/contract/host.ts'
import type { Result } from '#shared/contract/errors.ts'
import { readableEndings } from '#shared/domain/endings.ts'
import type { AppWindow } from './app-window.ts'
import type { EngineProcess } from './engine-process.ts'

type Answer = Promise<Result<unknown>>

const done = (value: unknown): Result<unknown> => ({ ok: true, value })
const refused = (message: string): Result<unknown> => ({ ok: false, error: { code: 'refused', message, details: {} } })

/** Elsewhere than on a Mac a dialog chooses either files or folders; there folders are dropped on the window. */
const filesAndFolders =
  process.platform === 'darwin'
    ? (['openFile', 'openDirectory', 'multiSelections'] as const)
    : (['openFile', 'multiSelections'] as const)

/** Asks the engine for a token for each path; the first failure is the answer. */
async function grantAll(engine: EngineProcess, paths: readonly string[]): Promise<Result<readonly unknown[]>> {
  const tokens: unknown[] = []
  for (const path of paths) {
    const granted = await engine.grant(path, basename(path))
    if (!granted.ok) return granted
    tokens.push(granted.value)
  }
  return { ok: true, value: tokens }
}

async function pickFiles(input: unknown, window: AppWindow, engine: EngineProcess): Answer {
  const parsed = hostEntries['host.pickFiles'].in.safeParse(input)
  const picked = await dialog.showOpenDialog(
    window,
    parsed.success && parsed.data.of === 'workspaces' ? oneWorkspace : filesToImport,
  )
  const granted = await grantAll(engine, picked.canceled ? [] : picked.filePaths)
  return granted.ok ? done({ files: granted.value }) : granted
}

const oneWorkspace: OpenDialogOptions = {
  title: 'Join a workspace',
  buttonLabel: 'Choose',
  properties: ['openFile'],
  filters: [{ name: 'Verbatim workspace', extensions: ['verbatim'] }],
}

const filesToImport: OpenDialogOptions = {
  title: 'Import files',
  buttonLabel: 'Import',
  properties: [...filesAndFolders],
  filters: [
    { name: 'Surveys, calls, deals and notes', extensions: [...readableEndings] },
    { name: 'Codebooks and coding files', extensions: ['qdc', 'csv', 'verbatim-coding'] },
    { name: 'All files', extensions: ['*'] },
  ],
}

async function pickFolder(window: AppWindow, engine: EngineProcess): Answer {
  const picked = await dialog.showOpenDialog(window, {
    title: 'Choose a folder',
    buttonLabel: 'Choose',
    properties: ['openDirectory', 'createDirectory'],
  })
  const granted = await grantAll(engine, picked.canceled ? [] : picked.filePaths.slice(0, 1))
  if (!granted.ok) return granted
  const folder = hostEntries['host.pickFolder'].out.shape.folder.parse(granted.value[0] ?? null)
  return done({ folder })
}

async function reveal(input: unknown, engine: EngineProcess): Answer {
  const parsed = hostEntries['host.reveal'].in.safeParse(input)
  if (!parsed.success) return refused('Verbatim was asked to show a file without saying which.')
  const path = await engine.pathOf(parsed.data.token)
  if (!path.ok) return path
  if (typeof path.value !== 'string') return refused('This file is not known any more. Save it again.')
  shell.showItemInFolder(path.value)
  return done({})
}

async function openLink(input: unknown): Answer {
  const parsed = hostEntries['host.openLink'].in.safeParse(input)
  if (!parsed.success) return refused('Only addresses that begin with https:// are opened.')
  await shell.openExternal(parsed.data.link)
  return done({})
}

/** Answers what only a window can answer; null means that the engine is to be asked. */
export function answerHostCall(
  entry: string,
  input: unknown,
  host: { window: AppWindow; engine: EngineProcess },
): Answer | null {
  switch (entry) {
    case 'host.info':
      return Promise.resolve(done({ host: 'electron', version: app.getVersion(), hasDialogs: true }))
    case 'host.pickFiles':
      return pickFiles(input, host.window, host.engine)
    case 'host.pickFolder':
      return pickFolder(host.window, host.engine)
    case 'host.reveal':
      return reveal(input, host.engine)
    case 'host.openLink':
      return openLink(input)
    default:
      return null
  }
}
