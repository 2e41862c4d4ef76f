import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Host } from './host.ts'
import { projectRoot } from './project.ts'

export type TakeScreens = (name: string) => Promise<void>

const larger = { width: 1440, height: 900 } as const
const sizes = [
  { width: 1024, height: 700, suffix: '-1024' },
  { ...larger, suffix: '' },
] as const

/** As the system asks for it; a look that was chosen in the app stays. */
const looks = [
  { colorScheme: 'dark', folder: 'dark' },
  { colorScheme: 'light', folder: '.' },
] as const

/**
 * With VERBATIM_SCREENS set, keeps the window as it is now, at both sizes, in test-results/screens/<host>/, and dark in the
 * folder dark/ there. Ends light, at the larger size, in any case.
 */
export function createScreens(host: Host): TakeScreens {
  if (!process.env['VERBATIM_SCREENS']) return () => host.resize(larger)
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
