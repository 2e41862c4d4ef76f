import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import type { Result } from '#shared/contract/errors.ts'
import { parseRequest, type ToPage } from './socket-messages.ts'

/** The largest message a page may send, in bytes: filters, names and lists of ids are far below it. */
const messageLimitBytes = 8 * 1024 ** 2

export type AnswerRequest = (entry: string, input: unknown, job: string | null) => Promise<Result<unknown>>

export interface Sockets {
  /** Takes over a connection that the gate has let in. */
  accept(request: IncomingMessage, connection: Duplex, head: Buffer): void
  broadcast(message: ToPage): void
  close(): void
}

export function createSockets(answer: AnswerRequest): Sockets {
  const server = new WebSocketServer({ noServer: true, maxPayload: messageLimitBytes, perMessageDeflate: false })

  const send = (socket: WebSocket, message: ToPage): void => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message))
  }

  const listen = (socket: WebSocket): void => {
    socket.on('error', () => socket.terminate())
    socket.on('message', async (data, isBinary) => {
      const request = isBinary ? null : parseRequest(String(data))
      if (request === null) return socket.close(1008, 'This is not a request.')
      const result = await answer(request.entry, request.input, request.job)
      send(socket, { type: 'response', id: request.id, result })
    })
  }

  return {
    accept: (request, connection, head) => server.handleUpgrade(request, connection, head, listen),
    broadcast: (message) => server.clients.forEach((socket) => send(socket, message)),
    close() {
      server.clients.forEach((socket) => socket.close(1001, 'Verbatim is closing.'))
      server.close()
    },
  }
}
