import { randomBytes } from 'node:crypto'
import { basename } from 'node:path'
import type { Table } from '#shared/contract/define.ts'
import type { VerbatimEvent } from '#shared/contract/events.ts'
import { keptAnswers } from './db/kept-answers.ts'
import { openFile } from './db/open.ts'
import { forgetPlacement } from './db/placement.ts'
import { putSetting, setting } from './db/settings.ts'
import { wrap } from './db/statements.ts'
import type { Compute } from './compute/client.ts'
import { lookInBackground, noticeEvent } from './features/alerts/background.ts'
import { ensureCycle } from './features/cycles/repo.ts'
import { looksAtAll } from './features/evidence/opening.ts'
import { warmUp } from './features/evidence/warm-up.ts'
import { readInBackground } from './features/readings/background.ts'
import { discardUnfinished } from './features/sources/discard.ts'
import { handlers } from './handlers.ts'
import { openJournal } from './history/journal.ts'
import type { Intake } from './intake/intake.ts'
import type { Context } from './kernel/context.ts'
import { createDispatcher, type Dispatcher } from './kernel/dispatcher.ts'
import type { FileGrants } from './kernel/grants.ts'
import { inTurns } from './kernel/in-turns.ts'
import { createMemo } from './kernel/memo.ts'
import type { MachineSettings } from './machine/machine-settings.ts'
import type { PrintPdf } from './workbench.types.ts'

export interface EngineOptions {
  readonly path: string
  readonly clock: () => number
  /** A new id with the prefix given. */
  readonly ids?: (prefix: string) => string
  readonly log: (line: string) => void
  readonly compute: Compute
  readonly intake: Intake
  readonly files: FileGrants
  readonly printPdf: PrintPdf | null
  readonly pdfRefusal: string
  readonly scratchFolder: string
  readonly machine: MachineSettings
  readonly emit: (event: VerbatimEvent) => void
  readonly checksAnswers?: boolean
  /** Reads language and tone, and what the first questions rest on, in the background, without being asked. */
  readonly readsByItself?: boolean
}

export interface Engine extends Dispatcher {
  readonly path: string
  /** Says that this workspace is the sample, and starts its history here. */
  markSample(): void
  /** Ends jobs and closes the file; what was acknowledged is on disk. */
  close(): Promise<void>
}

/** By then the window has asked for what it opens with. */
const warmAfterMs = 700

const randomId = (prefix: string): string => `${prefix}_${randomBytes(9).toString('base64url').replace(/[-_]/g, 'x')}`

/** Opens a workspace and answers the contract on it. @throws VerbatimError when the file cannot be opened; it is then as it was. */
export function createEngine(options: EngineOptions): Engine {
  const opened = openFile(options.path)
  const db = wrap(opened.db)
  const memo = createMemo()
  const answers = keptAnswers(db, opened)
  const newId = options.ids ?? randomId
  const now = (): string => new Date(options.clock()).toISOString()
  if (!opened.isReadOnly) {
    db.transaction(() => {
      ensureCycle(db, { id: newId('cycle'), at: now() })
      if (setting(db, 'name') === 'Untitled workspace')
        putSetting(db, 'name', basename(options.path).replace(/\.verbatim$/, ''))
      discardUnfinished(db)
    })
  }
  const journal = openJournal(db)
  const revise = (tables: readonly Table[]): number => {
    memo.touch(tables)
    return memo.revision()
  }
  const readings =
    opened.isReadOnly || options.readsByItself !== true
      ? null
      : readInBackground({
          db,
          compute: options.compute,
          clock: options.clock,
          tell: () => options.emit({ type: 'changed', tables: ['reading'], revision: revise(['reading']) }),
          onRest: () => alerts?.lookSoon(),
          log: options.log,
        })
  const touch = (tables: Iterable<Table>): number => {
    const changed = [...tables]
    readings?.wake(changed)
    return revise(changed)
  }
  const context: Context = {
    db,
    file: basename(options.path),
    isReadOnly: opened.isReadOnly,
    files: options.files,
    compute: options.compute,
    intake: options.intake,
    printPdf: options.printPdf,
    pdfRefusal: options.pdfRefusal,
    scratchFolder: options.scratchFolder,
    now,
    newId,
    machine: options.machine,
    author: options.machine.author,
    nextSteps: () => journal.next(),
    memo: (key, reads, compute) => memo.get(key, reads, compute),
    kept: (key, reads, compute) => memo.get(key, reads, () => answers.take(key, reads, compute)),
  }
  const alerts =
    readings === null
      ? null
      : lookInBackground({
          context,
          isReading: readings.isBusy,
          tell(fresh) {
            options.emit({ type: 'changed', tables: ['alert'], revision: revise(['alert']) })
            options.emit(noticeEvent(fresh))
          },
          log: options.log,
        })
  const dispatcher = createDispatcher({
    context,
    handlers,
    journal: {
      ...journal,
      capture: (step, work) =>
        memo.attempt(
          () => journal.capture(step, work),
          () => forgetPlacement(db),
        ),
    },
    emit: options.emit,
    touch,
    clock: options.clock,
    log: options.log,
    checksAnswers: options.checksAnswers ?? false,
  })
  const readingAhead =
    options.readsByItself === true
      ? inTurns(warmUp(context), warmAfterMs, (error) => options.log(`Reading ahead ended: ${String(error)}`))
      : null
  return {
    ...dispatcher,
    async request(entry, input, job) {
      const giveBack = readingAhead?.holdBack()
      try {
        if (readingAhead?.isDone() === false && looksAtAll(entry, input, answers.has)) await readingAhead.done()
        const result = await dispatcher.request(entry, input, job)
        if (result.ok) alerts?.wake(entry)
        return result
      } finally {
        giveBack?.()
      }
    },
    path: options.path,
    markSample() {
      putSetting(db, 'is_sample', '1')
      db.run('DELETE FROM history_entry')
    },
    async close() {
      readingAhead?.stop()
      alerts?.stop()
      await readings?.stop()
      await dispatcher.drain()
      opened.close()
    },
  }
}
