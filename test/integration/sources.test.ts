import Database from 'better-sqlite3'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InputOf, OutputOf } from '#shared/contract/contract.ts'
import { openBench, type TestBench } from '../support/workbench.ts'

let bench: TestBench

beforeEach(async () => {
  bench = await openBench({ clock: () => Date.UTC(2026, 10, 22, 9) })
})
afterEach(() => bench.close())

type Asked = InputOf<'sources.import'>['files'][number]['asked']
type Preview = Extract<OutputOf<'sources.preview'>['files'][number], { ok: true }>

function write(name: string, lines: readonly string[]): string {
  const path = join(bench.folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

const tokenOf = (path: string): string => bench.workbench.grant(path, path.slice(bench.folder.length + 1)).token

async function importAsked(path: string, asked: Asked): Promise<OutputOf<'sources.import'>['sources'][number]> {
  const { sources } = await bench.ask('sources.import', { files: [{ token: tokenOf(path), asked }] })
  const [source] = sources
  if (!source) throw new Error('Nothing was imported.')
  return source
}

async function preview(path: string, asked?: Asked): Promise<Preview> {
  const { files } = await bench.ask('sources.preview', { files: [{ token: tokenOf(path), ...(asked && { asked }) }] })
  const [file] = files
  if (!file?.ok) throw new Error(file?.message ?? 'Nothing was previewed.')
  return file
}

const comments = async (): Promise<number> => (await bench.ask('workspace.summary')).comments
const texts = async (): Promise<string[]> =>
  (await bench.ask('evidence.list', { filter: {}, limit: 200 })).rows.map((row) => row.text).sort()

const answers = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, nth) => {
    const row = from + nth
    return `2026-0${1 + (row % 9)}-1${row % 10},Company ${row % 7},${row % 11},The report of week ${row} never arrives`
  })
const header = 'Date,Company,How likely are you to recommend us? (0-10),What is the main reason for your score?'

describe('an id that stands on several rows', () => {
  it('is kept once for each thing said under it, and the preview foretells it', async () => {
    const others = Array.from({ length: 12 }, (_, at) => `${at + 10},8,The answer to ticket ${at} came quickly`)
    const rows = ['1,9,It is quick', '1,9,It is quick', '1,3,It is slow', '1,3,It is slow', '1,9,It is quick']
    const path = write('ids.csv', ['Response ID,NPS,Comment', ...others, ...rows])
    const asked = { columns: { 'Response ID': { role: 'id' } } } satisfies Asked
    const { remarks, counts } = await preview(path, asked)
    expect(remarks.map(({ row, reason, fate }) => [row, reason, fate])).toEqual([
      [15, 'Stands twice in the file', 'left out'],
      [16, 'The id “1” stands on several rows', 'kept, both'],
      [17, 'Stands twice in the file', 'left out'],
      [18, 'Stands twice in the file', 'left out'],
    ])
    expect(await importAsked(path, asked)).toMatchObject(counts)
    expect(counts).toMatchObject({ rowsRead: 17, rowsKept: 14, repeats: 3 })
  })
})

describe('a grown export without ids', () => {
  it('adds only the rows that are new', async () => {
    await bench.importFiles(write('march.csv', [header, ...answers(0, 40)]))
    const [grown] = await bench.importFiles(write('april.csv', [header, ...answers(0, 55)]))
    expect(grown).toMatchObject({ rowsRead: 55, rowsKept: 15, repeats: 40 })
    expect(grown?.skipped[0]?.reason).toBe('Already imported')
    const [again] = await bench.importFiles(write('may.csv', [header, ...answers(0, 60)]))
    expect(again).toMatchObject({ rowsRead: 60, rowsKept: 5, repeats: 55 })
    expect(await comments()).toBe(60)
  })

  it('is still known when a tenth of its rows were taken out of the later export', async () => {
    await bench.importFiles(write('march.csv', [header, ...answers(0, 40)]))
    const [grown] = await bench.importFiles(write('april.csv', [header, ...answers(4, 50)]))
    expect(grown).toMatchObject({ rowsKept: 10, repeats: 36 })
  })

  it('is foretold by the preview as the import does it', async () => {
    await bench.importFiles(write('march.csv', [header, ...answers(0, 40)]))
    expect((await preview(write('april.csv', [header, ...answers(0, 55)]))).counts).toMatchObject({
      rowsKept: 15,
      repeats: 40,
    })
  })
})

describe('equal rows of different people', () => {
  const row = '2026-03-05,,9,Quick and friendly support'

  it('are kept both within one file', async () => {
    const [source] = await bench.importFiles(write('one.csv', [header, row, row, ...answers(0, 5)]))
    expect(source).toMatchObject({ rowsKept: 7, repeats: 0 })
  })

  it('are kept when another wave of the survey holds the same answer', async () => {
    await bench.importFiles(write('wave-1.csv', [header, row, ...answers(0, 20)]))
    const [wave] = await bench.importFiles(write('wave-2.csv', [header, row, ...answers(100, 120)]))
    expect(wave).toMatchObject({ rowsKept: 21, repeats: 0 })
  })

  it('are counted one by one in a grown export: a third equal row is a new one', async () => {
    await bench.importFiles(write('one.csv', [header, row, row, ...answers(0, 20)]))
    const [grown] = await bench.importFiles(write('two.csv', [header, row, row, row, ...answers(0, 20)]))
    expect(grown).toMatchObject({ rowsKept: 1, repeats: 22 })
  })
})

describe('the same record', () => {
  const withId = 'Response ID,Date,Company,Score,Comment'

  it('with other content keeps its first version and says so, with what it holds now', async () => {
    await bench.importFiles(
      write('one.csv', [withId, 'R1,2026-03-05,Acme,9,Works well for us', 'R2,2026-03-06,Acme,3,Too slow']),
    )
    const [later] = await bench.importFiles(
      write('two.csv', [withId, 'R1,2026-03-05,Acme,2,It does not work at all', 'R3,2026-03-07,Acme,5,It is fine now']),
    )
    expect(later).toMatchObject({ rowsKept: 1, repeats: 1 })
    expect(later?.skipped[0]?.reason).toContain('with other content then')
    const { file } = await bench.ask('sources.saveRemarks', { of: { source: later?.id ?? '' } })
    expect(readFileSync(bench.workbench.pathOf(file.token) ?? '', 'utf8')).toContain('It does not work at all')
  })

  it('is imported again after the first import was undone', async () => {
    const path = write('one.csv', [header, ...answers(0, 12)])
    await bench.importFiles(path)
    await bench.ask('history.undo')
    expect(await comments()).toBe(0)
    const [again] = await bench.importFiles(path)
    expect(again).toMatchObject({ rowsKept: 12, repeats: 0 })
    expect(await comments()).toBe(12)
  })

  it('in a file imported before leaves nothing but the word when that was', async () => {
    const path = write('one.csv', [header, ...answers(0, 12)])
    const [first] = await bench.importFiles(path)
    const [again] = await bench.importFiles(path)
    expect(again).toMatchObject({ id: first?.id, rowsRead: 12, rowsKept: 0, repeats: 12 })
    expect(again?.importedBefore).toBe('2026-11-22T09:00:00.000Z')
    expect((await bench.ask('sources.list')).sources.length).toBe(1)
    expect((await bench.ask('history.undo')).label).toBe('Import one.csv')
    expect(await comments()).toBe(0)
  })

  it('in two files of one import is kept once, be they the same or one the other, grown', async () => {
    const one = write('one.csv', [header, ...answers(0, 12)])
    const copy = write('copy.csv', [header, ...answers(0, 12)])
    const grown = write('grown.csv', [header, ...answers(0, 20)])
    const reports = await bench.importFiles(one, copy, grown)
    expect(reports.map(({ rowsKept, repeats }) => [rowsKept, repeats])).toEqual([
      [12, 0],
      [0, 12],
      [8, 12],
    ])
    expect(reports[1]).toMatchObject({ file: 'copy.csv', id: reports[0]?.id })
    expect(await comments()).toBe(20)
    expect((await bench.ask('sources.list')).sources.map(({ file }) => file)).toEqual(['one.csv', 'grown.csv'])
  })

  it('with an id of its own is kept once of two files of one import', async () => {
    const reports = await bench.importFiles(
      write('one.csv', [withId, 'R1,2026-03-05,Acme,9,Works well for us']),
      write('two.csv', [withId, 'R1,2026-03-05,Acme,9,Works well for us', 'R2,2026-03-06,Acme,3,Too slow for us']),
    )
    expect(reports.map(({ rowsKept, repeats }) => [rowsKept, repeats])).toEqual([
      [1, 0],
      [1, 1],
    ])
  })

  it('in a file imported before is a repeat, and the preview says when that was', async () => {
    const path = write('one.csv', [header, ...answers(0, 12)])
    await bench.importFiles(path)
    const foretold = await preview(path)
    expect(foretold.importedBefore).toBe('2026-11-22T09:00:00.000Z')
    expect(foretold.counts).toMatchObject({ rowsKept: 0, repeats: 12 })
    expect(foretold.remarks[0]?.reason).toBe('This file was already imported on 22 Nov 2026')
  })
})

describe('accounts under several spellings', () => {
  it('are joined at import and said, and undo of the import separates them again', async () => {
    await bench.importFiles(write('one.csv', [header, '2026-03-05,Contoso Ltd,9,Works well for all of us']))
    const [second] = await bench.importFiles(
      write('two.csv', [header, '2026-03-06,CONTOSO,2,Exports time out each week']),
    )
    expect(second?.joinedAccounts).toEqual([{ name: 'CONTOSO', with: 'Contoso Ltd' }])
    expect((await bench.ask('workspace.summary')).accounts).toBe(1)
    const [third] = await bench.importFiles(
      write('three.csv', [header, '2026-03-07,CONTOSO,4,Dashboards load slowly today']),
    )
    expect(third?.joinedAccounts).toEqual([])
    expect((await bench.ask('workspace.summary')).accounts).toBe(1)
    await bench.ask('history.undo')
    await bench.ask('history.undo')
    const { accounts } = await bench.ask('accounts.list')
    expect(accounts).toMatchObject([{ name: 'Contoso Ltd', spellings: [] }])
  })
})

describe('what was said of a file', () => {
  const odd = 'When,Who,Points,Words,Tier'
  const row = (nth: number): string => `2026-03-0${nth},Firm ${nth},${nth},Something about week ${nth},Gold`

  it('is remembered for the next file of its shape, named and dated, until it is forgotten', async () => {
    await importAsked(write('first.csv', [odd, row(1), row(2), row(3)]), {
      columns: { Words: { role: 'comment' }, Who: { role: 'account' }, Tier: { role: 'segment' } },
    })
    const later = write('later.csv', [odd, row(4), row(5), row(6)])
    const foretold = await preview(later)
    expect(foretold.remembered).toEqual({ file: 'first.csv', at: '2026-11-22T09:00:00.000Z' })
    const roleOf = (name: string) => foretold.columns.find((column) => column.name === name)?.role
    expect([roleOf('Words'), roleOf('Who'), roleOf('Tier')]).toEqual(['comment', 'account', 'segment'])

    const { mappings } = await bench.ask('sources.rules')
    expect(mappings).toMatchObject([{ file: 'first.csv' }])
    await bench.ask('sources.forgetMapping', { signature: mappings[0]?.signature ?? '' })
    expect((await preview(later)).remembered).toBeNull()
    await bench.ask('history.undo')
    expect((await preview(later)).remembered).not.toBeNull()
  })

  it('gives way to what is said now, and can be left aside', async () => {
    await importAsked(write('first.csv', [odd, row(1), row(2), row(3)]), { columns: { Tier: { role: 'segment' } } })
    const later = write('later.csv', [odd, row(4), row(5), row(6)])
    const roleNow = async (asked: Asked) =>
      (await preview(later, asked)).columns.find((column) => column.name === 'Tier')?.role
    expect(await roleNow({ columns: { tier: { role: 'leave-out' } } })).toBe('leave-out')
    expect(await roleNow({ columns: { Words: { role: 'comment' } } })).toBe('segment')
    expect(await roleNow({ remembers: false })).not.toBe('segment')
  })

  it('is forgotten when the import is undone', async () => {
    await importAsked(write('first.csv', [odd, row(1), row(2), row(3)]), { columns: { Tier: { role: 'segment' } } })
    await bench.ask('history.undo')
    expect((await bench.ask('sources.rules')).mappings).toEqual([])
  })
})

describe('a speaker', () => {
  const call = (name: string): string =>
    write(name, [
      'WEBVTT',
      '',
      '1',
      '00:00:01.000 --> 00:00:04.000',
      'Robin Vale: The export fails every single Monday morning',
      '',
      '2',
      '00:00:06.000 --> 00:00:09.000',
      `Kim Okafor: We have looked into ${name} and will come back to you`,
    ])

  it('whose side was said in one file has it in the next, and can be changed by the rules', async () => {
    await importAsked(call('one.vtt'), { reading: { speakers: { 'Kim Okafor': 'internal', 'Speaker 1': 'internal' } } })
    expect(await texts()).toEqual(['The export fails every single Monday morning'])
    expect((await bench.ask('sources.rules')).speakers).toEqual([{ name: 'Kim Okafor', side: 'internal' }])
    const foretold = await preview(call('two.vtt'))
    expect(foretold.speakers.find((one) => one.name === 'Kim Okafor')?.side).toBe('internal')
    expect(foretold.counts.comments).toBe(1)

    await bench.ask('sources.setSpeaker', { name: 'kim okafor ', side: 'customer' })
    expect((await preview(call('two.vtt'))).counts.comments).toBe(2)
    await bench.ask('history.undo')
    expect((await preview(call('two.vtt'))).counts.comments).toBe(1)
    await bench.ask('sources.setSpeaker', { name: 'Kim Okafor', side: null })
    expect((await bench.ask('sources.rules')).speakers).toEqual([])
  })
})

describe('masking', () => {
  const row = (nth: number): string =>
    `2026-03-0${nth},Acme,5,Write to ann${nth}@example.com or call +1 202 555 013${nth} about it`

  it('is on for all kinds but names, and each kind can be turned off and on again', async () => {
    const { mask } = await bench.ask('sources.rules')
    expect(mask).toContain('iban')
    expect(mask).not.toContain('name')
    await bench.ask('sources.setMask', { kinds: ['phone'] })
    const [source] = await bench.importFiles(write('one.csv', [header, row(1)]))
    expect(await texts()).toEqual(['Write to ann1@example.com or call [phone 1] about it'])
    expect(source?.masked).toEqual({ phone: 1 })
    expect((await bench.ask('sources.get', { id: source?.id ?? '' })).mask).toEqual(['phone'])
    await bench.ask('history.undo')
    await bench.ask('history.undo')
    expect((await bench.ask('sources.rules')).mask).toEqual(mask)
    await bench.importFiles(write('two.csv', [header, row(2)]))
    expect(await texts()).toEqual(['Write to [e-mail 1] or call [phone 1] about it'])
  })
})

describe('rows with a remark', () => {
  const lines = [
    header,
    '2026-03-05,Acme,9,"Works, well"',
    '31/02/2026,Acme,8,Fine so far',
    'too,many,cells,here,=HYPERLINK(1)',
    '2026-03-06,Acme,7,Good enough',
  ]
  const read = (token: string): string => readFileSync(bench.workbench.pathOf(token) ?? '', 'utf8')

  it('are paged, and come as a CSV with their masked cells, formulas escaped', async () => {
    const [source] = await bench.importFiles(write('bad.csv', lines))
    const id = source?.id ?? ''
    const { remarks, remarksTotal } = await bench.ask('sources.get', { id, remarksFrom: 1, remarks: 1 })
    expect(remarksTotal).toBe(2)
    expect(remarks).toMatchObject([{ row: 4, fate: 'left out', part: null }])
    const { file, rows } = await bench.ask('sources.saveRemarks', { of: { source: id } })
    expect(rows).toBe(2)
    const text = read(file.token)
    expect(text.startsWith('\ufeffRow,Reason,Fate,Date,Company,')).toBe(true)
    const { data } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true })
    expect(data[1]?.slice(0, 5)).toEqual([
      '3',
      expect.stringContaining('31/02/2026'),
      expect.any(String),
      '31/02/2026',
      'Acme',
    ])
    expect(data[2]?.slice(3)).toEqual(['too', 'many', 'cells', 'here', "'=HYPERLINK(1)"])
  })

  it('come from a file before it is imported, too, and never overwrite a file', async () => {
    const token = tokenOf(write('bad.csv', lines))
    const folder = bench.workbench.grant(bench.folder, 'here').token
    const first = await bench.ask('sources.saveRemarks', { of: { file: { token } }, folder })
    const second = await bench.ask('sources.saveRemarks', { of: { file: { token } }, folder })
    expect(first.rows).toBe(2)
    expect(second.file.name).not.toBe(first.file.name)
    expect(read(second.file.token)).toBe(read(first.file.token))
  })
})

describe('quality', () => {
  it('says the same before and after the import', async () => {
    const path = write('one.csv', [
      header,
      '2026-03-05,Acme,9,Works well for us',
      ',Acme,8,n/a',
      '2026-03-06,,,Too slow on Mondays',
      '2026-03-07,Acme,7,',
    ])
    const foretold = await preview(path)
    const [source] = await bench.importFiles(path)
    const { quality } = await bench.ask('sources.get', { id: source?.id ?? '' })
    expect(quality).toEqual({ records: 4, withAccount: 3, withDate: 3, withScore: 3, withComment: 2 })
    expect(foretold.quality).toEqual(quality)
  })
})

describe('a change made while an import runs', () => {
  it('is kept when the import is cancelled, of which nothing stays, in the search index neither', async () => {
    await bench.importFiles(write('small.csv', [header, '2026-03-05,Acme,9,Quick and friendly support']))
    const { token } = bench.workbench.grant(write('large.csv', [header, ...answers(0, 20_000)]), 'large.csv')
    let renamed: Promise<unknown> | null = null
    bench.workbench.subscribe((event) => {
      if (event.type !== 'job' || event.job !== 'mine' || event.step !== 'Importing') return
      renamed ??= bench.workbench
        .request('workspace.update', { name: 'Named meanwhile' }, null)
        .then(() => bench.workbench.request('host.cancelJob', { job: 'mine' }, null))
    })
    const result = await bench.workbench.request('sources.import', { files: [{ token }] }, 'mine')
    await renamed
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(await bench.ask('workspace.summary')).toMatchObject({ name: 'Named meanwhile', comments: 1 })
    expect((await bench.ask('evidence.list', { filter: { search: 'report' } })).total).toBe(0)
    expect((await bench.ask('workspace.doctor')).healthy).toBe(true)
    await bench.workbench.close()
    const db = new Database(bench.path)
    expect(() => db.exec(`INSERT INTO comment_fts (comment_fts, rank) VALUES ('integrity-check', 1)`)).not.toThrow()
    expect(db.pragma('foreign_key_check')).toEqual([])
    expect(db.prepare('SELECT COUNT(*) FROM record').pluck().get()).toBe(1)
    db.close()
    bench = await openBench({ folder: bench.folder })
  })
})

describe('own mail domains', () => {
  it('are kept bare, once each, and can be undone', async () => {
    await bench.ask('sources.setDomains', { domains: ['@Ours.example', 'ours.example', 'kim@second.example'] })
    expect((await bench.ask('sources.rules')).domains).toEqual(['ours.example', 'second.example'])
    await bench.ask('history.undo')
    expect((await bench.ask('sources.rules')).domains).toEqual([])
  })
})
