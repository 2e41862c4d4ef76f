import type { MenuItemConstructorOptions, WebContents } from 'electron'
import { commandOf, type CommandId } from '#shared/commands.ts'

type Modifier = 'alt' | 'control' | 'meta' | 'shift'

export interface KeyStroke {
  readonly keyCode: string
  readonly modifiers: Modifier[]
}

/** 'Mod+Shift+Z' as it is sent to a page. */
export function keyStroke(keys: string, isMac: boolean): KeyStroke {
  const parts = keys.split('+')
  const names: Readonly<Record<string, Modifier>> = { Mod: isMac ? 'meta' : 'control', Shift: 'shift', Alt: 'alt' }
  return {
    keyCode: parts.at(-1) ?? '',
    modifiers: parts.slice(0, -1).flatMap((part) => names[part] ?? []),
  }
}

/**
 * A menu item for a command that the page carries out: the page is sent its keys, as if they were pressed, so that
 * a text field undoes its own typing and everything else undoes the last change. Pressed keys reach it by themselves.
 */
export function pageItem(id: CommandId, contents: () => WebContents | null): MenuItemConstructorOptions {
  const { title, keys } = commandOf(id)
  if (keys === null) throw new Error(`The command ${id} has no keys to send.`)
  return {
    id,
    label: title,
    accelerator: keys.replace('Mod', 'CmdOrCtrl'),
    registerAccelerator: false,
    click: () => {
      const stroke = keyStroke(keys, process.platform === 'darwin')
      contents()?.sendInputEvent({ type: 'keyDown', ...stroke })
      contents()?.sendInputEvent({ type: 'keyUp', ...stroke })
    },
  }
}
