import { accessSync, constants, statSync } from 'node:fs'
import { InputFault } from './failures.ts'

export type Standing = 'missing' | 'file' | 'folder'

/** What is at a path. */
export function standingAt(path: string): Standing {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return 'missing'
  return found.isDirectory() ? 'folder' : 'file'
}

/** Throws InputFault unless there is a file that can be a workspace. */
export function mustBeWorkspace(path: string, typed: string): void {
  const standing = standingAt(path)
  if (standing === 'missing') {
    throw new InputFault(`There is no workspace at ${typed}. "verbatim import ${typed} FILE" makes one from a file.`)
  }
  if (standing === 'folder')
    throw new InputFault(`${typed} is a folder, not a workspace. Name the .verbatim file in it.`)
}

/** Throws InputFault unless there is a file or folder that can be read. */
export function mustBeReadable(path: string, typed: string): void {
  const standing = standingAt(path)
  if (standing === 'missing') throw new InputFault(`There is no file at ${typed}. Nothing was imported.`)
  try {
    accessSync(path, standing === 'folder' ? constants.R_OK | constants.X_OK : constants.R_OK)
  } catch {
    throw new InputFault(`${typed} may not be read by this user. Change its permissions, then import it again.`)
  }
}
