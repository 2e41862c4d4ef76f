import { setImmediate as nextTurn } from 'node:timers/promises'

/** Work in one stretch; queries and cancel get through in between. */
const stretchMs = 20

/** Lets others have their turn whenever a stretch of work is over. */
export function createTurns(): { readonly isOver: () => boolean; readonly pass: () => Promise<void> } {
  let startedMs = performance.now()
  return {
    isOver: () => performance.now() - startedMs >= stretchMs,
    async pass() {
      await nextTurn()
      startedMs = performance.now()
    },
  }
}
