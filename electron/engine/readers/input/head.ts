import { open, stat } from 'node:fs/promises'
import { ReadError } from '../errors.ts'
import type { InputFile } from '../types.ts'

/** The first bytes of a file. */
export interface Head {
  readonly bytes: Buffer
  /** Size of the whole file in bytes. */
  readonly size: number
  /** Whether `bytes` is the whole file. */
  readonly whole: boolean
}

const headBytes = 4 * 1024 * 1024

/**
 * Reads the first 4 MB of a file.
 * @throws ReadError 'not-readable' for a path that cannot be opened or is a folder, 'empty' for a file of no bytes.
 */
export async function readHead(file: InputFile): Promise<Head> {
  try {
    const { size } = await statFile(file)
    const handle = await open(file.path, 'r')
    try {
      const buffer = Buffer.alloc(Math.min(size, headBytes))
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0)
      return { bytes: buffer.subarray(0, bytesRead), size, whole: bytesRead >= size }
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw asReadError(file, error)
  }
}

async function statFile(file: InputFile): Promise<{ readonly size: number }> {
  const found = await stat(file.path)
  if (found.isDirectory()) {
    throw new ReadError('not-readable', `${file.name} is a folder. Choose the files in it.`, { file: file.name })
  }
  if (!found.isFile()) {
    throw new ReadError('not-readable', `${file.name} is not a regular file. Save it to disk and choose that file.`, {
      file: file.name,
    })
  }
  if (found.size === 0) {
    throw new ReadError('empty', `${file.name} is empty (0 bytes). Export it again and import the new file.`, {
      file: file.name,
    })
  }
  return found
}

/** Turns a failure of the file system into a ReadError; other errors pass through as they are. */
export function asReadError(file: InputFile, error: unknown): unknown {
  if (error instanceof ReadError) return error
  const systemCode = error instanceof Error && 'code' in error ? String(error.code) : null
  if (systemCode === null || !/^E[A-Z0-9]+$/.test(systemCode)) return error
  return new ReadError('not-readable', whyNotReadable(file.name, systemCode), { file: file.name, systemCode })
}

function whyNotReadable(name: string, systemCode: string): string {
  switch (systemCode) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `${name} was not found. Check the path, or choose the file again.`
    case 'EACCES':
    case 'EPERM':
      return `${name} may not be read by you. Change its permissions, or copy it to a folder of yours.`
    case 'EISDIR':
      return `${name} is a folder. Choose the files in it.`
    default:
      return `${name} could not be read (${systemCode}). Copy it to this machine and choose that copy.`
  }
}
