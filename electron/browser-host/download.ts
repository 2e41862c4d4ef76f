import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { commonHeaders } from '#shared/security/headers.ts'
import { sendText } from './respond.ts'

export interface DownloadOptions {
  readonly pathOf: (token: string) => string | null
  /** Only files below this folder are given out: what an export wrote to be downloaded. */
  readonly folder: string
  /** Below `folder` and not given out: what was uploaded. */
  readonly uploads: string
}

const pattern = /^\/download\/([A-Za-z0-9_-]{1,100})\/([^/]{1,600})$/

function decodeName(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return null
  }
}

/** The token and the name of a download's address, or null. The name is only what the file is saved as. */
export function decideDownload(pathname: string): { readonly token: string; readonly name: string } | null {
  const [, token, encoded] = pattern.exec(pathname) ?? []
  if (token === undefined || encoded === undefined) return null
  const name = decodeName(encoded)
  if (name === null || name === '' || /[/\\\p{Cc}"]/u.test(name)) return null
  return { token, name }
}

const realPlace = (path: string): Promise<string | null> => realpath(path).catch(() => null)
const isBelow = (path: string, folder: string | null): boolean => folder !== null && path.startsWith(folder + sep)

async function findFile(token: string, { pathOf, folder, uploads }: DownloadOptions): Promise<string | null> {
  const path = pathOf(token)
  if (path === null) return null
  const [real, root, closed] = await Promise.all([realPlace(path), realPlace(folder), realPlace(uploads)])
  return real !== null && isBelow(real, root) && !isBelow(real, closed) ? real : null
}

export async function sendDownload(
  response: ServerResponse,
  pathname: string,
  options: DownloadOptions,
): Promise<void> {
  const asked = decideDownload(pathname)
  const path = asked === null ? null : await findFile(asked.token, options)
  if (asked === null || path === null) return sendText(response, 404, 'There is no such file. Save it again.')
  const { size } = await stat(path)
  response.writeHead(200, {
    ...commonHeaders,
    'content-security-policy': "default-src 'none'; sandbox",
    // Whatever it is, it is saved and never shown under this origin.
    'content-type': 'application/octet-stream',
    'content-length': size,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(asked.name)}`,
  })
  await pipeline(createReadStream(path), response).catch(() => response.destroy())
}
