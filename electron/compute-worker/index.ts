import { parentPort, workerData } from 'node:worker_threads'
import type { WorkerRequest, WorkerSetup } from '#analysis/worker-protocol.ts'
import { serve } from './serve.ts'
import { loadTools } from './tools.ts'

const setup: WorkerSetup = workerData
const port = parentPort
if (!port) throw new Error('compute-worker is started as a worker thread, not by itself')

// Loading starts at once; a failure is answered with the first request.
const loading = loadTools(setup)
loading.catch(() => undefined)
port.on('message', (request: WorkerRequest) => {
  if (request.kind === 'end') process.exit()
  void serve(port, request, loading)
})
