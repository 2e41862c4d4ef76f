import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { realFile } from '../support/project.ts'
import { openBench } from '../support/workbench.ts'
import { agreement } from './agreement.ts'
import { rounded, type Bench, type Measurement } from './bench.ts'

/** The whole path as a user takes it: real files through the real engine. */
export const bench: Bench = {
  title: 'From file to themes',
  run: async (skip) => {
    const [airline, banking] = [realFile('airline-tweets', 'comments.csv'), realFile('banking77', 'train.csv')]
    const rows: Measurement[] = []
    if (airline) rows.push(...(await tenThousand(airline)))
    else skip('10,000 comments: ../shared/data is not there')
    if (banking) rows.push(await intents(banking))
    else skip('banking77: ../shared/data is not there')
    return rows
  },
}

const tenThousand = async (file: string): Promise<readonly Measurement[]> => {
  const bench = await openBench()
  const { data } = Papa.parse<string[]>(readFileSync(file, 'utf8'), { skipEmptyLines: true })
  const path = join(bench.folder, 'ten-thousand.csv')
  writeFileSync(path, Papa.unparse(data.slice(0, 10_001)))
  const startedMs = performance.now()
  const cpuBefore = process.cpuUsage()
  await bench.importFiles(path)
  const importedMs = performance.now()
  const { themes } = await bench.ask('themes.find')
  const foundMs = performance.now()
  await bench.ask('themes.find')
  const againMs = performance.now()
  const cpu = process.cpuUsage(cpuBefore)
  await bench.close()
  return [
    { what: '10,000 comments, import, s', value: rounded((importedMs - startedMs) / 1000, 1) },
    { what: '10,000 comments, themes cold, s', value: rounded((foundMs - importedMs) / 1000, 1) },
    {
      what: '10,000 comments, file to labelled themes, s',
      value: rounded((foundMs - startedMs) / 1000, 1),
      target: 'under 40',
    },
    { what: '10,000 comments, themes again (vectors kept), s', value: rounded((againMs - foundMs) / 1000, 1) },
    { what: 'processor time of all of it, s', value: rounded((cpu.user + cpu.system) / 1e6, 1) },
    { what: 'themes found', value: themes },
  ]
}

const intents = async (file: string): Promise<Measurement> => {
  const bench = await openBench()
  await bench.importFiles(file)
  await bench.ask('themes.find', { count: 77 })
  const { assignments } = await bench.ask('themes.assignments')
  await bench.close()
  const classes = assignments.map((one) => one.attributes.category ?? '')
  const ids = [...new Set(assignments.map((one) => one.themes[0]))]
  const { nmi } = agreement(
    classes,
    assignments.map((one) => ids.indexOf(one.themes[0])),
  )
  return { what: 'banking77 train, 77 given: NMI of themes and category', value: rounded(nmi), target: 'at least .70' }
}
