import type { Alert } from '#shared/contract/alerts.ts'
import type { EngineEntry } from '#shared/contract/contract.ts'
import type { VerbatimEvent } from '#shared/contract/events.ts'
import type { Context } from '../../kernel/context.ts'
import { inTurns } from '../../kernel/in-turns.ts'
import { lookForAlerts } from './look.ts'
import { isLookDue } from './repo.ts'
import { readyStanding } from './standing.ts'
import { noticeOf } from './words.ts'

/** Jobs after which something may have moved. */
const bringing: ReadonlySet<string> = new Set<EngineEntry>([
  'sources.import',
  'sources.writeNote',
  'themes.find',
  'themes.applyProposal',
  'joining.join',
])

/** The window asks first for what the job changed, and those answers are what a look rests on. */
const restMs = 400

export interface BackgroundLook {
  /** To be called with each entry that was answered. */
  wake(entry: string): void
  /** To be called when comments were read: risk rests on complaints. */
  lookSoon(): void
  stop(): void
}

export interface BackgroundLookOptions {
  readonly context: Context
  /** While comments are being read, a look waits: lookSoon is called at the end. */
  readonly isReading: () => boolean
  readonly tell: (fresh: readonly Alert[]) => void
  readonly log: (line: string) => void
}

/**
 * Looks for what moved sharply after whatever may have moved it, and at an opening where that was not done yet. What is
 * brought before a look is over is looked at together: each move is told once, from before the first of it to after the
 * last.
 */
export function lookInBackground({ context, isReading, tell, log }: BackgroundLookOptions): BackgroundLook {
  let isDue = isLookDue(context.db)
  let stop = (): void => undefined
  function* look(): Generator<void> {
    const steps = readyStanding(context)
    do {
      if (isReading()) return
      // An import writes in one long transaction, which this must be no part of.
      if (context.db.raw.inTransaction) return schedule()
      yield
    } while (steps.next().done !== true)
    isDue = false
    const fresh = lookForAlerts(context)
    if (fresh.length > 0) tell(fresh)
  }
  const schedule = (): void => {
    stop()
    const looking = inTurns(look(), restMs, (error) =>
      log(`Looking for what moved sharply failed: ${error instanceof Error ? error.message : String(error)}`),
    )
    stop = looking.stop
  }
  return {
    wake(entry) {
      if (!bringing.has(entry)) return
      isDue = true
      schedule()
    },
    lookSoon() {
      if (isDue) schedule()
    },
    stop: () => stop(),
  }
}

/** What says so in the window. */
export const noticeEvent = (fresh: readonly Alert[]): VerbatimEvent => {
  const [only, ...others] = fresh
  return {
    type: 'notice',
    tone: 'info',
    message: noticeOf(fresh),
    opens: only && others.length === 0 ? { kind: only.kind, id: only.id } : { kind: 'alerts' },
  }
}
