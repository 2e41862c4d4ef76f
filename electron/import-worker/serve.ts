import { setImmediate as nextTurn } from 'node:timers/promises'
import { checkpoint } from '#engine/db/checkpoint.ts'
import { batchesAhead, type IntakeAnswer, type IntakeFailure, type IntakeRequest } from '#engine/intake/protocol.ts'
import { readyBatches } from '#engine/intake/ready-batches.ts'
import { ReadError } from '#engine/readers/errors.ts'
import { inspect } from '#engine/readers/inspect.ts'
import { createCredit, type Credit } from './credit.ts'

type Task<Kind extends IntakeRequest['kind']> = Extract<IntakeRequest, { kind: Kind }>

interface Reading {
  readonly credit: Credit
  readonly stop: AbortController
}

/** Answers requests of the engine; several files may be read side by side. */
export function createIntakeServer(answer: (message: IntakeAnswer) => void): (request: IntakeRequest) => void {
  const readings = new Map<number, Reading>()

  const read = async ({ task, file, options }: Task<'read'>): Promise<void> => {
    const reading = { credit: createCredit(batchesAhead), stop: new AbortController() }
    readings.set(task, reading)
    try {
      for await (const batch of readyBatches(file, options, { signal: reading.stop.signal })) {
        await reading.credit.take()
        reading.stop.signal.throwIfAborted()
        answer({ task, kind: 'batch', batch })
        await nextTurn()
      }
      answer({ task, kind: 'end' })
    } finally {
      readings.delete(task)
    }
  }

  const serve = async (request: IntakeRequest): Promise<void> => {
    const { task } = request
    switch (request.kind) {
      case 'inspect':
        return answer({ task, kind: 'inspected', inspection: await inspect(request.file, request.asked) })
      case 'read':
        return read(request)
      case 'more':
        return readings.get(task)?.credit.give(request.batches)
      case 'stop':
        readings.get(task)?.stop.abort()
        return readings.get(task)?.credit.give(1)
      case 'checkpoint':
        return answer({ task, kind: 'checkpointed', pagesInLog: checkpoint(request.path) })
    }
  }

  return (request) =>
    void serve(request).catch((error: unknown) =>
      answer({ task: request.task, kind: 'failed', failure: asFailure(error) }),
    )
}

function asFailure(error: unknown): IntakeFailure {
  if (error instanceof ReadError) {
    const { code, message, details } = error
    return { kind: 'refused', code, message, details }
  }
  return { kind: 'broken', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}
