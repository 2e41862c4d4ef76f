import { randomBytes } from 'node:crypto'
import { statSync } from 'node:fs'
import { VerbatimError } from '#shared/contract/errors.ts'
import type { PickedFile } from '#shared/contract/host.ts'

interface Granted {
  readonly path: string
  readonly name: string
  /** Of a bundle: the files in it, read as one. */
  readonly parts?: readonly Granted[]
}

/** Files and folders a person chose. Windows hold tokens; only the engine and its host know the paths. */
export interface FileGrants {
  /** @param parts of a bundle: the files in it, read as one */
  grant(path: string, name: string, parts?: readonly Granted[]): PickedFile
  find(token: string): Granted | null
  /** @throws VerbatimError 'not-found' */
  get(token: string): Granted
}

export function createGrants(): FileGrants {
  const granted = new Map<string, Granted>()
  return {
    grant(path, name, parts) {
      const token = randomBytes(18).toString('base64url')
      const file = parts === undefined ? { path, name } : { path, name, parts }
      granted.set(token, file)
      return { token, name, bytes: bytesOf(file) }
    },
    find: (token) => granted.get(token) ?? null,
    get(token) {
      const found = granted.get(token)
      if (!found) throw new VerbatimError('not-found', 'This file is no longer at hand. Choose it again.')
      return found
    },
  }
}

/** Size in bytes; of a bundle, of all files in it. 0 for what is no longer there and for a folder. */
export function bytesOf({ path, parts }: Granted): number {
  if (parts !== undefined) return parts.reduce((sum, part) => sum + bytesOf(part), 0)
  const found = statSync(path, { throwIfNoEntry: false })
  return found?.isFile() ? found.size : 0
}
