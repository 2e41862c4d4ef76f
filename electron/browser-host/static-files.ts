import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { contentSecurityPolicy, noncePlaceholder } from '#shared/security/csp.ts'
import { commonHeaders } from '#shared/security/headers.ts'
import { decideStaticFile } from '#shared/security/static-path.ts'
import { sendText } from './respond.ts'

export interface StaticOptions {
  readonly folder: string
  /** Where the page's WebSocket is: older browsers do not count it as the page's own origin. */
  readonly socket: string
}

/** Answers with a file of the built page; the page itself gets a fresh nonce and its policy. */
export async function sendStatic(response: ServerResponse, pathname: string, options: StaticOptions): Promise<void> {
  const file = decideStaticFile(pathname)
  const bytes = file === null ? null : await readFile(join(options.folder, file.path)).catch(() => null)
  // Browsers ask for it unasked; a page without one is no error.
  if (bytes === null && pathname === '/favicon.ico') {
    response.writeHead(204, commonHeaders).end()
    return
  }
  if (file === null || bytes === null) return sendText(response, 404, 'There is no such file.')
  const headers = { ...commonHeaders, 'content-type': file.contentType }
  if (!file.isPage) {
    response.writeHead(200, headers).end(bytes)
    return
  }
  const nonce = randomBytes(18).toString('base64')
  const policy = contentSecurityPolicy({ nonce, sockets: [options.socket] })
  response.writeHead(200, { ...headers, 'content-security-policy': policy })
  response.end(bytes.toString('utf8').replaceAll(noncePlaceholder, nonce))
}
