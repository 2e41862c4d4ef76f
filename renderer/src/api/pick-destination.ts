import type { OutputOf } from '#shared/contract/contract.ts'
import { request } from './client.ts'

/** The folder a person chooses for a file; null where there is no such dialog and it is downloaded; undefined when they leave it. */
export async function pickDestination(): Promise<OutputOf<'host.pickFolder'>['folder'] | undefined> {
  const { hasDialogs } = await request('host.info', {})
  return hasDialogs ? ((await request('host.pickFolder', {})).folder ?? undefined) : null
}
