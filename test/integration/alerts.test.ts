import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { VerbatimEvent } from '#shared/contract/events.ts'
import { openBench, type TestBench, type TestBenchOptions } from '../support/workbench.ts'

let bench: TestBench
const open = async (options: TestBenchOptions = {}): Promise<void> => {
  bench = await openBench(options)
}
afterEach(() => bench.close())

interface Answer {
  readonly month: string
  readonly company: string
  readonly score: number
  readonly says: string
}

async function bring(name: string, answers: readonly Answer[]): Promise<void> {
  const path = join(bench.folder, name)
  const rows = answers.map(
    ({ month, company, score, says }, row) => `${name}-${row},2026-${month}-12,${company},${score},"${says}"`,
  )
  writeFileSync(
    path,
    `Response ID,Date,Company,How likely are you to recommend us? (0-10),What is the main reason for your score?\n${rows.join('\n')}\n`,
  )
  await bench.importFiles(path)
}

const renewals = async (): Promise<void> => {
  const path = join(bench.folder, 'accounts.csv')
  writeFileSync(path, 'Account Name,ARR,Currency,Renewal Date\nContoso,120000,USD,2026-12-15\n')
  await bench.importFiles(path)
}

const slow = 'The monthly export is slow and times out'
const fine = 'Support answers within the hour and knows the product'

/** Forty companies answer; so many of them speak of the export. */
const monthOf = (month: string, exports: number): Answer[] =>
  Array.from({ length: 40 }, (_, nth) => ({
    month,
    company: `Customer ${nth}`,
    score: 8,
    says: nth < exports ? `${slow} for team ${nth}` : `${fine}, says office ${nth} of ${month}`,
  }))

const quietMonths = ['05', '06', '07', '08', '09'].flatMap((month) => monthOf(month, 4))

/** A theme of everything said about the export, as it is now. */
async function exportTheme(): Promise<string> {
  const { id } = await bench.ask('themes.create', { label: 'Slow export', comments: [] })
  await placeExports(id)
  return id
}
const placeExports = (to: string) =>
  bench.ask('evidence.move', { selection: { filter: { search: 'export' } }, from: null, to: { theme: to } })

const freshNames = async () => (await bench.ask('alerts.look')).fresh.map(({ name, says }) => `${name} ${says}`)
const listedNames = async () => (await bench.ask('alerts.list')).alerts.map(({ name }) => name)

const contoso = (month: string, score: number, says: string): Answer => ({ month, company: 'Contoso', score, says })

it('tells once of a theme that doubles in the last month, also after a restart, until it ends or is dismissed', async () => {
  await open()
  await bring('before.csv', quietMonths)
  const theme = await exportTheme()
  expect(await freshNames()).toEqual([])

  await bring('october.csv', monthOf('10', 12))
  await placeExports(theme)
  const told = 'Slow export rises: 30% of accounts in Oct 2026 (12 of 40), 10% in the months before'
  expect(await freshNames()).toEqual([told])
  expect(await freshNames()).toEqual([])
  await bench.workbench.close()
  await open({ folder: bench.folder })
  expect(await freshNames()).toEqual([])
  expect(await listedNames()).toEqual(['Slow export'])

  // It rises in the month after too: nothing new.
  await bring('november.csv', monthOf('11', 16))
  await placeExports(theme)
  expect(await freshNames()).toEqual([])
  expect(await listedNames()).toEqual(['Slow export'])
  await bench.ask('alerts.dismiss', { alerts: [{ kind: 'theme', id: theme }] })
  expect(await listedNames()).toEqual([])
  expect(await freshNames()).toEqual([])
})

it('says nothing of a share that stays, whatever the numbers do', async () => {
  await open()
  await bring('before.csv', quietMonths)
  const theme = await exportTheme()
  await bench.ask('alerts.look')
  await bring('october.csv', [
    ...monthOf('10', 4),
    ...monthOf('10', 4).map((one) => ({ ...one, company: `${one.company} too` })),
  ])
  await placeExports(theme)
  expect(await freshNames()).toEqual([])
})

it('tells of an account that falls from promoter to detractor with its renewal near, and takes it back with the import', async () => {
  await open()
  await renewals()
  await bring('september.csv', [contoso('09', 10, fine), ...monthOf('09', 2)])
  expect(await freshNames()).toEqual([])
  await bring('october.csv', [contoso('10', 2, `${slow} and nobody helps`), ...monthOf('10', 2)])
  expect(await freshNames()).toEqual([
    'Contoso risk rose from 15 to 60, now high: last score 2 (12 Oct 2026), score fell from 10 to 2',
  ])
  expect((await bench.ask('alerts.list')).alerts).toMatchObject([{ kind: 'account', brief: 'risk 15 → 60' }])
  expect(await freshNames()).toEqual([])
  await bench.ask('history.undo')
  expect(await listedNames()).toEqual([])
  await bench.ask('history.redo')
  expect(await listedNames()).toEqual(['Contoso'])
  expect(await freshNames()).toEqual([])
})

it('is told by itself in one notice, once what was brought has been read', async () => {
  await open({ readsByItself: true, resources: 'no-model' })
  const events: VerbatimEvent[] = []
  bench.workbench.subscribe((event) => events.push(event))
  const notices = () => events.filter((event) => event.type === 'notice')
  await renewals()
  await bring('september.csv', [contoso('09', 10, fine), ...monthOf('09', 2)])
  await bench.ask('alerts.look')
  await bring('october.csv', [
    contoso('10', 2, `${slow} and nobody helps`),
    ...monthOf('10', 2).map((one, nth) => (nth === 0 ? { ...one, score: 1 } : one)),
  ])
  await vi.waitFor(() => expect(notices()).toHaveLength(1), { timeout: 20_000, interval: 50 })
  expect(notices()).toEqual([
    {
      type: 'notice',
      tone: 'info',
      message: expect.stringMatching(/^Moved sharply: Contoso \(risk 15 → 60\) and Customer 0 \(risk 0 → \d\d\)\.$/),
      opens: { kind: 'alerts' },
    },
  ])
  expect(await freshNames()).toEqual([])
})

it('leaves every comment in the theme where a fresh opening finds it, after an import, its undo and a redo', async () => {
  await open()
  await bring('before.csv', quietMonths)
  const theme = await exportTheme()
  const counts = async () => {
    const { themes } = await bench.ask('themes.list')
    return themes.map(({ id, comments, units, months }) => ({ id, comments, units, months }))
  }
  const opened = async () => {
    await bench.workbench.close()
    await open({ folder: bench.folder })
    return counts()
  }
  await bring('october.csv', monthOf('10', 12))
  await placeExports(theme)
  for (const change of ['history.undo', 'history.undo', 'history.redo', 'history.redo'] as const) {
    await bench.ask(change)
    await bench.ask('alerts.look')
    const looked = await counts()
    expect(looked).toEqual(await opened())
  }
  expect(await counts()).toMatchObject([{ comments: 32 }])
})

describe('the look by itself', () => {
  const quickly = { readsByItself: true, resources: 'no-model' } as const
  const events: VerbatimEvent[] = []
  const openQuickly = async (folder?: string): Promise<void> => {
    await open({ ...quickly, ...(folder !== undefined && { folder }) })
    events.length = 0
    bench.workbench.subscribe((event) => events.push(event))
  }
  const notices = () => events.flatMap((event) => (event.type === 'notice' ? [event.message] : []))
  const told = () => vi.waitFor(() => expect(notices()).toHaveLength(1), { timeout: 20_000, interval: 50 })
  const lookedAt = (): unknown => {
    const db = new Database(bench.path, { readonly: true })
    const at = db.prepare('SELECT at FROM alert_look').pluck().get()
    db.close()
    return at
  }
  const september = () => bring('september.csv', [contoso('09', 10, fine), ...monthOf('09', 2)])

  it('takes what is brought before it is over for one move, told once from before the first to after the last', async () => {
    await openQuickly()
    await renewals()
    await september()
    await bench.ask('alerts.look')
    await bring('october.csv', [contoso('10', 7, fine), { ...contoso('10', 10, fine), company: 'Late Ltd' }])
    await bring('november.csv', [
      contoso('11', 2, `${slow} and nobody helps`),
      { ...contoso('11', 1, `${slow} for us`), company: 'Late Ltd' },
    ])
    await told()
    // Late Ltd came with the first of the two: nothing was known before that it could have moved from.
    expect(notices()).toEqual([expect.stringMatching(/^Contoso: risk rose from 15 to 60, now high: last score 2 /)])
    expect(await freshNames()).toEqual([])
  })

  it('comes at the next opening where the app was closed before it', async () => {
    await openQuickly()
    await renewals()
    await september()
    await bench.ask('alerts.look')
    await bring('october.csv', [contoso('10', 2, `${slow} and nobody helps`), ...monthOf('10', 2)])
    await bench.workbench.close()
    await openQuickly(bench.folder)
    await told()
    expect(notices()).toEqual([expect.stringMatching(/^Contoso: risk rose from 15 to 60/)])
  })

  it('comes after new comments were placed into the themes, which until then are not looked at', async () => {
    await openQuickly()
    await bring('before.csv', quietMonths)
    await bench.ask('themes.find', { count: 2 })
    await bench.ask('alerts.look')
    const before = lookedAt()
    await bring('october.csv', monthOf('10', 12))
    await vi.waitFor(() => expect(lookedAt()).not.toBe(before), { timeout: 20_000, interval: 50 })
    expect(notices()).toEqual([])
    const { proposal } = await bench.ask('themes.place')
    await bench.ask('themes.applyProposal', { proposal })
    await told()
    expect(notices()).toEqual([expect.stringMatching(/ rises: 30% of accounts in Oct 2026 \(12 of 40\)/)])
  })
})
