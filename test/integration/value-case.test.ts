import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeSurvey } from '../support/answers.ts'
import { writeAccounts, writeDeals } from '../support/deals-and-accounts.ts'
import { openBench, type TestBench } from '../support/workbench.ts'

let bench: TestBench
let ids: readonly string[] = []

beforeAll(async () => {
  bench = await openBench()
  await bench.importFiles(writeSurvey(bench.folder), writeAccounts(bench.folder), writeDeals(bench.folder))
  const made = []
  for (const topic of ['export', 'price', 'app']) {
    const { rows } = await bench.ask('evidence.list', { filter: { search: topic }, limit: 200 })
    const comments = rows.map((row) => row.comment)
    const { id } = await bench.ask('themes.create', { label: `About ${topic}`, comments })
    made.push((await bench.ask('priorities.create', { themes: [id] })).id)
  }
  ids = made
})
afterAll(() => bench.close())

const minor = (money: { readonly amountMinor: number } | null): number => money?.amountMinor ?? 0

describe('the value case', () => {
  it('counts each account and deal once, keeps what has no rate apart, and counts what is not known', async () => {
    const { exposure, withoutRate } = await bench.ask('value.total')
    const { items, more } = await bench.ask('value.inputs', { id: null, of: 'all', limit: 500 })
    expect(more).toBe(0)
    expect(exposure.items).toBe(items.length)
    const inDollars = items.filter((item) => item.counted !== null)
    expect(minor(exposure.amount)).toBe(inDollars.reduce((sum, item) => sum + minor(item.counted), 0))
    expect(exposure.apart).toEqual([{ currency: 'EUR', amountMinor: 200_000 }])
    expect(exposure.unknown).toBe(1)
    expect(withoutRate).toEqual(['EUR'])
    await bench.ask('value.setRate', { currency: 'EUR', rate: 1.1, on: '2026-11-20', source: 'Treasury' })
    const after = await bench.ask('value.total')
    expect(after.exposure.apart).toEqual([])
    expect(minor(after.exposure.amount) - minor(exposure.amount)).toBe(220_000)
  })

  it('divides what several priorities share, so that the parts add up to the distinct total', async () => {
    const { exposure, priorities } = await bench.ask('value.total')
    const parts = priorities.reduce((sum, one) => sum + minor(one.split), 0)
    expect(parts).toBe(minor(exposure.amount))
    const exposures = priorities.reduce((sum, one) => sum + minor(one.exposure.amount), 0)
    expect(exposures).toBeGreaterThan(minor(exposure.amount))
    for (const one of priorities) expect(minor(one.split)).toBeLessThanOrEqual(minor(one.exposure.amount))
  })

  it('opens every sum as the accounts and deals in it, with the comment that names it', async () => {
    for (const id of ids) {
      const { byKind, pipeline } = await bench.ask('value.case', { id })
      for (const part of ['renewal', 'open-deal', 'lost-deal', 'pipeline'] as const) {
        const sum = part === 'pipeline' ? pipeline : byKind[part]
        const { items } = await bench.ask('value.inputs', { id, of: part, limit: 500 })
        expect(items).toHaveLength(sum.items)
        expect(items.reduce((total, item) => total + minor(item.counted), 0)).toBe(minor(sum.amount))
        if (part === 'lost-deal') expect(items.every((item) => item.comment !== null)).toBe(true)
      }
    }
  })

  it('has no result until every assumption is typed, then nets benefit less cost in three scenarios', async () => {
    const [id = ''] = ids
    const before = await bench.ask('value.case', { id })
    expect(before.outcomes.expected).toMatchObject({ net: null, roi: null })
    expect(before.outcomes.expected.missing).toContain('the cost that comes once')
    await assume('share-saved', { low: 0.1, expected: 0.2, high: 0.3 })
    await assume('win-rate-gain', { low: 0, expected: 0.05, high: 0.1 })
    await assume('contacts', { low: 0, expected: 0, high: 0 })
    await assume('cost-once', { low: 40_000, expected: 30_000, high: 20_000 })
    await assume('cost-yearly', { low: 10_000, expected: 10_000, high: 10_000 })
    const { exposure, pipeline, byKind, outcomes } = await bench.ask('value.case', { id })
    expect(minor(exposure.amount)).toBe(
      minor(byKind.renewal.amount) + minor(byKind['open-deal'].amount) + minor(byKind['lost-deal'].amount),
    )
    const inPipeline = new Set((await bench.ask('value.inputs', { id, of: 'pipeline' })).items.map((one) => one.name))
    const twice = (await bench.ask('value.inputs', { id, of: 'open-deal' })).items.filter((one) =>
      inPipeline.has(one.name),
    )
    const keepable = minor(exposure.amount) - twice.reduce((sum, one) => sum + minor(one.counted), 0)
    const benefit = Math.round(keepable * 0.2) + Math.round(minor(pipeline.amount) * 0.05)
    expect(minor(outcomes.expected.net)).toBe(3 * benefit - 60_000)
    expect(outcomes.expected.roi).toBeCloseTo((3 * benefit - 60_000) / 60_000, 10)
    expect(outcomes.expected.missing).toEqual([])
    expect(minor(outcomes.low.net)).toBeLessThan(minor(outcomes.high.net))
  })

  it('has a total only when every priority has a case, and by parts, never by exposures', async () => {
    const { outcomes, priorities } = await bench.ask('value.total')
    expect(outcomes.expected.net).toBeNull()
    expect(outcomes.expected.missing).toEqual([expect.stringMatching(/^the value cases of “.+”, “.+”$/)])
    const [first] = priorities
    const alone = await bench.ask('value.case', { id: first?.id ?? '' })
    expect(minor(first?.outcomes.expected.kept ?? null)).toBeLessThan(minor(alone.outcomes.expected.kept))
  })

  it('refuses a share beyond everything', async () => {
    const refused = await bench.refusal('value.assume', { id: ids[0] ?? '', name: 'share-saved', values: { low: 1.2 } })
    expect(refused.message).toMatch(/between 0 and 100%/)
  })
})

type Typed = 'share-saved' | 'win-rate-gain' | 'contacts' | 'cost-once' | 'cost-yearly'

function assume(name: Typed, values: { low: number; expected: number; high: number }) {
  return bench.ask('value.assume', { id: ids[0] ?? '', name, values, source: 'Made up for the test' })
}
