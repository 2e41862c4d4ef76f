import { spawn } from 'node:child_process'

interface Machine {
  readonly platform: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** The command that opens an address in the default browser, or null where nobody would see it. */
export function openCommand(address: string, { platform, env }: Machine): readonly [string, ...string[]] | null {
  if (env['CI'] !== undefined && env['CI'] !== '') return null
  if (platform === 'darwin') return ['open', address]
  if (platform === 'win32') return ['cmd', '/c', 'start', '', address]
  const hasDisplay = [env['DISPLAY'], env['WAYLAND_DISPLAY']].some((display) => display !== undefined && display !== '')
  return hasDisplay ? ['xdg-open', address] : null
}

/** Opens the default browser if there is one; where there is none, the printed address is enough. */
export function openBrowser(
  address: string,
  machine: Machine = { platform: process.platform, env: process.env },
): void {
  const command = openCommand(address, machine)
  if (command === null) return
  const [program, ...args] = command
  const child = spawn(program, args, { stdio: 'ignore', detached: true })
  child.once('error', () => {})
  child.unref()
}
