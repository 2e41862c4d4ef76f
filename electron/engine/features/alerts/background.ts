import type { Alert } from '#shared/contract/alerts.ts'
import type { EngineEntry } from '#shared/contract/contract.ts'
import type { VerbatimEvent } from '#shared/contract/events.ts'
import type { Context } from '../../kernel/context.ts'
import { lookForAlerts } from './look.ts'
import { standings } from './repo.ts'
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

/** Looks for what moved sharply after whatever may have moved it, and at the first opening, to know how things stand. */
export function lookInBackground({ context, isReading, tell, log }: BackgroundLookOptions): BackgroundLook {
  let timer: NodeJS.Timeout | undefined
  let isDue = standings(context.db).length === 0
  const look = (): void => {
    if (isReading()) return
    // An import writes in one long transaction, which this must be no part of.
    if (context.db.raw.inTransaction) return schedule()
    isDue = false
    try {
      const fresh = lookForAlerts(context)
      if (fresh.length > 0) tell(fresh)
    } catch (error) {
      log(`Looking for what moved sharply failed: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  const schedule = (): void => {
    clearTimeout(timer)
    timer = setTimeout(look, restMs)
    timer.unref()
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
    stop: () => clearTimeout(timer),
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
