import type { Failure, Result } from '#shared/contract/errors.ts'
import type { JobEvent, VerbatimEvent } from '#shared/contract/events.ts'

interface Call {
  readonly resolve: (result: Result<unknown>) => void
  /** Null for anything but a job. */
  readonly job: JobEvent | null
}

export interface EngineCalls {
  /** Registers a call; `send` gets its id and passes it on. */
  add(
    send: (id: number) => void,
    job?: { readonly job: string; readonly entry: string } | null,
  ): Promise<Result<unknown>>
  answer(id: number, result: Result<unknown>): void
  /** Remembers how far a job got, so that its last message does not go back. */
  note(event: VerbatimEvent): void
  /** Answers everything under way with a failure; returns a last message for each job. */
  failAll(error: Failure): readonly JobEvent[]
}

/** The calls that went to the engine and are not answered. */
export function createEngineCalls(): EngineCalls {
  const calls = new Map<number, Call>()
  let lastId = 0
  return {
    add(send, job = null) {
      lastId += 1
      const id = lastId
      return new Promise((resolve) => {
        const beginning: JobEvent | null =
          job === null ? null : { type: 'job', state: 'running', step: '', done: 0, detail: '', ...job }
        calls.set(id, { resolve, job: beginning })
        send(id)
      })
    },
    answer(id, result) {
      calls.get(id)?.resolve(result)
      calls.delete(id)
    },
    note(event) {
      if (event.type !== 'job') return
      for (const [id, call] of calls) {
        if (call.job?.job === event.job) calls.set(id, { ...call, job: event })
      }
    },
    failAll(error) {
      const failed = [...calls.values()]
      calls.clear()
      for (const call of failed) call.resolve({ ok: false, error })
      return failed.flatMap(({ job }): readonly JobEvent[] =>
        job?.state === 'running' ? [{ ...job, state: 'failed' }] : [],
      )
    },
  }
}
