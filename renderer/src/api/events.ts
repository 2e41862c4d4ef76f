import type { QueryClient } from '@tanstack/react-query'
import { toasts } from '../ui/toasts.ts'
import { bridge } from './bridge.ts'
import { invalidate } from './invalidation.ts'
import { jobs } from './jobs.ts'

/** Lets the engine's events reach the cache, the jobs and the toasts. Returns the function that ends it. */
export function connectEvents(client: QueryClient): () => void {
  return bridge.subscribe((event) => {
    invalidate(client, event)
    if (event.type === 'job') jobs.report(event)
    if (event.type === 'notice') (event.tone === 'warning' ? toasts.warn : toasts.say)(event.message)
    if (event.type === 'engine' && event.error) toasts.warn(event.error.message)
  })
}
