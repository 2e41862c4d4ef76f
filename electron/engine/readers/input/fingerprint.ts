import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { InputFile } from '../types.ts'
import { asReadError } from './head.ts'

/**
 * SHA-256 in hex: of a file's bytes, of a bundle over its files' names and fingerprints, in order of their names, so
 * that the same files packed anew have the same one.
 * @throws ReadError 'not-readable'; the signal's reason when it is aborted
 */
export async function fingerprintOf(file: InputFile, signal?: AbortSignal): Promise<string> {
  if (file.parts === undefined) return hashOf(file, signal)
  const lines: string[] = []
  for (const part of file.parts) lines.push(`${await hashOf(part, signal)}  ${part.name}\n`)
  return createHash('sha256').update(lines.sort().join('')).digest('hex')
}

async function hashOf(file: InputFile, signal: AbortSignal | undefined): Promise<string> {
  const hash = createHash('sha256')
  try {
    for await (const bytes of createReadStream(file.path)) {
      signal?.throwIfAborted()
      hash.update(bytes)
    }
  } catch (error) {
    throw asReadError(file, error)
  }
  return hash.digest('hex')
}
