import type { ServerResponse } from 'node:http'
import { commonHeaders } from '#shared/security/headers.ts'

const plainPolicy = { 'content-security-policy': "default-src 'none'", 'x-frame-options': 'DENY' } as const

export function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...commonHeaders, ...plainPolicy, 'content-type': 'text/plain; charset=utf-8' })
  response.end(`${text}\n`)
}

export function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { ...commonHeaders, ...plainPolicy, 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(value))
}

export function redirect(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  response.writeHead(303, { ...commonHeaders, ...plainPolicy, location: '/', ...headers })
  response.end()
}
