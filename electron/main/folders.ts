import { join } from 'node:path'
import { app } from 'electron'

export interface Folders {
  readonly data: string
  readonly scratch: string
  readonly resources: string
  /** The built page. */
  readonly page: string
  /** The bundles of main, engine and worker. */
  readonly bundles: string
  readonly preload: string
}

/**
 * Where things are. VERBATIM_DATA moves everything that is written, the browser's own profile too,
 * so that a second copy can run beside the first. Call before the app is ready.
 */
export function chooseFolders(): Folders {
  const override = process.env['VERBATIM_DATA']
  if (override !== undefined && override !== '') app.setPath('userData', override)
  const data = app.getPath('userData')
  const root = app.getAppPath()
  return {
    data,
    scratch: join(app.getPath('temp'), `verbatim-${process.pid}`),
    resources: join(root, 'resources'),
    page: join(root, 'out', 'renderer'),
    bundles: join(root, 'out', 'main'),
    preload: join(root, 'out', 'preload', 'index.cjs'),
  }
}
