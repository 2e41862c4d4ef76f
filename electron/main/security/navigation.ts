import type { WebContents } from 'electron'
import { isAppUrl } from './origin.ts'

/** The window stays on the app's own page; links elsewhere do nothing. */
export function decideNavigation(url: string, isMainFrame: boolean): boolean {
  // The brief's preview is a document without an address of its own.
  if (!isMainFrame) return url === 'about:srcdoc' || url === 'about:blank'
  return isAppUrl(url)
}

/** A file dropped beside its target, a link or a script cannot lead the window away or open another. */
export function installNavigation(contents: WebContents, log: (line: string) => void): void {
  const deny = (what: string, url: string): void => log(`Refused ${what} ${url.slice(0, 200)}`)
  contents.on('will-frame-navigate', (event) => {
    if (decideNavigation(event.url, event.isMainFrame)) return
    event.preventDefault()
    deny('to leave for', event.url)
  })
  contents.on('will-redirect', (event) => {
    event.preventDefault()
    deny('a redirect to', event.url)
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    deny('a window for', url)
    return { action: 'deny' }
  })
}
