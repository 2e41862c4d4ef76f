import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { VerbatimError, type Result } from '#shared/contract/errors.ts'
import type { PickedFile } from '#shared/contract/host.ts'

/** The largest file that can be uploaded, in bytes: 1 GiB. The command line reads larger ones. */
export const uploadLimitBytes = 1024 ** 3

export interface UploadOptions {
  readonly folder: string
  readonly limitBytes: number
  readonly grant: (path: string, name: string) => PickedFile
}

const longestName = 400
const longestSegment = 200
const deepest = 8

const isSegment = (segment: string): boolean =>
  segment !== '' && segment.length <= longestSegment && segment !== '.' && segment !== '..'

/**
 * A name is only a name, 'a.vtt' or 'folder/sub/a.vtt' for a file out of a folder: it is shown and grouped by, and never
 * used as a place on the disk.
 */
export function decideUploadName(name: string | null): string | null {
  if (name === null || name.length > longestName || /[\\\p{Cc}]/u.test(name)) return null
  const segments = name.split('/')
  return segments.length <= deepest && segments.every(isSegment) ? name : null
}

function atMost(limitBytes: number): Transform {
  let seenBytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, next) {
      seenBytes += chunk.length
      if (seenBytes <= limitBytes) return next(null, chunk)
      const limit = `${(limitBytes / 1024 ** 2).toLocaleString('en')} MB`
      next(new VerbatimError('refused', `The file is larger than ${limit}. Import it with the command line instead.`))
    },
  })
}

async function store(body: Readable, name: string, { folder, limitBytes, grant }: UploadOptions): Promise<PickedFile> {
  const own = join(folder, randomUUID())
  await mkdir(own, { recursive: true, mode: 0o700 })
  // The stored name keeps the ending alone, so that no name is too strange for the disk.
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? ''
  const path = join(own, `upload${ending.toLowerCase()}`)
  try {
    await pipeline(body, atMost(limitBytes), createWriteStream(path, { flags: 'wx', mode: 0o600 }))
    return grant(path, name)
  } catch (error) {
    await rm(own, { recursive: true, force: true })
    throw error
  }
}

/** Streams a request's body to a scratch file and answers with the token that stands for it. */
export async function receiveUpload(
  request: IncomingMessage,
  nameAsked: string | null,
  options: UploadOptions,
): Promise<Result<PickedFile>> {
  const name = decideUploadName(nameAsked)
  if (name === null) {
    return {
      ok: false,
      error: {
        code: 'bad-input',
        message: 'The file has a name that cannot be used. Rename it and choose it again.',
        details: {},
      },
    }
  }
  try {
    return { ok: true, value: await store(request, name, options) }
  } catch (error) {
    if (error instanceof VerbatimError) {
      return { ok: false, error: { code: error.code, message: error.message, details: { file: name } } }
    }
    const reason = error instanceof Error ? error.message : String(error)
    return {
      ok: false,
      error: {
        code: 'not-readable',
        message: `${name} did not arrive whole: ${reason}. Choose it again.`,
        details: { file: name },
      },
    }
  }
}
