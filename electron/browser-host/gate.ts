import type { IncomingHttpHeaders } from 'node:http'

export interface Knock {
  readonly method: string
  readonly headers: IncomingHttpHeaders
  readonly isSocket: boolean
  /** Whether the request carries the session's cookie. */
  readonly isKnown: boolean
  /** The token in the address, or null. */
  readonly token: string | null
}

export type Verdict = 'enter' | 'redeem' | { readonly status: 401 | 403 | 405; readonly reason: string }

const wrongHost = 'This server answers only under the address that Verbatim printed.'
const wrongOrigin = 'This request came from another page.'
const unknown =
  'This page belongs to a Verbatim that has ended, or its address was used before. Start Verbatim again and open the address it prints.'

/** Who may enter. `authority` is the exact host and port of this server, such as 127.0.0.1:4310. */
export function decideEntry(knock: Knock, authority: string): Verdict {
  const { method, headers, isSocket } = knock
  // A name that someone else points at 127.0.0.1 (DNS rebinding) shows here.
  if (headers.host !== authority) return { status: 403, reason: wrongHost }
  if (headers.origin !== undefined && headers.origin !== `http://${authority}`)
    return { status: 403, reason: wrongOrigin }
  const changes = isSocket || method === 'POST'
  if (changes && headers.origin === undefined) return { status: 403, reason: wrongOrigin }
  if (!changes && method !== 'GET' && method !== 'HEAD')
    return { status: 405, reason: 'This server answers GET and POST.' }
  if (knock.isKnown) return 'enter'
  if (knock.token !== null && method === 'GET' && !isSocket) return 'redeem'
  return { status: 401, reason: unknown }
}
