import { isSafeLink } from '#shared/security/safe-link.ts'
import { attempt } from './attempt.ts'
import { request } from './client.ts'

/**
 * Opens an address because a person pressed it: Electron hands it to the system's browser, a page opens a tab that knows
 * nothing of this one. Nothing is fetched here, and nothing but https is opened.
 */
export async function openLink(link: string): Promise<void> {
  if (!isSafeLink(link)) return
  if (window.verbatim) await attempt(request('host.openLink', { link }))
  else window.open(link, '_blank', 'noopener,noreferrer')
}
