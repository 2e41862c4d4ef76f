import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { EngineEntry, InputOf } from '#shared/contract/contract.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import type { JobEvent } from '#shared/contract/events.ts'
import { engineParts } from './engine-parts.ts'
import { createEngine, type Engine, type EngineOptions } from './index.ts'
import type { WorkbenchOptions } from './workbench.types.ts'

type SampleOptions = Omit<EngineOptions, 'path' | 'emit'> & { readonly resourcesFolder: string }

const cycleOfSample = { name: 'Q1 2027', window: { from: '2025-12-01', to: '2026-11-30' } }

/**
 * Writes the sample workspace by the same requests a person would make: import, find themes, suggest priorities.
 * It stands under its name only when it is whole. @throws VerbatimError when a file of that name exists.
 */
export async function writeSample(
  options: SampleOptions,
  path: string,
  onProgress: (event: JobEvent) => void,
): Promise<void> {
  if (existsSync(path)) {
    throw new VerbatimError('refused', `${path} exists already. Choose another name; nothing was changed.`)
  }
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.draft`
  removeDraft(draft)
  const engine = createEngine({
    ...options,
    readsByItself: false,
    path: draft,
    emit: (event) => {
      if (event.type === 'job') onProgress(event)
    },
  })
  try {
    await fill(engine, options)
    await engine.close()
    renameSync(draft, path)
  } catch (error) {
    await engine.close()
    removeDraft(draft)
    throw error
  }
}

/** The same without a window. */
export async function writeSampleWorkspace(
  options: WorkbenchOptions,
  path: string,
  onProgress: (event: JobEvent) => void,
): Promise<void> {
  const parts = engineParts(options)
  try {
    await writeSample({ ...parts, resourcesFolder: options.resourcesFolder }, path, onProgress)
  } finally {
    await parts.compute.close()
  }
}

function removeDraft(draft: string): void {
  for (const end of ['', '-wal', '-shm', '-lock']) rmSync(`${draft}${end}`, { force: true })
}

async function fill(engine: Engine, { files, resourcesFolder }: SampleOptions): Promise<void> {
  const ask = async <Name extends EngineEntry>(entry: Name, input: InputOf<Name>): Promise<void> => {
    const result = await engine.request(entry, input, 'sample')
    if (!result.ok) throw new VerbatimError(result.error.code, result.error.message, result.error.details)
  }
  const granted = sampleFiles(join(resourcesFolder, 'sample')).map(({ path, name }) => ({
    token: files.grant(path, name).token,
  }))
  await ask('workspace.update', { name: 'Sample workspace' })
  await ask('sources.import', { files: granted })
  await ask('cycles.update', cycleOfSample)
  await ask('themes.find', {})
  await ask('readings.fill', {})
  await ask('priorities.suggest', { count: 4 })
  engine.markSample()
}

/** Accounts first, so that what others say of an account meets the name it is known by. */
function sampleFiles(folder: string): { path: string; name: string }[] {
  const inFolder = (below: string, ending: RegExp): { path: string; name: string }[] =>
    readdirSync(join(folder, below))
      .filter((name) => ending.test(name))
      .sort()
      .map((name) => ({ path: join(folder, below, name), name }))
  const tables = inFolder('.', /\.csv$/)
  return [
    ...tables.filter(({ name }) => name.startsWith('accounts')),
    ...tables.filter(({ name }) => !name.startsWith('accounts')),
    ...inFolder('calls', /\.vtt$/),
  ]
}
