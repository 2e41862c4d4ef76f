import { openBench } from '../../support/workbench.ts'

/** Imports a file as a host would and prints what it took; 'asked' puts a query every 20 ms meanwhile. */
const [csv = '', how = 'alone'] = process.argv.slice(2)
const bench = await openBench()
const answers: number[] = []
const importing = new AbortController()

/** From when the question is due to when its answer is there: what a window waits, the engine's being busy included. */
async function askAgainAndAgain(): Promise<void> {
  while (!importing.signal.aborted) {
    const dueMs = performance.now() + 20
    await new Promise((resolve) => setTimeout(resolve, 20))
    // What is asked once the rows count is another question.
    if (!importing.signal.aborted) {
      await bench.workbench.request('workspace.summary', {}, null)
      await bench.workbench.request('evidence.list', { filter: {} }, null)
    }
    answers.push(performance.now() - dueMs)
  }
}

const startedMs = performance.now()
const cpuBefore = process.cpuUsage()
const asking = how === 'asked' ? askAgainAndAgain() : Promise.resolve()
const [report] = await bench.importFiles(csv)
const seconds = (performance.now() - startedMs) / 1000
const cpu = process.cpuUsage(cpuBefore)
importing.abort()
await asking
console.log(
  JSON.stringify({
    seconds,
    cpuSeconds: (cpu.user + cpu.system) / 1e6,
    rows: report?.rowsKept ?? 0,
    comments: report?.comments ?? 0,
    peakMb: process.resourceUsage().maxRSS / 1024,
    answers,
  }),
)
await bench.close()
