import { join } from 'node:path'
import { utilityProcess } from 'electron'
import type { FromEngine } from '#electron/engine-host/messages.ts'
import type { EngineChild } from './engine-process.ts'

/** Starts the engine's bundle, which lies beside this one, as a utility process. */
export function forkEngine(bundleFolder: string): EngineChild {
  const child = utilityProcess.fork(join(bundleFolder, 'engine-host.cjs'), [], {
    serviceName: 'Verbatim engine',
    stdio: 'inherit',
  })
  return {
    postMessage: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', (message: FromEngine) => listener(message)),
    onExit: (listener) => void child.on('exit', listener),
    kill: () => void child.kill(),
  }
}
