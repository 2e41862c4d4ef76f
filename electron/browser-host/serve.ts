import { mkdtemp, rm } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { findPdfPrinting } from '#engine/pdf/print-pdf.ts'
import { createWorkbench } from '#engine/workbench.ts'
import { dataFolder, findPlaces, type Places } from './places.ts'
import { serveWorkbench, type Served } from './serve-workbench.ts'

export interface ServeOptions {
  /** The workspace to open, made when missing; null opens the one that was open last. */
  readonly workspace: string | null
  /** 0 or none takes any free port. */
  readonly port?: number
  readonly log?: (line: string) => void
}

const packageSchema = z.object({ version: z.string() })
const versionOf = (places: Places): string =>
  packageSchema.parse(JSON.parse(readFileSync(join(places.resources, '..', 'package.json'), 'utf8'))).version

/**
 * Opens a workspace and serves it to a browser on this machine.
 * Rejects with a VerbatimError when the workspace cannot be opened or the port is taken.
 */
export async function serve({ workspace, port = 0, log = console.error }: ServeOptions): Promise<Served> {
  const places = findPlaces()
  const scratchFolder = await mkdtemp(join(tmpdir(), 'verbatim-'))
  const workbench = createWorkbench({
    dataFolder: dataFolder(),
    scratchFolder,
    resourcesFolder: places.resources,
    workerPath: places.computeWorker,
    importWorkerPath: places.importWorker,
    ...findPdfPrinting(),
    clock: Date.now,
    log,
  })
  const end = async (): Promise<void> => {
    await workbench.close()
    await rm(scratchFolder, { recursive: true, force: true })
  }
  try {
    await (workspace === null ? workbench.openLast() : workbench.open(workspace))
    const served = await serveWorkbench({
      workbench,
      pageFolder: places.page,
      scratchFolder,
      port,
      version: versionOf(places),
    })
    return {
      address: served.address,
      async close() {
        await served.close()
        await end()
      },
    }
  } catch (error) {
    await end()
    throw error
  }
}
