import { join } from 'node:path'
import { createCompute } from './compute/client.ts'
import type { EngineOptions } from './index.ts'
import { createIntake } from './intake/intake.ts'
import { createGrants } from './kernel/grants.ts'
import { machineSettings } from './machine/machine-settings.ts'
import type { WorkbenchOptions } from './workbench.types.ts'

/** What every engine of one process shares, from the options of its host. */
export function engineParts(options: WorkbenchOptions): Omit<EngineOptions, 'path' | 'emit'> {
  const machine = machineSettings(options.dataFolder, options.log)
  return {
    clock: options.clock,
    log: options.log,
    compute: createCompute({
      workerPath: options.workerPath,
      modelFolder: join(options.resourcesFolder, 'model'),
      ownEncoder: machine.usableEncoder,
    }),
    intake: createIntake(options.importWorkerPath),
    files: createGrants(),
    printPdf: options.printPdf,
    pdfRefusal: options.pdfRefusal,
    scratchFolder: options.scratchFolder,
    machine,
    readsByItself: options.readsByItself ?? true,
    checksAnswers: process.env['NODE_ENV'] === 'test',
  }
}
