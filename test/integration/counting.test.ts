import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBench, type TestBench } from '../support/workbench.ts'

let bench: TestBench

const words = [
  'The export never ends',
  'Nobody called me back',
  'The new price came as a shock',
  'I am logged out each day',
]

function write(name: string, header: string, rows: readonly string[]): string {
  const path = join(bench.folder, name)
  writeFileSync(path, `${[header, ...rows].join('\n')}\n`)
  return path
}

beforeAll(async () => {
  bench = await openBench()
  const people = Array.from({ length: 9 }, (_, at) => `2026-0${1 + at},p-${at % 3}-kx,"${words[at % 4]}, ${at} times"`)
  const nobody = Array.from({ length: 4 }, (_, at) => `2026-0${1 + at}-11,"${words[at]}, again"`)
  const old = Array.from({ length: 5 }, (_, at) => `2019-0${1 + at}-11,"${words[at % 4]}, back then ${at}"`)
  await bench.importFiles(
    write(
      'people.csv',
      'Date,Participant ID,What should we improve?',
      people.map((row) => row.replace(',', '-07,')),
    ),
  )
  await bench.importFiles(write('nobody.csv', 'Date,What should we improve?', nobody))
  await bench.importFiles(write('old.csv', 'Date,What should we improve?', old))
})
afterAll(() => bench.close())

describe('what is counted', () => {
  it('counts each person once, and each answer of nobody known as one', async () => {
    const { unit, units, informative } = await bench.ask('workspace.summary', {})
    expect({ unit, units, informative }).toEqual({ unit: 'respondent', units: 3 + 4, informative: 9 + 4 })
  })

  it('says how many comments the evidence window leaves out, and counts them once it reaches them', async () => {
    const before = await bench.ask('themes.list', {})
    expect(before).toMatchObject({ outside: 5, informative: 13, window: { to: '2026-09-30', isSet: false } })
    await bench.ask('cycles.update', { window: { from: '2019-01-01', to: '2026-12-31' } })
    const after = await bench.ask('themes.list', {})
    expect(after).toMatchObject({ outside: 0, informative: 18, window: { isSet: true } })
  })
})
