/** Stands in the built page where the nonce of one answer goes. */
export const noncePlaceholder = 'verbatim-nonce'

export interface CspOptions {
  /** Fresh for each answer, base64 or hexadecimal. */
  readonly nonce: string
  /** WebSocket addresses the page may reach besides its own origin. */
  readonly sockets?: readonly string[]
}

/** The content security policy of the app's one page, in both hosts: everything is denied unless a line here allows it. */
export function contentSecurityPolicy({ nonce, sockets = [] }: CspOptions): string {
  if (!/^[A-Za-z0-9+/_=-]+$/.test(nonce)) throw new Error('The nonce of a policy may hold only base64 characters.')
  return Object.entries({
    'default-src': ["'none'"],
    // Chunks loaded later carry the nonce of the script that asks for them.
    'script-src': [`'nonce-${nonce}'`],
    'style-src': [`'nonce-${nonce}'`],
    // Charts are drawn to data: and blob: images.
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...sockets],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
    'object-src': ["'none'"],
  })
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ')
}

/** For a document that is only printed: no script runs and nothing is fetched; its own inline styles count. */
export function printedPagePolicy(): string {
  return "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
}
