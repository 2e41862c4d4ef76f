import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectFolder } from '../../support/project.ts'

export interface Outcome {
  readonly status: number | null
  readonly answer: string
  readonly notes: readonly string[]
}

/** A folder of its own in which the real command line is run, from its source, as a process. */
export interface Place {
  readonly folder: string
  at(name: string): string
  verbatim(...args: readonly string[]): Promise<Outcome>
  /** The answer of a command that must succeed, with --json. */
  json(...args: readonly string[]): Promise<unknown>
  start(...args: readonly string[]): ReturnType<typeof spawn>
  remove(): void
}

const entry = join(projectFolder, 'electron', 'cli', 'index.ts')

export function makePlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-cli-'))
  const start: Place['start'] = (...args) =>
    spawn(process.execPath, [entry, ...args], {
      cwd: folder,
      env: { ...process.env, VERBATIM_DATA: join(folder, 'data') },
      stdio: ['ignore', 'pipe', 'pipe'],
    })

  const verbatim: Place['verbatim'] = (...args) =>
    new Promise((resolve, reject) => {
      const child = start(...args)
      let answer = ''
      let notes = ''
      child.stdout?.setEncoding('utf8').on('data', (text: string) => (answer += text))
      child.stderr?.setEncoding('utf8').on('data', (text: string) => (notes += text))
      child.once('error', reject)
      child.once('close', (status) =>
        resolve({ status, answer, notes: notes.split('\n').filter((line) => line !== '') }),
      )
    })

  return {
    folder,
    at: (name) => join(folder, name),
    start,
    verbatim,
    async json(...args) {
      const { status, answer, notes } = await verbatim(...args, '--json')
      if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${notes.join(' ')}`)
      return JSON.parse(answer)
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
