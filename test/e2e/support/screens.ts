import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Host } from './host.ts'
import { projectRoot } from './project.ts'

export type TakeScreens = (name: string) => Promise<void>

const sizes = [
  { width: 1024, height: 700, suffix: '-1024' },
  { width: 1440, height: 900, suffix: '' },
] as const

/** Keeps the window as it is now, at both sizes, in test-results/screens/<host>/; ends at the larger. */
export function createScreens(host: Host): TakeScreens {
  const folder = join(projectRoot, 'test-results', 'screens', host.kind)
  return async (name) => {
    mkdirSync(folder, { recursive: true })
    for (const { suffix, ...size } of sizes) {
      await host.resize(size)
      await host.page().screenshot({ path: join(folder, `${name}${suffix}.png`), animations: 'disabled' })
    }
  }
}
