import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from './project.ts'

export interface Totals {
  readonly passed: number
  readonly failed: number
}

export const resultsFolder = inProject('test-results')

const reports = ['steps.json', 'vitest.json', 'playwright-browser.json', 'playwright-electron.json']

interface Report {
  /** vitest, and the steps of `npm test` that are no test runners */
  readonly numPassedTests?: number
  readonly numFailedTests?: number
  readonly numFailedTestSuites?: number
  /** playwright */
  readonly stats?: { readonly expected: number; readonly unexpected: number; readonly flaky: number }
}

/** What a report of vitest or Playwright counts. A file that failed before its first test counts as one failure. */
export function totalsOf({ numPassedTests = 0, numFailedTests = 0, numFailedTestSuites = 0, stats }: Report): Totals {
  if (stats !== undefined) return { passed: stats.expected + stats.flaky, failed: stats.unexpected }
  return { passed: numPassedTests, failed: numFailedTests === 0 ? numFailedTestSuites : numFailedTests }
}

/** The sum over the reports that there are. */
export function readTotals(): Totals {
  return reports
    .map((name) => join(resultsFolder, name))
    .filter((path) => existsSync(path))
    .map((path): Totals => {
      const report: Report = JSON.parse(readFileSync(path, 'utf8'))
      return totalsOf(report)
    })
    .reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), {
      passed: 0,
      failed: 0,
    })
}
