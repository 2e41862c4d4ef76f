const isMac = navigator.platform.startsWith('Mac')

const names: Readonly<Record<string, string>> = isMac
  ? { Mod: '⌘', Shift: '⇧', Alt: '⌥' }
  : { Mod: 'Ctrl', Shift: 'Shift', Alt: 'Alt' }

/** 'Mod+Shift+Z' → 'Ctrl Shift Z', or '⌘⇧Z' on a Mac. */
export function shownKeys(keys: string): string {
  const parts = keys.split('+').map((key) => names[key] ?? key)
  return parts.join(isMac ? '' : ' ')
}
