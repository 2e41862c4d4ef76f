import { app, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron'
import { commandOf, type CommandId } from '#shared/commands.ts'
import { pageItem } from './page-item.ts'

type Item = MenuItemConstructorOptions

export interface MenuActions {
  /** The page that commands are sent to. */
  readonly contents: () => WebContents | null
  readonly newWorkspace: () => void
  readonly openWorkspace: () => void
}

const isMac = process.platform === 'darwin'
const separator: Item = { type: 'separator' }
const places: readonly CommandId[] = [
  'go.evidence',
  'go.accounts',
  'go.themes',
  'go.priorities',
  'go.plan',
  'go.brief',
  'go.history',
]

export function installMenu({ contents, newWorkspace, openWorkspace }: MenuActions): void {
  const page = (id: CommandId): Item => pageItem(id, contents)
  const file: Item[] = [
    { label: commandOf('workspace.new').title, accelerator: 'CmdOrCtrl+N', click: newWorkspace },
    { label: 'Open workspace…', accelerator: 'CmdOrCtrl+O', click: openWorkspace },
    separator,
    page('import'),
    page('note'),
    separator,
    page('workspace.copy'),
    page('join'),
    separator,
    page('go.settings'),
    separator,
    isMac ? { role: 'close' } : { role: 'quit' },
  ]
  const edit: Item[] = [
    page('undo'),
    page('redo'),
    separator,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
  ]
  const view: Item[] = [
    page('palette'),
    separator,
    ...places.map(page),
    separator,
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'togglefullscreen' },
    ...(app.isPackaged ? [] : [separator, { role: 'reload' } as const, { role: 'toggleDevTools' } as const]),
  ]
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac ? [{ role: 'appMenu' } as const] : []),
      { label: 'File', submenu: file },
      { label: 'Edit', submenu: edit },
      { label: 'View', submenu: view },
      { role: 'windowMenu' },
    ]),
  )
}
