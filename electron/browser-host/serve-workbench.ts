import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { VerbatimError } from '#shared/contract/errors.ts'
import type { Workbench } from '#engine/workbench.types.ts'
import { sendDownload } from './download.ts'
import { decideEntry, type Verdict } from './gate.ts'
import { answerHostCall } from './host-calls.ts'
import { redirect, sendJson, sendText } from './respond.ts'
import { createSession, type Session } from './session.ts'
import { createSockets } from './socket.ts'
import { sendStatic } from './static-files.ts'
import { receiveUpload, uploadLimitBytes } from './upload.ts'

export interface ServeWorkbenchOptions {
  readonly workbench: Workbench
  /** The built page. */
  readonly pageFolder: string
  /** Below it uploads are stored, and exports lie that may be downloaded. */
  readonly scratchFolder: string
  /** 0 takes any free port. */
  readonly port: number
  readonly version: string
  readonly limitBytes?: number
}

export interface Served {
  /** With its one-time token. */
  readonly address: string
  close(): Promise<void>
}

const loopback = '127.0.0.1'

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE'
      const message = isTaken
        ? `Port ${port} is in use. Give another with --port, or none.`
        : `Port ${port} cannot be used: ${error.message}.`
      reject(new VerbatimError('unavailable', message))
    })
    server.listen(port, loopback, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

/** Splits a request's target without resolving anything in it; null unless it is a plain path. */
function target(request: IncomingMessage): { readonly pathname: string; readonly query: URLSearchParams } | null {
  const [pathname, query = ''] = (request.url ?? '').split('?', 2)
  return pathname?.startsWith('/') ? { pathname, query: new URLSearchParams(query) } : null
}

/** Serves a workbench to a browser on this machine, on 127.0.0.1 only. Closing it leaves the workbench open. */
export async function serveWorkbench(options: ServeWorkbenchOptions): Promise<Served> {
  const { workbench, scratchFolder, limitBytes = uploadLimitBytes } = options
  const uploads = join(scratchFolder, 'uploads')
  const server = createServer()
  const port = await listen(server, options.port)
  const authority = `${loopback}:${port}`
  const session: Session = createSession(port)

  const sockets = createSockets(async (entry, input, job) => {
    return answerHostCall(entry, options.version) ?? workbench.request(entry, input, job)
  })
  const unsubscribe = workbench.subscribe((event) => sockets.broadcast({ type: 'event', event }))

  const verdictOn = (request: IncomingMessage, isSocket: boolean): Verdict =>
    decideEntry(
      {
        method: request.method ?? '',
        headers: request.headers,
        isSocket,
        isKnown: session.isKnown(request.headers.cookie),
        token: target(request)?.query.get('token') ?? null,
      },
      authority,
    )

  const upload = async (request: IncomingMessage, response: ServerResponse, name: string | null): Promise<void> => {
    sendJson(response, await receiveUpload(request, name, { folder: uploads, limitBytes, grant: workbench.grant }))
  }

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = target(request)
    const verdict = verdictOn(request, false)
    if (asked === null) return sendText(response, 404, 'There is no such file.')
    if (typeof verdict === 'object') return sendText(response, verdict.status, verdict.reason)
    const token = asked.query.get('token')
    if (verdict === 'redeem') {
      if (token !== null && session.redeem(token)) return redirect(response, { 'set-cookie': session.setCookie })
      return sendText(
        response,
        401,
        'This address was used before. Start Verbatim again and open the address it prints.',
      )
    }
    if (request.method === 'POST') {
      if (asked.pathname === '/upload') return upload(request, response, asked.query.get('name'))
      return sendText(response, 404, 'There is nothing to post to here.')
    }
    if (token !== null) return redirect(response, {})
    if (asked.pathname.startsWith('/download/')) {
      return sendDownload(response, asked.pathname, { pathOf: workbench.pathOf, folder: scratchFolder, uploads })
    }
    return sendStatic(response, asked.pathname, { folder: options.pageFolder, socket: `ws://${authority}` })
  }

  server.on('request', (request, response) => {
    route(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy()
      else
        sendText(response, 500, `This could not be answered: ${error instanceof Error ? error.message : String(error)}`)
    })
  })
  server.on('upgrade', (request, connection, head) => {
    const verdict = verdictOn(request, true)
    if (verdict === 'enter' && target(request)?.pathname === '/socket') return sockets.accept(request, connection, head)
    const status = typeof verdict === 'object' ? verdict.status : 404
    connection.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
  })

  return {
    address: `http://${authority}/?token=${session.token}`,
    async close() {
      unsubscribe()
      sockets.close()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    },
  }
}
