import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openBench, type TestBench } from '../support/workbench.ts'

let bench: TestBench
let ids: ReadonlyMap<string, string>
let renew = ''
let call = ''

const said = 'The export of our monthly report was slow again'

beforeEach(async () => {
  bench = await openBench({ clock: () => Date.parse('2026-11-22T10:00:00Z') })
  const [survey, table] = [join(bench.folder, 'survey.csv'), join(bench.folder, 'accounts.csv')]
  writeFileSync(
    survey,
    [
      'Response ID,Date,Company,How likely are you to recommend us? (0-10),What is the main reason for your score?',
      `1,2026-10-12,Contoso,3,${said}`,
      `2,2026-10-14,Contoso,4,${said} and again`,
      `3,2026-10-14,Fabrikam,2,${said} as ever`,
      '4,2026-10-20,Litware,9,It does what we bought it for',
      '',
    ].join('\n'),
  )
  writeFileSync(table, 'Account Name,ARR,Currency,Renewal Date\nContoso,120000,USD,2027-01-15\nLitware,20000,USD,\n')
  await bench.importFiles(survey, table)
  const { accounts } = await bench.ask('accounts.list')
  ids = new Map(accounts.map(({ name, id }) => [name, id]))
  call = (await bench.ask('library.addPlay', { title: 'Call back', trigger: 'Two complaints', use: null })).id
  renew = (await bench.ask('library.addPlay', { title: 'Renew early', trigger: 'Renewals due', use: null })).id
})
afterEach(() => bench.close())

const idOf = (name: string): string => ids.get(name) ?? ''
const account = (name: string) => bench.ask('accounts.get', { id: idOf(name) })
const runsOf = async (name: string) =>
  (await account(name)).account.plays.map(({ title, state, assigned, ended }) => [
    title,
    state,
    assigned.at.slice(0, 10),
    ended?.at.slice(0, 10) ?? null,
  ])
const lastStep = async () => (await bench.ask('history.list')).entries[0]?.label
const listed = async (asked: { play?: string; playState?: 'assigned' | 'done' | 'dropped' }) =>
  (await bench.ask('accounts.list', { sort: 'name', ...asked })).accounts.map(({ name }) => name)

describe('plays of accounts', () => {
  it('are assigned to several at once, ended, and taken back, each as one step', async () => {
    const accounts = [idOf('Contoso'), idOf('Fabrikam'), idOf('Contoso')]
    expect(await bench.ask('accounts.assignPlay', { accounts, play: call })).toEqual({ changed: 2 })
    expect(await lastStep()).toBe('Assign “Call back” to 2 accounts')
    expect(await runsOf('Contoso')).toEqual([['Call back', 'assigned', '2026-11-22', null]])

    const [run] = (await account('Contoso')).account.plays
    await bench.ask('accounts.endPlay', { run: run?.id ?? '', state: 'done' })
    expect(await lastStep()).toBe('Mark “Call back” done for “Contoso”')
    expect(await runsOf('Contoso')).toEqual([['Call back', 'done', '2026-11-22', '2026-11-22']])
    expect((await bench.ask('accounts.list')).adherence).toEqual({ assigned: 2, done: 1 })
    expect((await bench.refusal('accounts.endPlay', { run: run?.id ?? '', state: 'dropped' })).code).toBe('refused')

    await bench.ask('history.undo')
    expect(await runsOf('Contoso')).toEqual([['Call back', 'assigned', '2026-11-22', null]])
    await bench.ask('history.undo')
    expect([await runsOf('Contoso'), await runsOf('Fabrikam')]).toEqual([[], []])
    await bench.ask('history.redo')
    await bench.ask('history.redo')
    expect((await bench.ask('accounts.list')).adherence).toEqual({ assigned: 2, done: 1 })
  })

  it('do not run twice for an account, whichever of its spellings they were assigned to', async () => {
    await bench.ask('accounts.assignPlay', { accounts: [idOf('Fabrikam')], play: call })
    await bench.ask('accounts.merge', { from: [idOf('Fabrikam')], into: idOf('Contoso') })
    expect(await runsOf('Contoso')).toHaveLength(1)
    const twice = await bench.refusal('accounts.assignPlay', { accounts: [idOf('Contoso')], play: call })
    expect(twice.message).toContain('“Call back” already runs for this account')
  })

  it('go with the play when it leaves the library, and come back with it', async () => {
    await bench.ask('accounts.assignPlay', { accounts: [idOf('Contoso')], play: call })
    await bench.ask('library.removePlay', { play: call })
    expect(await runsOf('Contoso')).toEqual([])
    await bench.ask('history.undo')
    expect(await runsOf('Contoso')).toHaveLength(1)
  })

  it('are suggested where their trigger speaks of the risk, or else all of them, most used first', async () => {
    const suggested = async (name: string) => (await account(name)).suggested.map(({ title, fits }) => [title, fits])
    expect(await suggested('Contoso')).toEqual([
      ['Call back', '2 complaints in 90 days'],
      ['Renew early', 'renewal in 76 days (15 Jan 2027)'],
    ])
    expect(await suggested('Fabrikam')).toEqual([['Call back', '1 complaint in 90 days']])
    expect(await suggested('Litware')).toEqual([])
    await bench.ask('accounts.assignPlay', { accounts: [idOf('Litware')], play: renew })
    expect((await suggested('Contoso')).map(([title]) => title)).toEqual(['Renew early', 'Call back'])
    await bench.ask('accounts.assignPlay', { accounts: [idOf('Fabrikam')], play: call })
    expect(await suggested('Fabrikam')).toEqual([['Renew early', null]])
    const run = (await account('Fabrikam')).account.plays[0]?.id ?? ''
    await bench.ask('accounts.endPlay', { run, state: 'done' })
    expect(await suggested('Fabrikam')).toEqual([['Renew early', null]])
  })

  it('narrow the list by play and by how it stands', async () => {
    await bench.ask('accounts.assignPlay', { accounts: [idOf('Contoso'), idOf('Litware')], play: call })
    await bench.ask('accounts.assignPlay', { accounts: [idOf('Contoso')], play: renew })
    const run = (await account('Litware')).account.plays[0]?.id ?? ''
    await bench.ask('accounts.endPlay', { run, state: 'dropped' })
    expect(await listed({ play: call })).toEqual(['Contoso', 'Litware'])
    expect(await listed({ play: call, playState: 'assigned' })).toEqual(['Contoso'])
    expect(await listed({ playState: 'dropped' })).toEqual(['Litware'])
    expect(await listed({ play: renew, playState: 'done' })).toEqual([])
    expect(await listed({ play: 'none' })).toEqual(['Fabrikam', 'Litware'])
  })
})

describe('the accounts as a table', () => {
  it('hold what is listed, in its order, with reasons, themes and plays', async () => {
    const { rows } = await bench.ask('evidence.list', { filter: { search: 'export' } })
    await bench.ask('themes.create', { label: 'Slow exports', comments: rows.map((row) => row.comment) })
    await bench.ask('accounts.assignPlay', { accounts: [idOf('Contoso'), idOf('Fabrikam')], play: call })
    const folder = join(bench.folder, 'out')
    mkdirSync(folder)
    const token = bench.workbench.grant(folder, 'out').token
    const { file, rows: count } = await bench.ask('accounts.save', {
      sort: 'risk',
      levels: ['high', 'middle'],
      folder: token,
    })
    expect(count).toBe(2)
    const text = readFileSync(join(folder, file.name), 'utf8')
    const { data } = Papa.parse<Readonly<Record<string, string>>>(text.replace(/^\ufeff/, ''), {
      header: true,
      skipEmptyLines: true,
    })
    expect(data.map((row) => row['Account'])).toEqual(['Contoso', 'Fabrikam'])
    const { risk } = (await account('Contoso')).account
    expect(data[0]).toEqual({
      Account: 'Contoso',
      'Risk points': String(risk.points),
      Risk: risk.level,
      Reasons: risk.reasons.map(({ says }) => says).join('; '),
      'Value a year': '120000',
      Currency: 'USD',
      Renewal: '2027-01-15',
      'Last heard': '2026-10-14',
      'Last score': '4',
      'Its scale': 'NPS, 0 to 10',
      'Themes raised': 'Slow exports',
      'Plays running': 'Call back',
      'Plays done': '',
      'Plays dropped': '',
    })
  })
})
