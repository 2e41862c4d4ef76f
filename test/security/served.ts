import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveWorkbench } from '#electron/browser-host/serve-workbench.ts'
import { createFakeWorkbench, type FakeWorkbench } from './fake-workbench.ts'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

export interface Ask {
  readonly method?: string
  readonly headers?: OutgoingHttpHeaders
  readonly body?: string
}

export interface ServedFake {
  readonly address: string
  readonly authority: string
  readonly origin: string
  readonly scratch: string
  /** Holds secret.txt, which no request may reach, beside the page's own folder. */
  readonly folder: string
  readonly workbench: FakeWorkbench
  /** Sends a target as it is written, without a browser's tidying. */
  ask(target: string, ask?: Ask): Promise<Answer>
  /** Redeems the token; returns the Cookie header of a known visitor. */
  enter(): Promise<string>
  close(): Promise<void>
}

/** The real server in front of a stand-in for the engine. */
export async function serveFake(limitBytes = 1000): Promise<ServedFake> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-security-'))
  const [pageFolder, scratch] = [join(folder, 'page'), join(folder, 'scratch')]
  mkdirSync(join(pageFolder, 'assets'), { recursive: true })
  mkdirSync(scratch)
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'secret.css'), 'secret')
  writeFileSync(join(pageFolder, 'index.html'), '<script nonce="verbatim-nonce"></script>')
  writeFileSync(join(pageFolder, 'assets', 'index.css'), 'body {}')
  const workbench = createFakeWorkbench()
  const served = await serveWorkbench({
    workbench,
    pageFolder,
    scratchFolder: scratch,
    port: 0,
    version: '1',
    limitBytes,
  })
  const authority = new URL(served.address).host

  const ask = (target: string, { method = 'GET', headers = {}, body = '' }: Ask = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const [host, port] = authority.split(':')
      const asked = request({ host, port, path: target, method, headers, agent: false }, (response) => {
        let text = ''
        response.on('data', (chunk: Buffer) => (text += chunk.toString()))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
        response.on('error', reject)
      })
      asked.on('error', reject)
      asked.end(body)
    })

  return {
    address: served.address,
    authority,
    origin: `http://${authority}`,
    scratch,
    folder,
    workbench,
    ask,
    async enter() {
      const { headers } = await ask(`/${new URL(served.address).search}`)
      return headers['set-cookie']?.[0]?.split(';', 1)[0] ?? ''
    },
    async close() {
      await served.close()
      rmSync(folder, { recursive: true })
    },
  }
}
