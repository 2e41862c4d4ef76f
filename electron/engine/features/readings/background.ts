import type { Table } from '#shared/contract/define.ts'
import type { Compute } from '../../compute/client.ts'
import type { Db } from '../../db/statements.ts'
import { fillReadings } from './fill.ts'

/** Reading waits until nothing was changed for this time, so that an import's own work goes first. */
const restMs = 1_500
/** After a failure, as when the worker died. */
const retryMs = 60_000
/** Those who look on are told this often while it runs. */
const tellEveryMs = 5_000

export interface BackgroundReading {
  /** To be called after each change; those that bring comments or another encoder start it. */
  wake(tables: Iterable<Table>): void
  /** True from the moment it is woken until nothing is left that it can read now. */
  isBusy(): boolean
  /** Stops it where it is; what is read is kept. */
  stop(): Promise<void>
}

export interface BackgroundOptions {
  readonly db: Db
  readonly compute: Compute
  readonly clock: () => number
  /** Readings changed. */
  readonly tell: () => void
  /** It has come to rest. */
  readonly onRest: () => void
  readonly log: (line: string) => void
}

/** Reads comments by itself, after imports and theme finding, and on opening where something was left unread. */
export function readInBackground({ db, compute, clock, tell, onRest, log }: BackgroundOptions): BackgroundReading {
  const controller = new AbortController()
  const { signal } = controller
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | null = null
  let isAskedAgain = false
  let isWaiting = false

  const run = async (): Promise<void> => {
    let lastTold = clock()
    let isFailed = false
    isWaiting = false
    try {
      const read = await fillReadings({
        db,
        compute,
        signal,
        onStored: () => {
          if (clock() - lastTold < tellEveryMs) return
          lastTold = clock()
          tell()
        },
      })
      if (read > 0) tell()
    } catch (error) {
      isFailed = true
      if (!signal.aborted)
        log(`Language and tone of comments were not read: ${error instanceof Error ? error.message : String(error)}`)
    }
    running = null
    if (isAskedAgain && !isFailed) return schedule()
    if (!signal.aborted) onRest()
    if (isFailed) {
      schedule(retryMs)
      isWaiting = false
    }
  }
  const schedule = (afterMs = restMs): void => {
    if (signal.aborted) return
    isAskedAgain = running !== null
    if (isAskedAgain) return
    clearTimeout(timer)
    isWaiting = true
    timer = setTimeout(() => (running = run()), afterMs)
    timer.unref()
  }
  schedule()
  return {
    wake(tables) {
      for (const table of tables)
        if (table === 'source' || table === 'comment' || table === 'machine') return schedule()
    },
    isBusy: () => running !== null || isWaiting,
    async stop() {
      clearTimeout(timer)
      controller.abort()
      await running
    },
  }
}
