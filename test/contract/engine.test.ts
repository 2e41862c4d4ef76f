import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { tables } from '#shared/contract/define.ts'
import { writeSurvey } from '../support/answers.ts'
import { openBench } from '../support/workbench.ts'
import { refusals } from './tour/refusals.ts'
import { tour } from './tour/tour.ts'

describe('the contract', () => {
  it('is answered by the engine, every entry of it', async () => {
    const bench = await openBench()
    const path = writeSurvey(bench.folder)
    const token = bench.workbench.grant(path, basename(path)).token
    const request = (entry: string, input: unknown) => bench.workbench.request(entry, input, null)
    const answered = await tour(request, token)
    expect([...answered].sort()).toEqual(Object.keys(contract).sort())
    await refusals(request)
    await bench.close()
  })

  it('gives every command a name for undo, every job its steps, and every query the tables it reads', () => {
    for (const [name, entry] of Object.entries(contract)) {
      if (entry.kind === 'command') expect(entry.label, name).toMatch(/^[A-Z][a-z]/)
      if (entry.kind === 'job') expect(entry.steps.length, name).toBeGreaterThan(0)
      if (entry.kind === 'query') {
        expect(entry.reads.length, name).toBeGreaterThan(0)
        expect(tables, name).toEqual(expect.arrayContaining([...entry.reads]))
      }
    }
  })
})
