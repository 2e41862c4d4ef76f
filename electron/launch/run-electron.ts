import { spawn } from 'node:child_process'
import { projectRoot } from './project.ts'

/** An Electron that ends this soon with an error never got to show its window. */
const startLimitMs = 15_000

export type ElectronRun =
  { readonly kind: 'ended'; readonly code: number } | { readonly kind: 'not-started'; readonly reason: string }

/** Runs the built app until it ends; 'not-started' when it fails in its first seconds, with the last line it wrote. */
export function runElectron(program: string, args: readonly string[]): Promise<ElectronRun> {
  return new Promise((resolve) => {
    const startedMs = performance.now()
    const child = spawn(program, [projectRoot, ...args], { stdio: ['inherit', 'inherit', 'pipe'] })
    let tail = ''
    child.stderr.on('data', (chunk: Buffer) => {
      tail = (tail + chunk.toString()).slice(-2000)
      process.stderr.write(chunk)
    })
    process.on('SIGTERM', () => child.kill('SIGTERM'))
    // Ctrl-C reaches Electron by itself; this process waits for it to close its files.
    process.on('SIGINT', () => {})
    child.once('error', (error) => resolve({ kind: 'not-started', reason: error.message }))
    child.once('close', (code, signal) => {
      const isEarly = performance.now() - startedMs < startLimitMs
      const isFailure = code !== 0 && signal !== 'SIGINT' && signal !== 'SIGTERM'
      if (isEarly && isFailure) {
        resolve({ kind: 'not-started', reason: tail.trim().split('\n').at(-1) ?? '' })
      } else {
        resolve({ kind: 'ended', code: code ?? 0 })
      }
    })
  })
}
