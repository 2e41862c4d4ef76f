import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bySuggestedRank, equalWeights, suggestedRank } from '#shared/domain/stats/suggested-rank.ts'
import { openBench, type TestBench } from '../support/workbench.ts'
import { median, rounded, type Bench, type Measurement } from './bench.ts'
import { makeRankedWorkspace } from './ranked-workspace.ts'

/** The page of priorities over a large workspace: 100,000 comments of 5,000 accounts in 40 themes. */
export const bench: Bench = {
  title: 'Priorities over 100,000 comments in 40 themes',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-priorities-'))
    try {
      await makeRankedWorkspace(folder, 'test.verbatim')
      const bench = await openBench({ folder })
      const rows = await measured(bench)
      await bench.close()
      return rows
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

async function measured(bench: TestBench): Promise<readonly Measurement[]> {
  let lastCpuMs = 0
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const startedMs = performance.now()
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    lastCpuMs = rounded((user + system) / 1000, 0)
    return rounded(performance.now() - startedMs, 0)
  }
  const cold = await timed(() => bench.ask('priorities.list'))
  const coldCpu = lastCpuMs
  await bench.ask('priorities.suggest', { count: 5 })
  const warm = await timed(() => bench.ask('priorities.list'))
  const warmCpu = lastCpuMs
  const firmMs = await timed(() => bench.ask('ranking.firmness'))
  const firmCpu = lastCpuMs
  const { priorities } = await bench.ask('priorities.list')
  const ranked = await timed(async () => {
    await bench.ask('priorities.rank', { id: priorities[0]?.id ?? '', before: null })
    await bench.ask('priorities.list')
  })
  const weighed = await timed(async () => {
    await bench.ask('ranking.setWeights', { weights: { ...equalWeights, reach: 3 } })
    await bench.ask('priorities.list')
  })
  const opened = await timed(() => bench.ask('priorities.get', { id: priorities[1]?.id ?? '' }))
  return [
    { what: 'page, first time after opening the workspace, ms', value: cold },
    { what: 'its processor time, ms', value: coldCpu },
    { what: 'page, with what is counted already, ms', value: warm, target: 'under 300' },
    { what: 'its processor time, ms', value: warmCpu },
    { what: 'a rank moved and the page anew, ms', value: ranked },
    { what: 'weights kept and the page anew, ms', value: weighed },
    { what: 'a priority opened, ms', value: opened },
    { what: 'slider to ranks of 40 themes, ms, median of 200', value: await sliderMs(bench), target: 'under 100' },
    { what: 'firmness of 5 priorities, 10,000 draws, ms', value: firmMs, target: 'under 3000' },
    { what: 'its processor time, ms', value: firmCpu },
  ]
}

/** What the screen computes by itself when a slider moves. */
async function sliderMs(bench: TestBench): Promise<number> {
  const { priorities, unused } = await bench.ask('priorities.list')
  const all = [...priorities, ...unused]
  const times = Array.from({ length: 200 }, (_, reach) => {
    const startedMs = performance.now()
    bySuggestedRank(
      all.map(({ id, inputs }) => ({ id, score: suggestedRank(inputs, { ...equalWeights, reach }).score })),
    )
    return performance.now() - startedMs
  })
  return rounded(median(times), 3)
}
