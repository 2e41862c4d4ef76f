import { useCallback, useState } from 'react'
import type { InputOf, NamesOf, OutputOf } from '#shared/contract/contract.ts'
import { toasts } from '../ui/toasts.ts'
import { request } from './client.ts'
import { messageOf } from './request-error.ts'
import { undoLast } from './undo.ts'

export type CommandName = NamesOf<'command'>

export interface CommandHandle<Name extends CommandName> {
  /**
   * Null when it failed, which a toast then says. `said` is a line for a toast with Undo: 'Merged 3 themes'.
   */
  readonly run: (input: InputOf<Name>, said?: string) => Promise<OutputOf<Name> | null>
  readonly isRunning: boolean
}

/** A command of the contract. What it changes reaches the screen by the engine's events. */
export function useCommand<Name extends CommandName>(name: Name): CommandHandle<Name> {
  const [running, setRunning] = useState(0)
  const run = useCallback(
    async (input: InputOf<Name>, said?: string) => {
      setRunning((count) => count + 1)
      // Undo takes back the last step, so an older toast must not offer it once there is a newer step.
      toasts.closeActions()
      try {
        const output = await request(name, input)
        if (said) toasts.say(said, { action: { label: 'Undo', run: () => void undoLast() } })
        return output
      } catch (error) {
        toasts.warn(messageOf(error))
        return null
      } finally {
        setRunning((count) => count - 1)
      }
    },
    [name],
  )
  return { run, isRunning: running > 0 }
}
