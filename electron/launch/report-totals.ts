import { readTotals } from './totals.ts'

/** `report-totals.ts [N]`: prints what all test runs came to; at least N failed, also where a run left no report. */
const { passed, failed } = readTotals()
console.log(`${passed} passed, ${Math.max(failed, Number(process.argv[2] ?? 0))} failed`)
