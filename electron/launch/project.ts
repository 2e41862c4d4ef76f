import { join } from 'node:path'

/** The project's folder: this file's place is known and does not move. */
export const projectRoot = join(import.meta.dirname, '..', '..')

/** Where a command was typed: npm runs its scripts in the project's folder and says where it was called from. */
export const calledFrom = (): string =>
  (process.env['npm_lifecycle_script']?.includes('electron/launch/') ? process.env['INIT_CWD'] : undefined) ??
  process.cwd()

export const inProject = (...parts: readonly string[]): string => join(projectRoot, ...parts)
