import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Host } from './host.ts'
import { projectRoot } from './project.ts'

export type TakeScreens = (name: string) => Promise<void>

const sizes = [
  { width: 1024, height: 700, suffix: '-1024' },
  { width: 1440, height: 900, suffix: '' },
] as const

/** As the system asks for it; a look that was chosen in the app stays. */
const looks = [
  { colorScheme: 'dark', folder: 'dark' },
  { colorScheme: 'light', folder: '.' },
] as const

/**
 * Keeps the window as it is now, at both sizes, in test-results/screens/<host>/, and dark in the folder dark/ there; ends
 * light, at the larger size.
 */
export function createScreens(host: Host): TakeScreens {
  const folder = join(projectRoot, 'test-results', 'screens', host.kind)
  return async (name) => {
    for (const look of looks) {
      mkdirSync(join(folder, look.folder), { recursive: true })
      await host.page().emulateMedia({ colorScheme: look.colorScheme })
      for (const { suffix, ...size } of sizes) {
        await host.resize(size)
        const path = join(folder, look.folder, `${name}${suffix}.png`)
        await host.page().screenshot({ path, animations: 'disabled' })
      }
    }
    await host.page().emulateMedia({ colorScheme: null })
  }
}
