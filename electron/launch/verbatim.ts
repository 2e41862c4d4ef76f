import { spawn } from 'node:child_process'
import { ensureBuilt, ensureModel } from './ensure-built.ts'
import { calledFrom, inProject } from './project.ts'

/** `npm run -s verbatim -- COMMAND …`: builds what is stale, then becomes the command line. */
try {
  await ensureBuilt()
  await ensureModel()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
}

const child = spawn(process.execPath, [inProject('out', 'main', 'cli.cjs'), ...process.argv.slice(2)], {
  // Paths on the command line are meant from where it was typed.
  cwd: calledFrom(),
  stdio: 'inherit',
})
process.on('SIGINT', () => {})
process.on('SIGTERM', () => child.kill('SIGTERM'))
child.once('error', (error) => {
  console.error(error.message)
  process.exit(1)
})
child.once('close', (code) => process.exit(code ?? 1))
