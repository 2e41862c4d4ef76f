const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  wasm: 'application/wasm',
  woff2: 'font/woff2',
}

export interface StaticFile {
  /** Below the folder of the built page, with forward slashes. */
  readonly path: string
  readonly contentType: string
  readonly isPage: boolean
}

const segment = /^[A-Za-z0-9_@-][A-Za-z0-9_@.-]*$/

/**
 * Which file of the built page a URL's path means, or null where it means none.
 * Only plain names pass, so nothing that decodes to '..', a drive, a hidden file or a backslash reaches the disk.
 */
export function decideStaticFile(pathname: string): StaticFile | null {
  if (pathname === '/' || pathname === '/index.html') {
    return { path: 'index.html', contentType: 'text/html; charset=utf-8', isPage: true }
  }
  if (!pathname.startsWith('/')) return null
  const segments = pathname.slice(1).split('/')
  if (!segments.every((part) => segment.test(part) && !part.includes('..'))) return null
  const path = segments.join('/')
  const contentType = types[path.slice(path.lastIndexOf('.') + 1).toLowerCase()]
  // HTML is served as the page, with its policy, or not at all.
  if (contentType === undefined || contentType.startsWith('text/html')) return null
  return { path, contentType, isPage: false }
}
