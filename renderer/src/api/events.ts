import type { QueryClient } from '@tanstack/react-query'
import type { OutputOf } from '#shared/contract/contract.ts'
import type { Opens, VerbatimEvent } from '#shared/contract/events.ts'
import { toasts } from '../ui/toasts.ts'
import { bridge } from './bridge.ts'
import { request } from './client.ts'
import { invalidate } from './invalidation.ts'
import { jobs } from './jobs.ts'

/**
 * Lets the engine's events reach the cache, the jobs and the toasts. `open` goes where a notice points.
 * Returns the function that ends it.
 */
export function connectEvents(client: QueryClient, open: (what: Opens) => void): () => void {
  return bridge.subscribe((event) => {
    if (event.type === 'engine' && event.state === 'opened') void startAnew(client, event)
    else invalidate(client, event)
    if (event.type === 'job') jobs.report(event)
    if (event.type === 'notice') notify(event, open)
    if (event.type === 'engine' && event.error) toasts.warn(event.error.message)
  })
}

/** Of another workspace nothing may stand beside what is shown of this one; the same one, opened again, stays as it is. */
async function startAnew(client: QueryClient, event: VerbatimEvent): Promise<void> {
  const key = ['host.workspaces', {}]
  const before = client.getQueryData<OutputOf<'host.workspaces'>>(key)
  const now = await request('host.workspaces', {}).catch(() => null)
  if (before && now && before.current !== now.current) await client.resetQueries()
  else invalidate(client, event)
}

function notify(
  { tone, message, opens }: Extract<VerbatimEvent, { type: 'notice' }>,
  open: (what: Opens) => void,
): void {
  if (tone === 'warning') toasts.warn(message)
  else if (opens === undefined) toasts.say(message)
  else toasts.say(message, { action: { label: openWords[opens.kind], run: () => open(opens) } })
}

const openWords: Readonly<Record<Opens['kind'], string>> = {
  theme: 'Open the theme',
  account: 'Open the account',
  alerts: 'See what moved',
}
