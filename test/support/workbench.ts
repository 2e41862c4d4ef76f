import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { createWorkbench } from '#engine/workbench.ts'
import type { Workbench } from '#engine/workbench.types.ts'
import { contract, type EngineEntry, type InputOf, type OutputOf } from '#shared/contract/contract.ts'
import type { Failure } from '#shared/contract/errors.ts'
import { importWorkerPath, resourcesFolder, workerPath } from './project.ts'

/** A real engine on a real file in a folder of its own. */
export interface TestBench {
  readonly workbench: Workbench
  readonly folder: string
  readonly path: string
  /** Fails the test when the engine refuses; answers are checked against the contract. */
  ask<Name extends EngineEntry>(name: Name, input?: InputOf<Name>): Promise<OutputOf<Name>>
  /** The engine's refusal; fails the test when it does not refuse. */
  refusal<Name extends EngineEntry>(name: Name, input: InputOf<Name>): Promise<Failure>
  importFiles(...paths: string[]): Promise<OutputOf<'sources.import'>['sources']>
  close(): Promise<void>
}

export interface TestBenchOptions {
  readonly folder?: string
  readonly file?: string
  /** Another folder than the project's own; one that is not there leaves the encoder out. */
  readonly resources?: string
  /** Another compute worker than the project's sources, which take a while to load. */
  readonly worker?: string | URL
  readonly clock?: () => number
  /** Lets comments be read in the background; otherwise figures cannot change while a test looks at them. */
  readonly readsByItself?: boolean
}

export async function openBench({
  folder,
  file = 'test.verbatim',
  resources = resourcesFolder,
  worker = workerPath,
  clock = Date.now,
  readsByItself = false,
}: TestBenchOptions = {}): Promise<TestBench> {
  const home = folder ?? mkdtempSync(join(tmpdir(), 'verbatim-test-'))
  const path = join(home, file)
  const workbench = createWorkbench({
    dataFolder: home,
    scratchFolder: join(home, 'scratch'),
    resourcesFolder: resources,
    workerPath: worker,
    importWorkerPath,
    printPdf: null,
    pdfRefusal: 'No browser was found to print with.',
    clock,
    readsByItself,
    log: (line) => console.error(line),
  })
  await workbench.open(path)
  const ask: TestBench['ask'] = async (name, input) => {
    const result = await workbench.request(name, input ?? {}, null)
    if (!result.ok) throw new Error(`${name}: ${result.error.code}: ${result.error.message}`)
    return contract[name].out.parse(result.value) as OutputOf<typeof name>
  }
  return {
    workbench,
    folder: home,
    path,
    ask,
    async refusal(name, input) {
      const result = await workbench.request(name, input, null)
      if (result.ok) throw new Error(`${name} was not refused.`)
      return result.error
    },
    async importFiles(...paths) {
      const files = paths.map((one) => ({ token: workbench.grant(one, basename(one)).token }))
      return (await ask('sources.import', { files })).sources
    },
    async close() {
      await workbench.close()
      if (folder === undefined) rmSync(home, { recursive: true, force: true })
    },
  }
}
