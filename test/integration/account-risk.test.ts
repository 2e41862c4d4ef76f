import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openBench, type TestBench } from '../support/workbench.ts'

let bench: TestBench

beforeEach(async () => {
  bench = await openBench()
})
afterEach(() => bench.close())

function file(name: string, ...lines: readonly string[]): string {
  const path = join(bench.folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

const score = 'How likely are you to recommend us? (0-10)'
const said = 'The export of our monthly report was slow again'

/** The window ends with the last month that has evidence: 31 Oct 2026. */
async function importAll(): Promise<void> {
  await bench.importFiles(
    file(
      'survey.csv',
      `Response ID,Date,Company,${score},What is the main reason for your score?`,
      `1,2026-03-02,Contoso,9,Reports arrive on time and that helps us`,
      `2,2026-10-12,Contoso,3,${said}`,
      `3,2026-10-14,Contoso,4,${said} and again`,
      `4,2026-02-01,Fabrikam,10,Your team answers within the hour`,
      `5,2026-10-20,Litware,8,It does what we bought it for`,
    ),
    file(
      'accounts.csv',
      'Account Name,Segment,ARR,Currency,Renewal Date',
      'Contoso,Enterprise,120000,USD,2027-01-15',
      'Fabrikam,Enterprise,50000,USD,2027-06-30',
      'Litware,Starter,20000,USD,2026-10-01',
      'Wingtip Toys,Starter,30000,USD,2026-12-01',
    ),
    file(
      'deals.csv',
      'Opportunity ID,Account Name,Opportunity Name,Stage,Type,Amount,Close Date,Closed Lost Reason',
      '006A,Contoso,More seats,Closed Lost,Upsell,9000,2026-09-01,Too slow for our month end',
    ),
  )
}

const risks = async () =>
  (await bench.ask('accounts.list', { sort: 'risk' })).accounts.map(({ name, risk }) => [
    name,
    risk.points,
    risk.level,
    risk.reasons.map(({ points, says }) => `${points} ${says}`),
  ])

describe('the risk of accounts', () => {
  it('adds up from what the files say, as of the end of the window', async () => {
    await importAll()
    expect(await risks()).toEqual([
      [
        'Contoso',
        65,
        'high',
        [
          '25 last score 4 (14 Oct 2026)',
          '15 3 complaints in 90 days',
          '15 renewal in 76 days (15 Jan 2027)',
          '10 1 lost deal',
        ],
      ],
      ['Wingtip Toys', 15, 'low', ['15 renewal in 31 days (1 Dec 2026)']],
      ['Fabrikam', 5, 'low', ['5 silent for 272 days']],
      ['Litware', 0, 'low', []],
    ])
  })

  it('is counted by level, and the list can be narrowed to one', async () => {
    await importAll()
    const high = await bench.ask('accounts.list', { levels: ['high'] })
    expect(high.accounts.map(({ name }) => name)).toEqual(['Contoso'])
    expect(high).toMatchObject({ total: 1, levels: { high: 1, middle: 0, low: 3 }, silent: 1 })
  })

  it('comes with the account’s mood, deals and themes', async () => {
    await importAll()
    const [contoso] = (await bench.ask('accounts.list', { search: 'contoso' })).accounts
    const theme = await bench.ask('themes.create', {
      label: 'Slow exports',
      comments: (await bench.ask('evidence.list', { filter: { search: 'export' } })).rows.map((row) => row.comment),
    })
    const detail = await bench.ask('accounts.get', { id: contoso?.id ?? '' })
    expect(detail.asOf).toBe('2026-10-31')
    expect(detail.mood).toEqual([
      { month: '2026-03', comments: 1, complaints: 0, praise: 1, meanScore: 9 },
      { month: '2026-09', comments: 1, complaints: 1, praise: 0, meanScore: null },
      { month: '2026-10', comments: 2, complaints: 2, praise: 0, meanScore: 3.5 },
    ])
    expect(detail.themes).toMatchObject([{ id: theme.id, label: 'Slow exports', comments: 2, complaints: 2 }])
    expect(detail.deals).toMatchObject([
      { title: 'More seats', on: '2026-09-01', outcome: 'lost', amount: { amountMinor: 900_000, currency: 'USD' } },
    ])
  })

  it('is nothing where there is nothing to tell it by', async () => {
    await bench.importFiles(file('accounts.csv', 'Account Name,Segment', 'Contoso,Enterprise', 'Fabrikam,Starter'))
    expect((await risks()).map(([, points]) => points)).toEqual([0, 0])
  })
})

describe('silence', () => {
  it('is told in accounts, value and segments', async () => {
    await importAll()
    expect(await bench.ask('accounts.silence')).toEqual({
      accounts: 4,
      silent: 1,
      value: {
        all: { amountMinor: 22_000_000, currency: 'USD' },
        silent: { amountMinor: 3_000_000, currency: 'USD' },
      },
      valueUnknown: 0,
      segments: [
        { attribute: 'Segment', value: 'Starter', accounts: 2, silent: 1, isQuieter: false },
        { attribute: 'Segment', value: 'Enterprise', accounts: 2, silent: 0, isQuieter: false },
      ],
      weighted: null,
    })
    expect((await bench.ask('accounts.list', { isSilent: true })).accounts.map(({ name }) => name)).toEqual([
      'Wingtip Toys',
    ])
  })
})
