import { useEffect, useRef } from 'react'
import { commandFor } from '#shared/commands.ts'
import type { CommandId } from '#shared/commands.ts'

const isMac = navigator.platform.startsWith('Mac')

/** Text being written keeps its own undo. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)) ||
    (target instanceof HTMLElement && target.isContentEditable)
  )
}

/** Runs the command that a key press asks for. */
export function useCommandKeys(run: (id: CommandId) => void): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const press = {
        code: event.code,
        hasCtrl: event.ctrlKey,
        hasMeta: event.metaKey,
        hasShift: event.shiftKey,
        hasAlt: event.altKey,
      }
      const id = commandFor(press, isMac)
      if (!id || ((id === 'undo' || id === 'redo') && isWriting(event.target))) return
      event.preventDefault()
      latest.current(id)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
