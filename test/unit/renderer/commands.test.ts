import { describe, expect, it } from 'vitest'
import { commandFor, commandIds, commands } from '#shared/commands.ts'
import type { KeyPress } from '#shared/commands.ts'

const press = (code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  code,
  hasCtrl: false,
  hasMeta: false,
  hasShift: false,
  hasAlt: false,
  ...held,
})

describe('commands', () => {
  it('lists every command once', () => {
    expect(commands.map((command) => command.id)).toEqual([...commandIds])
  })

  it('gives no two commands the same keys', () => {
    const keys = commands.flatMap((command) => command.keys ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('undoes with Ctrl+Z on Windows and Linux and with Cmd+Z on a Mac', () => {
    expect(commandFor(press('KeyZ', { hasCtrl: true }), false)).toBe('undo')
    expect(commandFor(press('KeyZ', { hasMeta: true }), true)).toBe('undo')
    expect(commandFor(press('KeyZ', { hasCtrl: true }), true)).toBeNull()
  })

  it('redoes with Shift held too, and does not undo then', () => {
    expect(commandFor(press('KeyZ', { hasCtrl: true, hasShift: true }), false)).toBe('redo')
  })

  it('goes to the third screen with Alt+3 whatever the keyboard writes with it', () => {
    expect(commandFor(press('Digit3', { hasAlt: true }), false)).toBe('go.priorities')
  })

  it('opens the settings with the comma, as other programs do', () => {
    expect(commandFor(press('Comma', { hasMeta: true }), true)).toBe('go.settings')
  })

  it('leaves plain letters alone', () => {
    expect(commandFor(press('KeyZ'), false)).toBeNull()
    expect(commandFor(press('KeyK', { hasShift: true }), false)).toBeNull()
  })
})
