import type { App, Session } from 'electron'
import { isAppUrl } from './origin.ts'

/** Schemes that read memory of the page itself. */
const ownSchemes = ['blob:', 'data:', 'devtools:']

/** Every request but the app's own is cancelled, whoever makes it. */
export const decideRequest = (url: string): boolean =>
  isAppUrl(url) || ownSchemes.some((scheme) => url.startsWith(scheme))

/** Before the app is ready: Chromium resolves no names and calls nobody by itself. */
export function closeNetwork(app: App): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
  app.commandLine.appendSwitch('no-pings')
}

export function installNetwork(session: Session, log: (line: string) => void): void {
  session.webRequest.onBeforeRequest((details, callback) => {
    const isAllowed = decideRequest(details.url)
    if (!isAllowed) log(`Cancelled a request to ${details.url.slice(0, 200)}`)
    callback({ cancel: !isAllowed })
  })
  session.on('will-download', (event) => event.preventDefault())
  // The spell-checker would fetch dictionaries.
  session.setSpellCheckerEnabled(false)
}
