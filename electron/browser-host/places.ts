import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Places {
  readonly resources: string
  /** The built page. */
  readonly page: string
  /** The workers: their sources where this file runs from source, their bundles elsewhere. */
  readonly computeWorker: string
  readonly importWorker: string
}

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'resources'))) return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('The folder resources/ of Verbatim is missing.')
  return rootAbove(parent)
}

/** Where the app's own files are, seen from this file, be it source or bundle. */
export function findPlaces(): Places {
  const here = fileURLToPath(import.meta.url)
  const root = rootAbove(dirname(here))
  const worker = (name: string): string =>
    here.endsWith('.ts') ? join(root, 'electron', name, 'index.ts') : join(root, 'out', 'main', `${name}.cjs`)
  return {
    resources: join(root, 'resources'),
    page: join(root, 'out', 'renderer'),
    computeWorker: worker('compute-worker'),
    importWorker: worker('import-worker'),
  }
}

interface Machine {
  readonly platform: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
}

/** The folder Electron keeps the app's data in, so that both hosts show the same workspaces; VERBATIM_DATA moves it. */
export function dataFolder(
  machine: Machine = { platform: process.platform, env: process.env, home: homedir() },
): string {
  const { platform, env, home } = machine
  const stated = env['VERBATIM_DATA']
  if (stated !== undefined && stated !== '') return stated
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Verbatim')
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Verbatim')
  return join(env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'Verbatim')
}
