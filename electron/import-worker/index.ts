import { parentPort } from 'node:worker_threads'
import type { IntakeMessage } from '#engine/intake/protocol.ts'
import { createIntakeServer } from './serve.ts'

const port = parentPort
if (!port) throw new Error('import-worker is started as a worker thread, not by itself')
const serve = createIntakeServer((answer) => port.postMessage(answer))
port.on('message', (message: IntakeMessage) => {
  if (message.kind === 'end') process.exit()
  serve(message)
})
