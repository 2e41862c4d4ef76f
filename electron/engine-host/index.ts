import { createWorkbench } from '#engine/workbench.ts'
import { createEngineHost } from './engine-host.ts'
import type { FromEngine, ToEngine } from './messages.ts'

/** The part of Electron's parentPort that is used; only a utility process has one. */
interface ParentPort {
  postMessage(message: FromEngine): void
  on(event: 'message', listener: (event: { readonly data: ToEngine }) => void): void
}

const { parentPort } = process as NodeJS.Process & { readonly parentPort?: ParentPort }
if (parentPort === undefined) throw new Error('The engine host runs only as a utility process of Electron.')

const receive = createEngineHost({
  send: (message) => parentPort.postMessage(message),
  createWorkbench,
  exit: () => process.exit(0),
})
parentPort.on('message', (event) => void receive(event.data))
