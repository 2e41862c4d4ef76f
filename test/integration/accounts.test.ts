import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AccountRow } from '#shared/contract/accounts.ts'
import { openBench, type TestBench } from '../support/workbench.ts'

let bench: TestBench

beforeEach(async () => {
  bench = await openBench()
})
afterEach(() => bench.close())

let surveys = 0
/** A survey with one answer for each name given. */
function survey(...companies: readonly string[]): string {
  surveys += 1
  const name = `survey ${surveys}.csv`
  const rows = companies.map(
    (company, row) =>
      `S${surveys}-${row},2026-0${surveys}-1${row % 10},"${company}",${row % 11},"The export of report ${surveys} ${row} was slow for us"`,
  )
  const header =
    'Response ID,Date,Company,How likely are you to recommend us? (0-10),What is the main reason for your score?'
  const path = join(bench.folder, name)
  writeFileSync(path, `${[header, ...rows].join('\n')}\n`)
  return path
}

function accountsFile(name: string, ...rows: readonly string[]): string {
  const path = join(bench.folder, name)
  writeFileSync(path, `${['Account Name,Plan,Segment,ARR,Currency,Renewal Date', ...rows].join('\n')}\n`)
  return path
}

const accounts = async (): Promise<AccountRow[]> => (await bench.ask('accounts.list', { sort: 'name' })).accounts
const account = async (name: string): Promise<AccountRow> => {
  const found = (await accounts()).find((one) => one.name === name)
  if (!found) throw new Error(`There is no account ${name}.`)
  return found
}
/** 'Contoso = CONTOSO + Contoso Ltd: 4' for each account. */
const summary = async (): Promise<string[]> =>
  (await accounts()).map(
    ({ name, spellings, comments }) =>
      `${name}${spellings.length > 0 ? ` = ${spellings.map((one) => one.name).join(' + ')}` : ''}: ${comments}`,
  )
const proposals = async () => (await bench.ask('accounts.proposals')).pairs

beforeEach(() => {
  surveys = 0
})

describe('an import', () => {
  it('joins names that are the same but for case, punctuation and legal form, and says so', async () => {
    await bench.importFiles(survey('Contoso Ltd', 'Fabrikam'))
    const [second] = await bench.importFiles(survey('CONTOSO', 'Contoso, Inc.', 'Contoso Retail', 'fabrikam'))
    expect(second?.joinedAccounts).toEqual([
      { name: 'CONTOSO', with: 'Contoso Ltd' },
      { name: 'Contoso, Inc.', with: 'Contoso Ltd' },
    ])
    expect(await summary()).toEqual(['Contoso Ltd = CONTOSO + Contoso, Inc.: 3', 'Contoso Retail: 1', 'Fabrikam: 2'])
    expect((await account('Contoso Ltd')).spellings.map((one) => one.joinedBy)).toEqual(['name', 'name'])
  })

  it('joins names within one file under the one with most records', async () => {
    const [only] = await bench.importFiles(survey('Contoso Ltd', 'CONTOSO', 'CONTOSO'))
    expect(only?.joinedAccounts).toEqual([{ name: 'Contoso Ltd', with: 'CONTOSO' }])
    expect(await summary()).toEqual(['CONTOSO = Contoso Ltd: 3'])
  })

  it('joins names of two files imported at once', async () => {
    const [first, second] = await bench.importFiles(survey('Contoso Ltd'), survey('CONTOSO'))
    expect(first?.joinedAccounts).toEqual([])
    expect(second?.joinedAccounts).toEqual([{ name: 'CONTOSO', with: 'Contoso Ltd' }])
  })

  it('never joins names that say too little', async () => {
    const [only] = await bench.importFiles(survey('Bank Ltd', 'Bank AG', 'SA', 'SA Ltd', '3M', '3M Company'))
    expect(only?.joinedAccounts).toEqual([])
    expect(await accounts()).toHaveLength(6)
  })

  it('that is taken back takes its joins along, and brings them back when it is done again', async () => {
    await bench.importFiles(survey('Contoso Ltd'))
    await bench.importFiles(survey('CONTOSO', 'Contoso Ltd'))
    await bench.ask('history.undo')
    expect(await summary()).toEqual(['Contoso Ltd: 1'])
    await bench.ask('history.redo')
    expect(await summary()).toEqual(['Contoso Ltd = CONTOSO: 3'])
  })

  it('that is taken back is no account to be joined with', async () => {
    await bench.importFiles(survey('CONTOSO'))
    await bench.ask('history.undo')
    const [second] = await bench.importFiles(survey('Contoso Ltd'))
    expect(second?.joinedAccounts).toEqual([])
    expect(await summary()).toEqual(['Contoso Ltd: 1'])
  })

  it('adds a new spelling to the account that a person merged its like into', async () => {
    await bench.importFiles(survey('Contoso', 'Contoso', 'Northwind Traders'))
    const { id } = await account('Northwind Traders')
    await bench.ask('accounts.merge', { from: [id], into: (await account('Contoso')).id })
    const [second] = await bench.importFiles(survey('Northwind Traders Ltd'))
    expect(second?.joinedAccounts).toEqual([{ name: 'Northwind Traders Ltd', with: 'Contoso' }])
  })
})

describe('merging', () => {
  beforeEach(() => bench.importFiles(survey('Alder', 'Birch', 'Birch', 'Cedar', 'Cedar', 'Cedar')))

  const merge = async (from: string, into: string): Promise<void> => {
    await bench.ask('accounts.merge', { from: [(await account(from)).id], into: (await account(into)).id })
  }

  it('counts the comments of both under one, in every count', async () => {
    await merge('Alder', 'Birch')
    expect(await summary()).toEqual(['Birch = Alder: 3', 'Cedar: 3'])
    expect((await bench.ask('workspace.summary')).accounts).toBe(2)
    const { id } = await account('Birch')
    expect((await bench.ask('evidence.list', { filter: { accounts: [id] } })).total).toBe(3)
    expect((await bench.ask('evidence.facets')).accounts.map((one) => [one.label, one.comments])).toEqual([
      ['Birch', 3],
      ['Cedar', 3],
    ])
  })

  it('keeps a filter for the merged account working: it stands for the one it counts as', async () => {
    const { id } = await account('Alder')
    await merge('Alder', 'Birch')
    expect((await bench.ask('evidence.list', { filter: { accounts: [id] } })).total).toBe(3)
  })

  it('of what was merged into takes everything along, so that there is never a chain', async () => {
    await merge('Alder', 'Birch')
    await merge('Birch', 'Cedar')
    expect(await summary()).toEqual(['Cedar = Alder + Birch: 6'])
    await bench.ask('history.undo')
    expect(await summary()).toEqual(['Birch = Alder: 3', 'Cedar: 3'])
    await bench.ask('history.undo')
    expect(await summary()).toEqual(['Alder: 1', 'Birch: 2', 'Cedar: 3'])
    await bench.ask('history.redo')
    await bench.ask('history.redo')
    expect(await summary()).toEqual(['Cedar = Alder + Birch: 6'])
  })

  it('of an account with itself is refused in words', async () => {
    const { id } = await account('Alder')
    expect((await bench.refusal('accounts.merge', { from: [id], into: id })).message).toContain('already count as')
    expect((await bench.ask('history.list')).entries).toHaveLength(1)
  })

  it('of an account that is not there is refused in words', async () => {
    const refusal = await bench.refusal('accounts.merge', { from: ['a_none'], into: (await account('Alder')).id })
    expect(refusal).toMatchObject({ code: 'not-found', message: expect.stringContaining('no longer there') })
  })

  it('names what it did in the history', async () => {
    await merge('Alder', 'Birch')
    expect((await bench.ask('history.list')).entries[0]?.label).toBe('Merge “Alder” into “Birch”')
  })

  it('lasts when a source is withdrawn and brought back', async () => {
    await bench.importFiles(survey('Alder'))
    await merge('Alder', 'Cedar')
    const [first] = (await bench.ask('sources.list')).sources
    await bench.ask('sources.withdraw', { id: first?.id ?? '' })
    expect(await summary()).toEqual(['Cedar = Alder: 1'])
    await bench.ask('history.undo')
    expect(await summary()).toEqual(['Birch: 2', 'Cedar = Alder: 5'])
  })

  it('lasts when the workspace is opened again', async () => {
    await merge('Alder', 'Birch')
    await bench.workbench.close()
    const again = await openBench({ folder: bench.folder })
    const { folder } = bench
    bench = { ...again, folder }
    expect(await summary()).toEqual(['Birch = Alder: 3', 'Cedar: 3'])
    await bench.ask('history.undo')
    expect(await summary()).toEqual(['Alder: 1', 'Birch: 2', 'Cedar: 3'])
  })
})

describe('separating', () => {
  beforeEach(async () => {
    await bench.importFiles(survey('Contoso Ltd', 'Contoso Ltd'))
    await bench.importFiles(survey('CONTOSO'))
  })
  const separate = async (): Promise<void> => {
    const [spelling] = (await account('Contoso Ltd')).spellings
    await bench.ask('accounts.unmerge', { id: spelling?.id ?? '' })
  }

  it('takes one spelling out, and no later import joins it again', async () => {
    await separate()
    expect(await summary()).toEqual(['CONTOSO: 1', 'Contoso Ltd: 2'])
    const [third] = await bench.importFiles(survey('CONTOSO', 'Contoso Ltd'))
    expect(third?.joinedAccounts).toEqual([])
    expect(await summary()).toEqual(['CONTOSO: 2', 'Contoso Ltd: 3'])
    expect(await proposals()).toEqual([])
  })

  it('is taken back by undo', async () => {
    await separate()
    await bench.ask('history.undo')
    expect(await summary()).toEqual(['Contoso Ltd = CONTOSO: 3'])
  })

  it('is taken back by merging the two again', async () => {
    await separate()
    await bench.ask('accounts.merge', {
      from: [(await account('CONTOSO')).id],
      into: (await account('Contoso Ltd')).id,
    })
    const [third] = await bench.importFiles(survey('contoso inc'))
    expect(third?.joinedAccounts).toEqual([{ name: 'contoso inc', with: 'Contoso Ltd' }])
    expect(await summary()).toEqual(['Contoso Ltd = CONTOSO + contoso inc: 4'])
  })

  it('holds for the account that the other later becomes part of', async () => {
    await separate()
    await bench.importFiles(survey('Parent', 'Parent', 'Parent'))
    await bench.ask('accounts.merge', {
      from: [(await account('Contoso Ltd')).id],
      into: (await account('Parent')).id,
    })
    await bench.importFiles(survey('CONTOSO'))
    expect(await summary()).toEqual(['CONTOSO: 2', 'Parent = Contoso Ltd: 5'])
  })

  it('of a name that is not joined is refused in words', async () => {
    const refusal = await bench.refusal('accounts.unmerge', { id: (await account('Contoso Ltd')).id })
    expect(refusal.message).toContain('nothing to separate')
  })
})

describe('proposals', () => {
  it('ask about names that look alike, say why, and join nothing by themselves', async () => {
    await bench.importFiles(survey('Contoso Ltd', 'Contoso Ltd', 'Contosso', 'Fabrikam'))
    const [pair, ...more] = await proposals()
    expect(more).toEqual([])
    expect(pair?.why).toBe('one letter apart')
    expect([pair?.one, pair?.other].map((one) => [one?.name, one?.records])).toEqual([
      ['Contoso Ltd', 2],
      ['Contosso', 1],
    ])
    expect(await accounts()).toHaveLength(3)
  })

  it('end with two customers, also for their other spellings, until that is taken back', async () => {
    await bench.importFiles(survey('Contoso Ltd', 'Contosso'))
    const [pair] = await proposals()
    await bench.ask('accounts.keepApart', { one: pair?.one.id ?? '', other: pair?.other.id ?? '' })
    expect(await proposals()).toEqual([])
    await bench.importFiles(survey('CONTOSO', 'Contosso Inc'))
    expect(await proposals()).toEqual([])
    await bench.ask('history.undo')
    await bench.ask('history.undo')
    expect(await proposals()).toHaveLength(1)
  })

  it('are not made of names that nothing active uses', async () => {
    await bench.importFiles(survey('Contoso'))
    await bench.importFiles(survey('Contosso'))
    await bench.ask('history.undo')
    expect(await proposals()).toEqual([])
  })
})

describe('the last score of an account', () => {
  const header =
    'Response ID,Date,Company,How likely are you to recommend us? (0-10),What is the main reason for your score?'
  const write = (name: string, ...rows: readonly string[]): string => {
    const path = join(bench.folder, name)
    writeFileSync(path, `${[header, ...rows].join('\n')}\n`)
    return path
  }

  it('is the newest by date, whatever was imported last, and an undated one only where none is dated', async () => {
    await bench.importFiles(
      write(
        'new.csv',
        '1,2026-05-02,Contoso,9,The export of the report is quick now',
        '2,2026-05-01,Contoso,2,The export of the report was slow then',
        '3,,Fabrikam,6,The invoice of the order was wrong',
        '4,2026-05-01,Litware,,The invoice of the order came late',
        '5,,Contoso,1,The report never came',
      ),
      write('old.csv', '6,2026-04-01,Contoso,3,The report of the export was late', '7,2026-04-01,Fabrikam,8,It works'),
    )
    expect((await accounts()).map(({ name, lastScore }) => [name, lastScore?.value ?? null])).toEqual([
      ['Contoso', 9],
      ['Fabrikam', 8],
      ['Litware', null],
    ])
    expect((await account('Contoso')).lastScore).toEqual({ kind: 'nps', value: 9, min: 0, max: 10, band: 'promoter' })
    const { accounts: lowest } = await bench.ask('accounts.list', { sort: 'score' })
    expect(lowest.map(({ name }) => name)).toEqual(['Fabrikam', 'Contoso', 'Litware'])
    const { accounts: highest } = await bench.ask('accounts.list', { sort: 'score', isReversed: true })
    expect(highest.map(({ name }) => name)).toEqual(['Contoso', 'Fabrikam', 'Litware'])
  })
})

describe('an accounts table imported by itself', () => {
  it('gives value, renewal and attributes to the account under any of its spellings', async () => {
    await bench.importFiles(survey('Contoso Ltd'))
    await bench.importFiles(accountsFile('accounts.csv', 'CONTOSO,Enterprise,Retail,120000,EUR,2027-03-01'))
    expect(await summary()).toEqual(['Contoso Ltd = CONTOSO: 1'])
    expect(await account('Contoso Ltd')).toMatchObject({
      value: { amountMinor: 12_000_000, currency: 'EUR' },
      renewalOn: '2027-03-01',
      quality: { records: 1, withDate: 1, withScore: 1, withComment: 1 },
      lastOn: '2026-01-10',
    })
    expect((await account('Contoso Ltd')).attributes).toContainEqual({
      name: expect.stringMatching(/^plan$/i),
      value: 'Enterprise',
    })
  })

  it('gives way to a newer one, and comes back with undo', async () => {
    await bench.importFiles(
      accountsFile('old.csv', 'CONTOSO,Team,Retail,100,EUR,2026-12-01', 'Fabrikam,Team,Retail,5,EUR,2026-12-01'),
    )
    await bench.importFiles(accountsFile('new.csv', 'Contoso Ltd,Team,Retail,200,EUR,2027-12-01'))
    expect((await account('CONTOSO')).renewalOn).toBe('2027-12-01')
    await bench.ask('history.undo')
    expect((await account('CONTOSO')).renewalOn).toBe('2026-12-01')
    expect(await accounts()).toHaveLength(2)
  })

  it('counts for an account that a person merged its name into, and not after that is taken back', async () => {
    await bench.importFiles(survey('Fabrikam'))
    await bench.importFiles(accountsFile('accounts.csv', 'FBK Industries,Enterprise,Retail,700,USD,2027-01-01'))
    await bench.ask('accounts.merge', {
      from: [(await account('FBK Industries')).id],
      into: (await account('Fabrikam')).id,
    })
    expect((await account('Fabrikam')).value).toEqual({ amountMinor: 70_000, currency: 'USD' })
    await bench.ask('history.undo')
    expect((await account('Fabrikam')).value).toBeNull()
  })
})

describe('the list of accounts', () => {
  beforeEach(async () => {
    await bench.importFiles(survey('Alder', 'Birch Ltd', 'Cedar', 'Cedar', 'Cedar'))
    await bench.importFiles(
      accountsFile(
        'accounts.csv',
        'BIRCH,Team,Retail,500,USD,2027-02-01',
        'Alder,Team,Retail,900,USD,2027-01-01',
        'Dogwood,Team,Retail,1,USD,2026-12-01',
      ),
    )
  })
  const names = async (input: Parameters<typeof bench.ask<'accounts.list'>>[1]): Promise<string[]> =>
    (await bench.ask('accounts.list', input)).accounts.map((one) => one.name)

  it('comes in the order asked, what is not known last', async () => {
    expect(await names({ sort: 'comments' })).toEqual(['Cedar', 'Alder', 'Birch Ltd', 'Dogwood'])
    expect(await names({ sort: 'value' })).toEqual(['Alder', 'Birch Ltd', 'Dogwood', 'Cedar'])
    expect(await names({ sort: 'renewal' })).toEqual(['Dogwood', 'Alder', 'Birch Ltd', 'Cedar'])
    expect(await names({ sort: 'last' })).toEqual(['Cedar', 'Birch Ltd', 'Alder', 'Dogwood'])
  })

  it('comes the other way round when reversed, what is not known still last', async () => {
    expect(await names({ sort: 'value', isReversed: true })).toEqual(['Dogwood', 'Birch Ltd', 'Alder', 'Cedar'])
    expect(await names({ sort: 'last', isReversed: true })).toEqual(['Alder', 'Birch Ltd', 'Cedar', 'Dogwood'])
    expect(await names({ sort: 'name', isReversed: true })).toEqual(['Dogwood', 'Cedar', 'Birch Ltd', 'Alder'])
  })

  it('gives one account by its id, or by the id of a spelling of it', async () => {
    const birch = await account('Birch Ltd')
    expect(await names({ id: birch.id })).toEqual(['Birch Ltd'])
    expect(await names({ id: birch.spellings[0]?.id ?? '' })).toEqual(['Birch Ltd'])
    expect(await names({ id: 'a_none' })).toEqual([])
  })

  it('is searched by every spelling, whatever the case', async () => {
    expect(await names({ search: 'BIRCH' })).toEqual(['Birch Ltd'])
    expect(await names({ search: 'oak' })).toEqual([])
  })

  it('comes in pages', async () => {
    expect(await bench.ask('accounts.list', { sort: 'name', offset: 1, limit: 2 })).toMatchObject({
      accounts: [{ name: 'Birch Ltd' }, { name: 'Cedar' }],
      total: 4,
    })
  })
})

/** Every record under the account that its name counts for, no chain, as the tables say. */
function inconsistencies(): unknown[] {
  const db = new Database(bench.path, { readonly: true })
  const found = db
    .prepare(
      `SELECT 'record', r.seq FROM record r LEFT JOIN account_merge m ON m.account = r.account_named
       WHERE r.account IS NOT COALESCE(m.into_seq, r.account_named)
       UNION ALL SELECT 'fact', f.account FROM account_fact f LEFT JOIN account_merge m ON m.account = f.account
       WHERE f.counts_for IS NOT COALESCE(m.into_seq, f.account)
       UNION ALL SELECT 'chain', m.account FROM account_merge m JOIN account_merge n ON n.account = m.into_seq`,
    )
    .all()
  db.close()
  return found
}

describe('whatever is merged, separated, kept apart, imported, undone and redone', () => {
  it('every record counts for the account its name belongs to, and undoing it all gives the beginning', async () => {
    const names = ['Alder', 'Alder Ltd', 'Birch', 'BIRCH GmbH', 'Cedar', 'Dogwood']
    await bench.importFiles(survey(...names))
    await bench.importFiles(
      accountsFile('accounts.csv', ...names.map((name, row) => `${name},Team,Retail,${row},USD,2027-01-0${row + 1}`)),
    )
    const start = await summary()
    const done = async (): Promise<number> =>
      (await bench.ask('history.list', { limit: 500 })).entries.filter((entry) => !entry.isUndone).length
    const base = await done()
    type Step = readonly [kind: number, first: number, second: number]
    const apply = async ([kind, first, second]: Step): Promise<void> => {
      const list = await accounts()
      const [one, other] = [list[first % list.length], list[second % list.length]]
      const send = (entry: 'accounts.merge' | 'accounts.unmerge' | 'accounts.keepApart', input: unknown) =>
        bench.workbench.request(entry, input, null)
      const spelling = list.flatMap((row) => row.spellings)[first]
      if (kind < 3) await send('accounts.merge', { from: [one?.id], into: other?.id })
      else if (kind === 3) await send('accounts.unmerge', { id: spelling?.id ?? '' })
      else if (kind === 4) await send('accounts.keepApart', { one: one?.id, other: other?.id })
      else if (kind === 5 && (await done()) > base) await bench.ask('history.undo')
      else if (kind === 6) await bench.ask('history.redo')
    }
    const steps = fc.array(fc.tuple(fc.nat(6), fc.nat(5), fc.nat(5)), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(steps, async (asked) => {
        for (const step of asked) {
          await apply(step)
          expect(inconsistencies()).toEqual([])
        }
        while ((await done()) > base) await bench.ask('history.undo')
        expect(inconsistencies()).toEqual([])
        expect(await summary()).toEqual(start)
      }),
      { numRuns: 25 },
    )
  })
})
