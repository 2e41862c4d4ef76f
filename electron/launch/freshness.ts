import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from './project.ts'

/** What a build is made from. Resources are read where they are and need no build. */
const sources = ['electron', 'renderer', 'shared', 'package.json', 'package-lock.json', 'electron.vite.config.ts']

/** When the newest file at or below a path was changed, epoch milliseconds; 0 when there is none. */
export function newestChangeMs(path: string): number {
  const entry = statSync(path, { throwIfNoEntry: false })
  if (entry === undefined) return 0
  if (!entry.isDirectory()) return entry.mtimeMs
  // A folder's own time counts too: it is what changes when a file is removed.
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestChangeMs(join(path, name))), entry.mtimeMs)
}

export interface BuildState {
  /** When the build was made, epoch milliseconds; null when there is none. */
  readonly builtMs: number | null
  /** The major version of Electron it was made for; 0 is the declared one. */
  readonly builtFor: number
  readonly newestSourceMs: number
  /** The major version of Electron it has to run in; 0 is the declared one. */
  readonly wantedFor: number
}

/** Whether to build again: never built, older than its sources, or made for a newer Electron than the one it has to run in. */
export function isStale({ builtMs, builtFor, newestSourceMs, wantedFor }: BuildState): boolean {
  if (builtMs === null || builtMs < newestSourceMs) return true
  if (wantedFor === 0 || builtFor === wantedFor) return false
  return builtFor === 0 || builtFor > wantedFor
}

function readStamp(): Pick<BuildState, 'builtMs' | 'builtFor'> {
  try {
    const path = inProject('out', 'main', 'build.json')
    const stamp: { readonly electron?: unknown } = JSON.parse(readFileSync(path, 'utf8'))
    // The page is built last: without it the build did not come to its end.
    statSync(inProject('out', 'renderer', 'index.html'))
    return { builtMs: statSync(path).mtimeMs, builtFor: Number(stamp.electron ?? 0) }
  } catch {
    return { builtMs: null, builtFor: 0 }
  }
}

export function readBuildState(): BuildState {
  return {
    ...readStamp(),
    newestSourceMs: Math.max(...sources.map((source) => newestChangeMs(inProject(source)))),
    wantedFor: Number(process.env['ELECTRON_MAJOR_VER'] ?? 0),
  }
}
