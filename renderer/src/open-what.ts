import type { Opens } from '#shared/contract/events.ts'
import { router } from './routes.tsx'

/** Goes where a notice points. */
export function openWhat(what: Opens): void {
  if (what.kind === 'theme') void router.navigate({ to: '/themes/$id', params: { id: what.id } })
  else if (what.kind === 'account') void router.navigate({ to: '/accounts', search: { selected: what.id } })
  else void router.navigate({ to: '/import' })
}
