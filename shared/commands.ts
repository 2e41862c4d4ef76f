/** Everything that can be asked for from anywhere: feeds the command palette, the keys and Electron's menu. */
export interface AppCommand {
  readonly id: CommandId
  /** As the palette and the menu show it. */
  readonly title: string
  readonly group: 'Go to' | 'Workspace' | 'Edit' | 'View'
  /** 'Mod+K': Mod is Ctrl, on a Mac Cmd. Null when it has none. */
  readonly keys: string | null
  /** The palette lists it; what only opens the palette does not. */
  readonly inPalette: boolean
}

export const commandIds = [
  'go.evidence',
  'go.themes',
  'go.map',
  'go.trend',
  'go.compare',
  'go.unplaced',
  'go.priorities',
  'go.brief',
  'go.history',
  'go.accounts',
  'go.codebook',
  'go.agreement',
  'go.settings',
  'priorities.weights',
  'priorities.drafts',
  'go.plan',
  'import',
  'note',
  'join',
  'workspace.copy',
  'workspace.new',
  'workspace.rename',
  'workspace.sample',
  'undo',
  'redo',
  'palette',
  'look.system',
  'look.light',
  'look.dark',
] as const
export type CommandId = (typeof commandIds)[number]

const entry = (id: CommandId, title: string, group: AppCommand['group'], keys: string | null): AppCommand => ({
  id,
  title,
  group,
  keys,
  inPalette: id !== 'palette',
})

export const commands: readonly AppCommand[] = [
  entry('go.evidence', 'Evidence', 'Go to', 'Alt+1'),
  entry('go.themes', 'Themes', 'Go to', 'Alt+2'),
  entry('go.map', 'Themes as a map', 'Go to', null),
  entry('go.trend', 'Themes over time', 'Go to', null),
  entry('go.compare', 'Themes side by side', 'Go to', null),
  entry('go.unplaced', 'Comments in no theme', 'Go to', null),
  entry('go.priorities', 'Priorities', 'Go to', 'Alt+3'),
  entry('go.brief', 'Brief', 'Go to', 'Alt+4'),
  entry('go.history', 'History', 'Go to', 'Alt+5'),
  entry('go.accounts', 'Accounts', 'Go to', 'Alt+6'),
  entry('go.codebook', 'Codebook', 'Go to', 'Alt+8'),
  entry('go.agreement', 'Agreement of two coders', 'Go to', null),
  entry('go.settings', 'Settings', 'Go to', 'Mod+,'),
  entry('priorities.weights', 'Weights of the suggested rank', 'Go to', null),
  entry('priorities.drafts', 'Drafts of the priorities', 'Go to', null),
  entry('go.plan', 'Plan', 'Go to', 'Alt+7'),
  entry('import', 'Import files…', 'Workspace', 'Mod+I'),
  entry('note', 'Write a note', 'Workspace', 'Mod+J'),
  entry('join', 'Join a workspace…', 'Workspace', 'Mod+Shift+J'),
  entry('workspace.copy', 'Save a copy for someone…', 'Workspace', 'Mod+Shift+S'),
  entry('workspace.new', 'New workspace…', 'Workspace', null),
  entry('workspace.rename', 'Rename workspace…', 'Workspace', null),
  entry('workspace.sample', 'Open the sample workspace', 'Workspace', null),
  entry('undo', 'Undo', 'Edit', 'Mod+Z'),
  entry('redo', 'Redo', 'Edit', 'Mod+Shift+Z'),
  entry('palette', 'Search and commands', 'View', 'Mod+K'),
  entry('look.system', 'Light or dark as the system', 'View', null),
  entry('look.light', 'Light', 'View', null),
  entry('look.dark', 'Dark', 'View', null),
]

export function commandOf(id: CommandId): AppCommand {
  const found = commands.find((command) => command.id === id)
  if (!found) throw new Error(`There is no command ${id}.`)
  return found
}

export interface KeyPress {
  /** KeyboardEvent.code, so that Alt and Shift do not change it: 'Digit1', 'KeyZ', 'Comma'. */
  readonly code: string
  readonly hasCtrl: boolean
  readonly hasMeta: boolean
  readonly hasShift: boolean
  readonly hasAlt: boolean
}

/** 'Z' → 'KeyZ', ',' → 'Comma'. */
function codeOf(key: string): string {
  if (key === ',') return 'Comma'
  return /^\d$/.test(key) ? `Digit${key}` : `Key${key}`
}

function matches(keys: string, press: KeyPress, isMac: boolean): boolean {
  const parts = keys.split('+')
  const mod = isMac ? press.hasMeta : press.hasCtrl
  const other = isMac ? press.hasCtrl : press.hasMeta
  return (
    codeOf(parts.at(-1) ?? '') === press.code &&
    parts.includes('Mod') === mod &&
    parts.includes('Shift') === press.hasShift &&
    parts.includes('Alt') === press.hasAlt &&
    !other
  )
}

/** The command a key press asks for, or null. */
export function commandFor(press: KeyPress, isMac: boolean): CommandId | null {
  return commands.find(({ keys }) => keys !== null && matches(keys, press, isMac))?.id ?? null
}
