import { copyFileSync, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'

const variable = 'VERBATIM_TEST_SAMPLE'

/** The sample workspace that was made once for a run of the specs. */
export const madeSample = {
  set(path: string): void {
    process.env[variable] = path
  },
  /** Puts a copy where the app keeps its own, so that opening it makes nothing anew. */
  copyTo(dataFolder: string): void {
    const path = process.env[variable]
    if (path === undefined) throw new Error('The sample was not made before the specs.')
    mkdirSync(dataFolder, { recursive: true })
    copyFileSync(path, join(dataFolder, basename(path)))
  },
}
