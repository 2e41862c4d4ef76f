import { spawn } from 'node:child_process'
import { inProject } from './project.ts'

/** Serves the app to a browser until it is told to end; `because` is the reason that is printed with the address. */
export function runBrowserHost(because: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [inProject('out', 'main', 'browser-host.cjs'), '--because', because, ...args],
      {
        // Over the fourth it notices when this process is gone.
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      },
    )
    process.on('SIGTERM', () => child.kill('SIGTERM'))
    process.on('SIGINT', () => {})
    child.once('error', () => resolve(1))
    child.once('close', (code) => resolve(code ?? 0))
  })
}
