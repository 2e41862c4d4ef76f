import { toasts } from '../ui/toasts.ts'
import { request } from './client.ts'
import { messageOf } from './request-error.ts'

async function step(name: 'history.undo' | 'history.redo', words: { done: string; none: string }): Promise<void> {
  toasts.closeActions()
  try {
    const { label } = await request(name, {})
    toasts.say(label === null ? words.none : `${words.done}: ${label}`)
  } catch (error) {
    toasts.warn(messageOf(error))
  }
}

/** Takes back the last step and says which. */
export const undoLast = (): Promise<void> => step('history.undo', { done: 'Undone', none: 'There is nothing to undo.' })

/** Does the step last taken back again and says which. */
export const redoLast = (): Promise<void> => step('history.redo', { done: 'Redone', none: 'There is nothing to redo.' })
