import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt, ensureModel } from '../../../electron/launch/ensure-built.ts'
import { inProject } from '../../../electron/launch/project.ts'
import { nodeTool, runTool } from '../../../electron/launch/run-tool.ts'
import { madeSample } from './made-sample.ts'

/** The specs run against the build, so it has to be that of the sources. The sample is made once, for all that only need it. */
export default async function globalSetup(): Promise<void> {
  await ensureBuilt()
  await ensureModel()
  const path = join(mkdtempSync(join(tmpdir(), 'verbatim-sample-')), 'Sample workspace.verbatim')
  const made = await runTool(nodeTool(inProject('out', 'main', 'cli.cjs'), 'sample', path))
  if (!existsSync(path)) throw new Error(`The sample could not be made for the tests. ${made.tail}`)
  madeSample.set(path)
}
