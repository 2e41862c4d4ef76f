import { parentPort } from 'node:worker_threads'
import { createIntakeServer } from './serve.ts'

const port = parentPort
if (!port) throw new Error('import-worker is started as a worker thread, not by itself')
port.on(
  'message',
  createIntakeServer((answer) => port.postMessage(answer)),
)
