import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectFolder = fileURLToPath(new URL('../../', import.meta.url))
export const resourcesFolder = join(projectFolder, 'resources')
export const workerPath = join(projectFolder, 'electron', 'compute-worker', 'index.ts')
export const importWorkerPath = join(projectFolder, 'electron', 'import-worker', 'index.ts')

const realData = join(projectFolder, '..', 'shared', 'data')

/** A file of the real data beside the project, or null where that folder is not there. */
export function realFile(...parts: string[]): string | null {
  const path = join(realData, ...parts)
  return existsSync(path) ? path : null
}
