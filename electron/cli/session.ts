import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dataFolder, findPlaces } from '#electron/browser-host/places.ts'
import { findPdfPrinting } from '#engine/pdf/print-pdf.ts'
import { createWorkbench } from '#engine/workbench.ts'
import type { Workbench, WorkbenchOptions } from '#engine/workbench.types.ts'
import {
  contract,
  hostEntries,
  type EngineEntry,
  type EntryName,
  type InputOf,
  type OutputOf,
} from '#shared/contract/contract.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import type { Terminal } from './terminal.ts'

/** One workspace, asked through the contract like from a window. */
export interface Session {
  ask<Name extends EntryName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>
  /** As `ask`, for what takes time: shows progress, and an interrupt cancels it. */
  work<Name extends EngineEntry>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>
  /** A token that stands for a file or folder. */
  grant(path: string, name: string): string
}

const JOB = 'command'
const entries = { ...contract, ...hostEntries }

async function request<Name extends EntryName>(
  workbench: Workbench,
  name: Name,
  options: { readonly input: InputOf<Name>; readonly job: string | null },
): Promise<OutputOf<Name>> {
  const result = await workbench.request(name, options.input, options.job)
  if (!result.ok) throw new VerbatimError(result.error.code, result.error.message, result.error.details)
  // The schema of this very entry has just checked it; the compiler cannot follow that through the union.
  return entries[name].out.parse(result.value) as OutputOf<Name>
}

function sessionOf(workbench: Workbench, terminal: Terminal): Session {
  return {
    ask: (name, input) => request(workbench, name, { input, job: null }),
    async work(name, input) {
      const stop = workbench.subscribe((event) => {
        if (event.type === 'job' && event.state === 'running') terminal.progress.show(event)
      })
      const cancel = (): void => void workbench.request('host.cancelJob', { job: JOB }, null)
      process.once('SIGINT', cancel)
      try {
        return await request(workbench, name, { input, job: JOB })
      } finally {
        process.off('SIGINT', cancel)
        stop()
        terminal.progress.end()
      }
    },
    grant: (path, name) => workbench.grant(path, name).token,
  }
}

/** Runs with the engine's options as this machine has them; what was written to scratch is gone afterwards. */
export async function withOptions<T>(terminal: Terminal, use: (options: WorkbenchOptions) => Promise<T>): Promise<T> {
  const scratchFolder = await mkdtemp(join(tmpdir(), 'verbatim-'))
  const places = findPlaces()
  try {
    return await use({
      dataFolder: dataFolder(),
      scratchFolder,
      resourcesFolder: places.resources,
      workerPath: places.computeWorker,
      importWorkerPath: places.importWorker,
      ...findPdfPrinting(),
      clock: Date.now,
      // A command looks once, when it is asked to.
      watchTimes: { everyMs: null, quietMs: 0 },
      log: terminal.note,
    })
  } finally {
    await rm(scratchFolder, { recursive: true, force: true })
  }
}

/** Opens a workspace, made when missing, for as long as `use` takes. Rejects with a VerbatimError. */
export function withWorkspace<T>(path: string, terminal: Terminal, use: (session: Session) => Promise<T>): Promise<T> {
  return withOptions(terminal, async (options) => {
    const workbench = createWorkbench({ ...options, readsByItself: false })
    try {
      await workbench.open(path)
      return await use(sessionOf(workbench, terminal))
    } finally {
      await workbench.close()
    }
  })
}
