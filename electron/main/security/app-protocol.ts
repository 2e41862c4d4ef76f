import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Protocol, Session } from 'electron'
import { contentSecurityPolicy, noncePlaceholder, printedPagePolicy } from '#shared/security/csp.ts'
import { commonHeaders } from '#shared/security/headers.ts'
import { decideStaticFile, type StaticFile } from '#shared/security/static-path.ts'
import { appOrigin, appScheme } from './origin.ts'

/** Before the app is ready: app:// behaves like https, with an origin of its own. */
export function registerAppScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Which file an address means, or null. Only GET and only the app's own host. */
export function decideAppFile(url: string, method: string): StaticFile | null {
  if (method !== 'GET' || !url.startsWith(`${appOrigin}/`)) return null
  const path = url.slice(appOrigin.length).split(/[?#]/, 1)[0]
  return path === undefined ? null : decideStaticFile(path)
}

async function answer(file: StaticFile, folder: string): Promise<Response> {
  const bytes = await readFile(join(folder, file.path))
  const headers = { ...commonHeaders, 'content-type': file.contentType }
  if (!file.isPage) return new Response(new Uint8Array(bytes), { headers })
  const nonce = randomBytes(18).toString('base64')
  return new Response(bytes.toString('utf8').replaceAll(noncePlaceholder, nonce), {
    headers: { ...headers, 'content-security-policy': contentSecurityPolicy({ nonce }) },
  })
}

/** Serves the built page from `folder` to the window. */
export function installAppProtocol(session: Session, folder: string): void {
  session.protocol.handle(appScheme, async (request) => {
    const file = decideAppFile(request.url, request.method)
    try {
      if (file !== null) return await answer(file, folder)
    } catch {
      // Answered below like any other address without a file.
    }
    return new Response('There is no such file.', { status: 404, headers: commonHeaders })
  })
}

/** Serves one finished document, under any address, to the session that prints it. */
export function installPrintProtocol(session: Session, documentFor: (url: string) => string | null): void {
  session.protocol.handle(appScheme, (request) => {
    const html = documentFor(request.url)
    if (html === null) return new Response('There is no such page.', { status: 404, headers: commonHeaders })
    const type = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': printedPagePolicy() }
    return new Response(html, { headers: { ...commonHeaders, ...type } })
  })
}
