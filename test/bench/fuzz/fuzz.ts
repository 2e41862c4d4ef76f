import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { rounded, type Bench } from '../bench.ts'
import { corpus } from './corpus.ts'
import { mutated, type FuzzFile } from './mutate.ts'
import { seeded } from './random.ts'
import type { Task, Verdict } from './verdict.ts'

const watchdogMs = 10_000
const heapMegabytes = 400

interface Failure {
  readonly seed: number
  readonly how: string
  readonly what: string
}

/**
 * Breaks files of every format in many ways and reads each to its end. A file may be read or refused in one line;
 * nothing else. `--files 500 --seed 7` reads 500 of them from that seed on; a failing seed alone is `--files 1 --seed N`.
 */
export const bench: Bench = {
  title: 'Mutated files',
  run: async () => {
    const { files, seed } = options()
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-fuzz-'))
    const sound = corpus()
    const counts = { read: 0, refused: 0, rows: 0, slowestMs: 0, slowestSeed: seed }
    const failures: Failure[] = []
    const reader = new WatchedReader()
    for (let at = seed; at < seed + files; at++) {
      const { file, how } = mutated(sound, seeded(at))
      const startedMs = performance.now()
      const verdict = await reader.read(written(folder, file))
      const elapsedMs = performance.now() - startedMs
      if (elapsedMs > counts.slowestMs) [counts.slowestMs, counts.slowestSeed] = [elapsedMs, at]
      if (verdict.type === 'read') {
        counts.read++
        counts.rows += verdict.rows
      } else if (verdict.type === 'refused') counts.refused++
      else failures.push({ seed: at, how, what: describe(verdict) })
    }
    await reader.end()
    rmSync(folder, { recursive: true, force: true })
    if (failures.length > 0) console.log(JSON.stringify(failures, null, 2))
    const failed = (start: string): number => failures.filter(({ what }) => what.startsWith(start)).length
    return [
      { what: 'mutated files', value: files, target: '10,000' },
      { what: 'read', value: counts.read },
      { what: 'refused in one line', value: counts.refused },
      { what: 'rows read, each of them kept or skipped', value: counts.rows },
      { what: 'crashes', value: failed('crash'), target: '0' },
      { what: 'hangs over 10 s', value: failed('hang'), target: '0' },
      { what: 'files with an unaccounted row', value: failed('unaccounted'), target: '0' },
      { what: 'slowest file, s', value: rounded(counts.slowestMs / 1000, 2), target: 'under 10' },
      { what: 'its seed', value: counts.slowestSeed },
      { what: 'failing seeds', value: JSON.stringify(failures.map((failure) => failure.seed)) },
    ]
  },
}

function options(): { readonly files: number; readonly seed: number } {
  const { values } = parseArgs({
    options: { files: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
    allowPositionals: true,
  })
  return { files: Number(values.files), seed: Number(values.seed) }
}

function written(folder: string, { name, bytes }: FuzzFile): Task {
  const scratch = join(folder, 'scratch')
  rmSync(scratch, { recursive: true, force: true })
  mkdirSync(scratch)
  const path = join(folder, 'file')
  writeFileSync(path, bytes)
  return { path, name, scratch }
}

type Watched = Verdict | { readonly type: 'hang' }

function describe(verdict: Exclude<Watched, { readonly type: 'read' | 'refused' }>): string {
  switch (verdict.type) {
    case 'hang':
      return 'hang'
    case 'crash':
      return `crash: ${verdict.error}`
    case 'unaccounted':
      return `unaccounted: ${verdict.counted} of ${verdict.expected} rows in ${verdict.file}`
  }
}

/** Reads files in a thread of its own, which is ended and begun anew when a file takes too long. */
class WatchedReader {
  #worker: Worker | null = null
  #settle: (verdict: Watched) => void = () => {}

  async read(task: Task): Promise<Watched> {
    const worker = (this.#worker ??= this.#begin())
    const verdict = await new Promise<Watched>((resolve) => {
      const timer = setTimeout(() => resolve({ type: 'hang' }), watchdogMs)
      this.#settle = (found) => {
        clearTimeout(timer)
        resolve(found)
      }
      worker.postMessage(task)
    })
    if (verdict.type === 'hang') await this.end()
    return verdict
  }

  async end(): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }

  #begin(): Worker {
    const worker = new Worker(new URL('worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    })
    const ended = (why: string): void => {
      if (this.#worker === worker) this.#worker = null
      this.#settle({ type: 'crash', error: `the thread ended: ${why}` })
    }
    worker.on('message', (verdict: Verdict) => this.#settle(verdict))
    worker.on('error', (error) => ended(String(error)))
    worker.on('exit', () => ended('by itself'))
    return worker
  }
}
