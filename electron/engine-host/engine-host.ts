import { VerbatimError, type Result } from '#shared/contract/errors.ts'
import type { Workbench, WorkbenchOptions } from '#engine/workbench.types.ts'
import { answerOf } from './answer.ts'
import type { EngineSettings, FromEngine, ToEngine } from './messages.ts'
import { createMainPrinter } from './print-by-main.ts'

export interface EngineHostOptions {
  readonly send: (message: FromEngine) => void
  readonly createWorkbench: (options: WorkbenchOptions) => Workbench
  /** Called once the workbench is closed. */
  readonly exit: () => void
}

/** Carries messages to a workbench; returns the function that takes them. */
export function createEngineHost({
  send,
  createWorkbench,
  exit,
}: EngineHostOptions): (message: ToEngine) => Promise<void> {
  const printer = createMainPrinter(send)
  let workbench: Workbench | null = null

  const start = (settings: EngineSettings): void => {
    workbench = createWorkbench({
      ...settings,
      printPdf: printer.printPdf,
      pdfRefusal: '',
      clock: Date.now,
      log: (line) => console.error(line),
    })
    workbench.subscribe((event) => send({ type: 'event', event }))
  }

  const started = (): Workbench => {
    if (workbench === null) throw new VerbatimError('unavailable', 'The engine was asked before it was started.')
    return workbench
  }

  const reply = (id: number, result: Result<unknown>): void => send({ type: 'answer', id, result })

  return async (message) => {
    switch (message.type) {
      case 'start':
        return reply(message.id, await answerOf(() => start(message.settings)))
      case 'open':
        return reply(
          message.id,
          await answerOf(() => (message.path === null ? started().openLast() : started().open(message.path))),
        )
      case 'request': {
        const asked = await answerOf(() => started().request(message.entry, message.input, message.job))
        return reply(message.id, asked.ok ? asked.value : asked)
      }
      case 'grant':
        return reply(message.id, await answerOf(() => started().grant(message.path, message.name)))
      case 'pathOf':
        return reply(message.id, await answerOf(() => started().pathOf(message.token)))
      case 'close':
        reply(message.id, await answerOf(() => workbench?.close()))
        return exit()
      case 'printed':
        return printer.printed(message.id, message.result)
    }
  }
}
