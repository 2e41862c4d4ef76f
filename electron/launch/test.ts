import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from '../engine/pdf/find-browser.ts'
import { ensureBuilt, ensureModel } from './ensure-built.ts'
import { inProject } from './project.ts'
import { nodeTool, runTool } from './run-tool.ts'
import { readTotals, resultsFolder } from './totals.ts'

/** `npm test`: everything that can be checked on this machine, one after the other; each failure is shown, and any of them fails it. */

const tool = (...parts: readonly string[]): string => inProject('node_modules', ...parts)
const say = (line: string): void => console.log(`\n${line}`)

async function step(name: string, command: readonly [string, ...string[]]): Promise<boolean> {
  say(name)
  return (await runTool(command, { show: true })).code === 0
}

const npmRun = (script: string): readonly [string, ...string[]] => {
  const npm = process.env['npm_execpath']
  return npm === undefined ? ['npm', 'run', '-s', script] : nodeTool(npm, 'run', '-s', script)
}

/** Debian's Chromium, where it can be had without asking anyone. */
async function ensureBrowser(): Promise<boolean> {
  if (findBrowser() !== null) return true
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false
  say('Installing Chromium with apt-get, for the tests in a browser…')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await runTool(['apt-get', '-q', 'update'], { env })
  const installed = await runTool(['apt-get', '-q', '-y', 'install', '--no-install-recommends', 'chromium'], { env })
  if (installed.code !== 0) console.error(installed.tail)
  return findBrowser() !== null
}

async function browserTests(): Promise<boolean> {
  if (await ensureBrowser()) {
    return step('Tests in a browser', nodeTool(tool('@playwright', 'test', 'cli.js'), 'test', '--project=browser'))
  }
  say('SKIPPED: the tests in a browser (test/e2e). Install Chromium, Chrome or Edge, or set VERBATIM_BROWSER to one.')
  return true
}

async function build(): Promise<boolean> {
  try {
    await ensureModel()
    await ensureBuilt()
    return true
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return false
  }
}

function vitest(): Promise<boolean> {
  const json = `--outputFile.json=${join(resultsFolder, 'vitest.json')}`
  const command = nodeTool(tool('vitest', 'vitest.mjs'), 'run', '--reporter=default', '--reporter=json', json)
  return step('Unit, integration, contract and security tests', command)
}

for (const name of ['steps.json', 'vitest.json', 'playwright-browser.json'])
  rmSync(join(resultsFolder, name), { force: true })
mkdirSync(resultsFolder, { recursive: true })
process.env['PLAYWRIGHT_JSON'] = join(resultsFolder, 'playwright-browser.json')

const steps = [await build(), await step('Types, lint, layers, unused', npmRun('check'))]
const numPassedTests = steps.filter(Boolean).length
const report = { numPassedTests, numFailedTests: steps.length - numPassedTests }
writeFileSync(join(resultsFolder, 'steps.json'), JSON.stringify(report))

const runners = [await vitest(), await browserTests()]
const totals = readTotals()
say(`${totals.passed} passed, ${totals.failed} failed`)
process.exit([...steps, ...runners].every(Boolean) && totals.failed === 0 ? 0 : 1)
