import { ensureBuilt, ensureModel } from '../../../electron/launch/ensure-built.ts'

/** The specs run against the build, so it has to be that of the sources. */
export default async function globalSetup(): Promise<void> {
  await ensureBuilt()
  await ensureModel()
}
