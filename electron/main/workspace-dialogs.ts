import { app, dialog } from 'electron'
import type { AppWindow } from './app-window.ts'
import type { EngineProcess } from './engine-process.ts'

const filters = [{ name: 'Verbatim workspace', extensions: ['verbatim'] }]

/**
 * Opens a workspace file, made when missing, or the one that was open last (null).
 * A refusal is shown and leaves what was open as it is.
 */
export async function openWorkspaceFile(path: string | null, engine: EngineProcess): Promise<boolean> {
  const opened = await engine.open(path)
  if (!opened.ok) dialog.showErrorBox('This workspace cannot be opened', opened.error.message)
  else if (path !== null) app.addRecentDocument(path)
  return opened.ok
}

export async function askToOpen(window: AppWindow, engine: EngineProcess): Promise<void> {
  const picked = await dialog.showOpenDialog(window, { title: 'Open workspace', properties: ['openFile'], filters })
  const path = picked.filePaths[0]
  if (!picked.canceled && path !== undefined) await openWorkspaceFile(path, engine)
}

export async function askToCreate(window: AppWindow, engine: EngineProcess): Promise<void> {
  const picked = await dialog.showSaveDialog(window, {
    title: 'New workspace',
    buttonLabel: 'Create',
    defaultPath: 'Workspace.verbatim',
    filters,
  })
  if (!picked.canceled && picked.filePath !== undefined) await openWorkspaceFile(picked.filePath, engine)
}
