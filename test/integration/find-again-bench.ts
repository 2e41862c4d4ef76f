import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { createWorkbench } from '#engine/workbench.ts'
import { contract, type EngineEntry, type InputOf, type OutputOf } from '#shared/contract/contract.ts'
import type { Failure } from '#shared/contract/errors.ts'
import { importWorkerPath, workerPath } from '../support/project.ts'

/** A real engine on a real file, without a language model: comments are compared by their words, which takes no time. */
export interface WordyBench {
  readonly folder: string
  ask<Name extends EngineEntry>(name: Name, input?: InputOf<Name>): Promise<OutputOf<Name>>
  refusal<Name extends EngineEntry>(name: Name, input: InputOf<Name>): Promise<Failure>
  /** Imports comments, one record each. */
  add(name: string, comments: readonly string[]): Promise<void>
  importFile(path: string): Promise<void>
  close(): Promise<void>
}

export async function openWordyBench(): Promise<WordyBench> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-wordy-'))
  const workbench = createWorkbench({
    dataFolder: folder,
    scratchFolder: join(folder, 'scratch'),
    resourcesFolder: join(folder, 'no-model'),
    workerPath,
    importWorkerPath,
    printPdf: null,
    pdfRefusal: 'No browser was found to print with.',
    clock: Date.now,
    log: (line) => console.error(line),
  })
  await workbench.open(join(folder, 'test.verbatim'))
  const ask: WordyBench['ask'] = async (name, input) => {
    const result = await workbench.request(name, input ?? {}, null)
    if (!result.ok) throw new Error(`${name}: ${result.error.code}: ${result.error.message}`)
    return contract[name].out.parse(result.value) as OutputOf<typeof name>
  }
  const importFile = async (path: string): Promise<void> => {
    await ask('sources.import', { files: [{ token: workbench.grant(path, basename(path)).token }] })
  }
  let record = 0
  return {
    folder,
    ask,
    importFile,
    async refusal(name, input) {
      const result = await workbench.request(name, input, null)
      if (result.ok) throw new Error(`${name} was not refused.`)
      return result.error
    },
    async add(name, comments) {
      const rows = comments.map((text) => `R${(record += 1)},2026-0${1 + (record % 9)}-15,7,"${text}"`)
      const path = join(folder, name)
      const head = 'Response ID,Date,How likely are you to recommend us? (0-10),What is the main reason for your score?'
      writeFileSync(path, `${[head, ...rows].join('\n')}\n`)
      await importFile(path)
    },
    async close() {
      await workbench.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The themes of each comment by its text, the primary one first. */
export async function themesByText(bench: WordyBench): Promise<ReadonlyMap<string, readonly string[]>> {
  const { assignments } = await bench.ask('themes.assignments')
  return new Map(assignments.map(({ text, themes }) => [text, themes]))
}
