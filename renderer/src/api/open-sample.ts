import { useSyncExternalStore } from 'react'
import { toasts } from '../ui/toasts.ts'
import { request } from './client.ts'
import { jobs } from './jobs.ts'
import type { JobState } from './jobs.ts'

/** The id under which the host reports how far the sample is. */
const sampleJob = 'sample'

/** Opens the sample workspace; the first time it is made, which takes some seconds. */
export async function openSample(): Promise<void> {
  await jobs.follow('host.openSample', sampleJob, () => request('host.openSample', {}))
  const { error } = jobs.stateOf('host.openSample')
  if (error) toasts.warn(error.message)
}

export function useSampleState(): JobState {
  return useSyncExternalStore(jobs.subscribe, () => jobs.stateOf('host.openSample'))
}
