import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from './project.ts'
import { nodeTool, runTool } from './run-tool.ts'

const installLimitMs = 180_000

export interface Machine {
  readonly platform: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isRoot: boolean
}

export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
}

const isSet = (value: string | undefined): boolean => value !== undefined && value !== ''

/** Why no window can be shown here, or null. What it looks at costs nothing, so it comes before any download. */
export function whyNoWindow({ platform, env, isRoot }: Machine): string | null {
  if (platform !== 'linux') return null
  if (!isSet(env['DISPLAY']) && !isSet(env['WAYLAND_DISPLAY'])) return 'There is no display for Electron here'
  if (isRoot && !isSet(env['ELECTRON_DISABLE_SANDBOX'])) return 'Electron does not run as root'
  return null
}

const electronFolder = inProject('node_modules', 'electron')

/** Electron's program if it is here. */
export function electronProgram({ platform, env }: Machine): string | null {
  const override = env['ELECTRON_OVERRIDE_DIST_PATH']
  if (override !== undefined && override !== '') {
    const program = join(override, platform === 'win32' ? 'electron.exe' : 'electron')
    return existsSync(program) ? program : null
  }
  try {
    const program = join(electronFolder, 'dist', readFileSync(join(electronFolder, 'path.txt'), 'utf8').trim())
    return existsSync(program) ? program : null
  } catch {
    return null
  }
}

/** Electron's program, downloaded on first use; null when it cannot be had within three minutes. */
export async function obtainElectron(machine: Machine): Promise<string | null> {
  const present = electronProgram(machine)
  if (present !== null) return present
  console.error('Downloading Electron, once…')
  await runTool(nodeTool(join(electronFolder, 'install.js')), { limitMs: installLimitMs })
  return electronProgram(machine)
}
