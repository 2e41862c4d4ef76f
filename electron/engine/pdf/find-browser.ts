import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
  'msedge',
  'chrome',
]

interface Machine {
  readonly platform: string
  readonly env: Readonly<Record<string, string | undefined>>
}

function usualPlaces({ platform, env }: Machine): readonly string[] {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    )
  }
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter(
      (root) => root !== undefined,
    )
    const programs = [
      String.raw`Google\Chrome\Application\chrome.exe`,
      String.raw`Microsoft\Edge\Application\msedge.exe`,
    ]
    return roots.flatMap((root) => programs.map((program) => join(root, program)))
  }
  return ['/snap/bin/chromium', '/opt/google/chrome/chrome']
}

/** Where a browser of Chromium's family may be, the likeliest first: VERBATIM_BROWSER, PATH, the usual places. */
export function browserCandidates(machine: Machine): readonly string[] {
  const { platform, env } = machine
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const ending = platform === 'win32' ? '.exe' : ''
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name + ending)))
  const stated = env['VERBATIM_BROWSER']
  return [...(stated === undefined || stated === '' ? [] : [stated]), ...onPath, ...usualPlaces(machine)]
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** An installed Chromium, Chrome or Edge, or null. */
export function findBrowser(machine: Machine = { platform: process.platform, env: process.env }): string | null {
  return browserCandidates(machine).find(isProgram) ?? null
}
