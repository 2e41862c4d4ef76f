import { useCallback, useSyncExternalStore } from 'react'
import type { InputOf, OutputOf } from '#shared/contract/contract.ts'
import type { Failure } from '#shared/contract/errors.ts'
import { jobs } from './jobs.ts'
import type { JobName, JobProgress } from './jobs.ts'

export interface JobHandle<Name extends JobName> {
  /** Null when it failed (see error) or was cancelled. */
  readonly run: (input: InputOf<Name>) => Promise<OutputOf<Name> | null>
  readonly cancel: () => void
  /** Null until the first report. */
  readonly progress: JobProgress | null
  readonly error: Failure | null
  readonly clearError: () => void
  readonly isRunning: boolean
}

/** A job of the contract, shared by every screen that names it. */
export function useJob<Name extends JobName>(name: Name): JobHandle<Name> {
  const state = useSyncExternalStore(jobs.subscribe, () => jobs.stateOf(name))
  const run = useCallback((input: InputOf<Name>) => jobs.run(name, input), [name])
  const cancel = useCallback(() => void jobs.cancel(name), [name])
  const clearError = useCallback(() => jobs.clearError(name), [name])
  return { run, cancel, clearError, progress: state.progress, error: state.error, isRunning: state.job !== null }
}
