import { spawn, type StdioOptions } from 'node:child_process'
import { projectRoot } from './project.ts'

export interface ToolRun {
  readonly code: number
  /** The last of what it wrote when it was not shown, for a message. */
  readonly tail: string
}

export interface ToolOptions {
  readonly show?: boolean
  readonly env?: Readonly<Record<string, string>>
  /** Ends it after so long, with code 124. */
  readonly limitMs?: number
}

const lines = (text: string, count: number): string => text.trim().split('\n').slice(-count).join('\n')

/** Runs a program in the project's folder. Quiet unless `show`; never rejects. */
export function runTool(command: readonly [string, ...string[]], options: ToolOptions = {}): Promise<ToolRun> {
  const [program, ...args] = command
  const stdio: StdioOptions = options.show === true ? 'inherit' : ['ignore', 'pipe', 'pipe']
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: projectRoot, stdio, env: { ...process.env, ...options.env } })
    let written = ''
    const keep = (chunk: Buffer): void => void (written = (written + chunk.toString()).slice(-20_000))
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    let isLate = false
    const timer = setTimeout(
      () => {
        isLate = true
        child.kill('SIGKILL')
      },
      options.limitMs ?? 2 ** 31 - 1,
    )
    const end = (code: number, tail: string): void => {
      clearTimeout(timer)
      resolve({ code, tail })
    }
    child.once('error', (error) => end(127, error.message))
    child.once('close', (code) => end(isLate ? 124 : (code ?? 1), lines(written, 20)))
  })
}

/** Runs a script of an installed package with this Node. */
export const nodeTool = (script: string, ...args: readonly string[]): readonly [string, ...string[]] => [
  process.execPath,
  script,
  ...args,
]
