import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { obtainElectron, thisMachine, whyNoWindow } from './can-run-electron.ts'
import { ensureBuilt, ensureModel } from './ensure-built.ts'
import { calledFrom } from './project.ts'
import { runBrowserHost } from './run-browser-host.ts'
import { runElectron } from './run-electron.ts'

/** `npm start -- [FILE.verbatim] [--browser] [--port N] [--no-open]` */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: 'boolean' }, port: { type: 'string' }, 'no-open': { type: 'boolean' } },
})
const files = positionals.map((file) => resolve(calledFrom(), file))

/** Runs the app in Electron; answers why that was not possible, or ends this process with it. */
async function tryElectron(): Promise<string> {
  if (values.browser === true) return 'A browser was asked for'
  const noWindow = whyNoWindow(thisMachine)
  if (noWindow !== null) return noWindow
  const program = await obtainElectron(thisMachine)
  if (program === null) return 'Electron could not be downloaded'
  const run = await runElectron(program, files)
  if (run.kind === 'ended') process.exit(run.code)
  return `Electron did not start (${run.reason})`
}

try {
  await ensureBuilt()
  await ensureModel()
  const because = await tryElectron()
  const port = values.port === undefined ? [] : ['--port', values.port]
  process.exit(await runBrowserHost(because, [...port, ...(values['no-open'] === true ? [] : ['--open']), ...files]))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
}
