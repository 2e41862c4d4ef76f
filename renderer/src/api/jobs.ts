import type { InputOf, NamesOf, OutputOf } from '#shared/contract/contract.ts'
import type { Failure } from '#shared/contract/errors.ts'
import type { JobEvent } from '#shared/contract/events.ts'
import { request } from './client.ts'
import { messageOf, RequestError } from './request-error.ts'

export type JobName = NamesOf<'job'>

/** Jobs of the contract, and the making of the sample workspace, which reports like one. */
export type TrackedName = JobName | 'host.openSample'

export interface JobProgress {
  /** The step under way, in words. */
  readonly step: string
  /** 0 to 1 of the whole job. */
  readonly done: number
  readonly detail: string
}

export interface JobState {
  /** The id under which it runs; null when it does not. */
  readonly job: string | null
  readonly progress: JobProgress | null
  readonly error: Failure | null
}

const idle: JobState = { job: null, progress: null, error: null }

const failureOf = (error: unknown): Failure =>
  error instanceof RequestError ? error.failure : { code: 'internal', message: messageOf(error), details: {} }

/**
 * What runs in the engine, one job an entry. It outlives the screens, so that a job goes on while one looks elsewhere
 * and its progress is there on return.
 */
export class Jobs {
  readonly #states = new Map<TrackedName, JobState>()
  readonly #listeners = new Set<() => void>()
  #count = 0

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  stateOf(name: TrackedName): JobState {
    return this.#states.get(name) ?? idle
  }

  /** Null when it failed or was cancelled; the state then holds the failure, which a cancel is not. */
  async run<Name extends JobName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name> | null> {
    this.#count += 1
    const job = `${name}-${Math.round(performance.timeOrigin)}-${this.#count}`
    return this.follow(name, job, () => request(name, input, job))
  }

  /** Keeps the state of work whose progress is reported under the id `job`. */
  async follow<Value>(name: TrackedName, job: string, work: () => Promise<Value>): Promise<Value | null> {
    this.#set(name, { job, progress: null, error: null })
    try {
      return await work()
    } catch (error) {
      const failure = failureOf(error)
      if (this.stateOf(name).job === job && failure.code !== 'cancelled') {
        this.#set(name, { job, progress: null, error: failure })
      }
      return null
    } finally {
      const state = this.stateOf(name)
      if (state.job === job) this.#set(name, { ...idle, error: state.error })
    }
  }

  async cancel(name: JobName): Promise<void> {
    const { job } = this.stateOf(name)
    if (job !== null) await request('host.cancelJob', { job })
  }

  clearError(name: TrackedName): void {
    const state = this.stateOf(name)
    if (state.error) this.#set(name, { ...state, error: null })
  }

  report(event: JobEvent): void {
    if (event.state !== 'running') return
    for (const [name, state] of this.#states) {
      if (state.job !== event.job) continue
      this.#set(name, { ...state, progress: { step: event.step, done: event.done, detail: event.detail } })
    }
  }

  #set(name: TrackedName, state: JobState): void {
    this.#states.set(name, state)
    for (const listener of this.#listeners) listener()
  }
}

export const jobs = new Jobs()
