import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openBrowser } from './open-browser.ts'
import { serve } from './serve.ts'

/** `browser-host.cjs [FILE.verbatim] [--port N] [--open] [--because TEXT]`: serves until it is told to end. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string' }, open: { type: 'boolean' }, because: { type: 'string' } },
  })
  const workspace = positionals[0] === undefined ? null : resolve(positionals[0])
  const served = await serve({ workspace, port: Number(values.port ?? 0) })
  const lead =
    values.because === undefined ? 'Verbatim is open at' : `${values.because}, so Verbatim is open in the browser:`
  console.log(`${lead} ${served.address}`)
  if (values.open === true) openBrowser(served.address)

  let isEnding = false
  const end = (): void => {
    if (isEnding) return
    isEnding = true
    void served.close().finally(() => process.exit(0))
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
  // Started by another process, it ends with that process.
  process.on('disconnect', end)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
})
