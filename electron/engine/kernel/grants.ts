import { randomBytes } from 'node:crypto'
import { statSync } from 'node:fs'
import { VerbatimError } from '#shared/contract/errors.ts'
import type { PickedFile } from '#shared/contract/host.ts'

interface Granted {
  readonly path: string
  readonly name: string
}

/** Files and folders a person chose. Windows hold tokens; only the engine and its host know the paths. */
export interface FileGrants {
  grant(path: string, name: string): PickedFile
  find(token: string): Granted | null
  /** @throws VerbatimError 'not-found' */
  get(token: string): Granted
}

export function createGrants(): FileGrants {
  const granted = new Map<string, Granted>()
  return {
    grant(path, name) {
      const token = randomBytes(18).toString('base64url')
      granted.set(token, { path, name })
      const bytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0
      return { token, name, bytes }
    },
    find: (token) => granted.get(token) ?? null,
    get(token) {
      const found = granted.get(token)
      if (!found) throw new VerbatimError('not-found', 'This file is no longer at hand. Choose it again.')
      return found
    },
  }
}
