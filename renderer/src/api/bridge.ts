import type { Bridge } from '#shared/contract/wire.ts'
import { SocketBridge } from './socket-bridge.ts'

declare global {
  interface Window {
    /** Put there by Electron's preload; absent in the browser host. */
    readonly verbatim?: Bridge
  }
}

function socketAddress(): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/socket`
}

/** Electron takes a folder as it is, by its place; a browser the files in it, one by one. */
export const takesFolders = window.verbatim !== undefined

/** The one way out of this window. */
export const bridge: Bridge = window.verbatim ?? new SocketBridge(socketAddress())
