import { contract, type EngineEntry } from '#shared/contract/contract.ts'
import type { Job, Table } from '#shared/contract/define.ts'
import { VerbatimError, type Result } from '#shared/contract/errors.ts'
import type { VerbatimEvent } from '#shared/contract/events.ts'
import type { Journal } from '../history/journal.ts'
import type { CommandContext, Context, JobContext } from './context.ts'
import { asFailure } from './failure.ts'
import { createQueue, trackProgress } from './jobs.ts'
import { touchedBy } from './touched.ts'

/** Jobs that write. */
const writing: ReadonlySet<EngineEntry> = new Set<EngineEntry>([
  'sources.import',
  'sources.writeNote',
  'themes.find',
  'joining.join',
])

type AnyHandler = (context: never, input: never) => unknown

export interface DispatcherOptions {
  readonly context: Context
  readonly handlers: Readonly<Record<string, AnyHandler>>
  readonly journal: Journal
  readonly emit: (event: VerbatimEvent) => void
  readonly touch: (tables: Iterable<Table>) => number
  readonly clock: () => number
  readonly log: (line: string) => void
  /** Parses answers too: in tests and development. */
  readonly checksAnswers: boolean
}

export interface Dispatcher {
  request(entry: string, input: unknown, job: string | null): Promise<Result<unknown>>
  cancel(job: string): void
  /** Cancels every job and waits until the last has ended. */
  drain(): Promise<void>
}

const isEntry = (entry: string): entry is EngineEntry => Object.hasOwn(contract, entry)

/** Routes a request by its kind: queries answer at once, commands are one undoable step each, jobs report and can be cancelled. */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { context, handlers, journal, emit, touch, log } = options
  for (const entry of Object.keys(contract)) {
    if (!Object.hasOwn(handlers, entry)) throw new Error(`The contract's entry ${entry} has no handler.`)
  }
  const queue = createQueue()
  const running = new Map<string, AbortController>()
  const ends = new Set<Promise<unknown>>()
  let jobCount = 0

  const announce = (tables: ReadonlySet<Table>): void => {
    if (tables.size > 0) emit({ type: 'changed', tables: [...tables], revision: touch(tables) })
  }
  const announceStep = (tables: ReadonlySet<string>): void => announce(touchedBy(tables))
  const call = (entry: EngineEntry, withContext: Context, input: unknown): unknown => {
    const handler = handlers[entry] as (context: Context, input: unknown) => unknown
    return handler(withContext, input)
  }
  const refuseWhenReadOnly = (): void => {
    if (!context.isReadOnly) return
    throw new VerbatimError(
      'workspace-busy',
      `${context.file} is open in another Verbatim, so it can only be read here. Close it there, then open it again.`,
    )
  }

  const runCommand = (entry: EngineEntry, label: string, input: unknown): unknown => {
    refuseWhenReadOnly()
    if (entry === 'history.undo' || entry === 'history.redo') {
      const step = entry === 'history.undo' ? journal.undo() : journal.redo()
      if (step) announceStep(step.tables)
      return { label: step?.label ?? null }
    }
    const step = { label, at: context.now(), author: context.author() }
    const { result, tables } = journal.capture(step, (say) => {
      const commandContext: CommandContext = { ...context, say }
      return call(entry, commandContext, input)
    })
    announceStep(tables)
    return result
  }

  const runJob = async (
    entry: EngineEntry,
    definition: Job,
    request: { input: unknown; job: string | null },
  ): Promise<unknown> => {
    const id = request.job ?? `job-${(jobCount += 1)}`
    const controller = new AbortController()
    running.set(id, controller)
    const progress = trackProgress({ id, entry, definition }, emit, options.clock)
    const jobContext: JobContext = {
      ...context,
      signal: controller.signal,
      progress: (step, share, detail = '') => progress.update(step, share, detail),
      capture(label, work) {
        const { result, tables } = journal.capture({ label, at: context.now(), author: context.author() }, work)
        announceStep(tables)
        return result
      },
      changed: (tables) => announce(new Set(tables)),
    }
    try {
      const writes = writing.has(entry)
      if (writes) refuseWhenReadOnly()
      const work = async (): Promise<unknown> => {
        controller.signal.throwIfAborted()
        return call(entry, jobContext, request.input)
      }
      // A copy is made of what was written, not of what is being written.
      const value = await (writes || entry === 'joining.handOver' ? queue(work) : work())
      progress.end('done')
      return value
    } catch (error) {
      progress.end(controller.signal.aborted ? 'cancelled' : 'failed')
      throw controller.signal.aborted ? new VerbatimError('cancelled', 'Cancelled. Nothing was changed.') : error
    } finally {
      running.delete(id)
    }
  }

  const answer = async (entry: string, input: unknown, job: string | null): Promise<unknown> => {
    if (!isEntry(entry)) throw new VerbatimError('bad-input', `There is no request named ${entry}.`)
    const definition = contract[entry]
    const parsed: unknown = definition.in.parse(input ?? {})
    const value =
      definition.kind === 'query'
        ? call(entry, context, parsed)
        : definition.kind === 'command'
          ? runCommand(entry, definition.label, parsed)
          : await runJob(entry, definition, { input: parsed, job })
    return options.checksAnswers ? definition.out.parse(value) : value
  }

  return {
    async request(entry, input, job) {
      const end = answer(entry, input, job)
      ends.add(end)
      try {
        return { ok: true, value: await end }
      } catch (error) {
        return { ok: false, error: asFailure(error, log) }
      } finally {
        ends.delete(end)
      }
    },
    cancel: (job) => running.get(job)?.abort(),
    async drain() {
      for (const controller of running.values()) controller.abort()
      await Promise.allSettled(ends)
    },
  }
}
