import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OutputOf } from '#shared/contract/contract.ts'
import { openBench, type TestBench } from '../support/workbench.ts'

let bench: TestBench

beforeEach(async () => {
  bench = await openBench({ clock: () => Date.UTC(2026, 10, 22, 9) })
})
afterEach(() => bench.close())

type Row = OutputOf<'evidence.list'>['rows'][number]
const rows = async (): Promise<readonly Row[]> => (await bench.ask('evidence.list', { filter: {} })).rows
const said = async (): Promise<readonly (readonly [string, string])[]> =>
  (await rows()).map((row) => [row.voice, row.text] as const).sort(([, one], [, other]) => one.localeCompare(other))

describe('names, where they are to be masked,', () => {
  it('are kept of no note, no call and no speaker', async () => {
    await bench.ask('sources.setMask', { kinds: ['name'] })
    await bench.ask('sources.writeNote', {
      account: 'Contoso Ltd',
      title: 'Call with Susan Varga',
      text: 'I spoke to Susan Varga today.\nThey cannot export the monthly report.',
    })
    const call = join(bench.folder, 'call.txt')
    const turns = ['Oyelara Quist: The dashboards load slowly.', 'Susan Varga: We lose an hour with it each day.']
    writeFileSync(call, [...turns, 'Oyelara Quist: Every Monday it is the same.', ...turns].join('\n'))
    const { token } = bench.workbench.grant(call, 'call.txt')
    const asked = { reading: { speakers: { 'Oyelara Quist': 'customer', 'Susan Varga': 'customer' } } } as const
    await bench.ask('sources.import', { files: [{ token, asked }] })
    expect((await said()).length).toBeGreaterThan(4)
    const db = new Database(bench.path, { readonly: true })
    const kept = ['source', 'record', 'passage', 'comment', 'speaker_side', 'mapping', 'history_change'].map((table) =>
      JSON.stringify(db.prepare(`SELECT * FROM ${table}`).all()),
    )
    db.close()
    expect(kept.join('')).toContain('[name 2]')
    expect(kept.join('')).not.toMatch(/Varga|Oyelara|Quist/)
  })
})

describe('a note by hand', () => {
  it('is kept for its account and day, masked, as what staff say', async () => {
    const { source } = await bench.ask('sources.writeNote', {
      account: 'Contoso Ltd',
      text: 'They cannot export the monthly report. Ann is at ann@example.com for details on this.',
    })
    expect(source).toMatchObject({ file: 'Note, 22 Nov 2026', kind: 'call', comments: 2, masked: { 'e-mail': 1 } })
    expect(await said()).toEqual([
      ['reported', 'Ann is at [e-mail 1] for details on this.'],
      ['reported', 'They cannot export the monthly report.'],
    ])
    const [row] = await rows()
    expect(row).toMatchObject({ account: { name: 'Contoso Ltd' }, when: { iso: '2026-11-22', precision: 'day' } })
  })

  it('in the customer’s own words is theirs from the first word to the last', async () => {
    await bench.ask('sources.writeNote', {
      account: 'Contoso Ltd',
      on: '2026-11-20',
      title: 'Call with the controller',
      text: 'Too slow.\n\nWe wait ten minutes for each report',
      voice: 'customer',
    })
    expect(await said()).toEqual([
      ['customer', 'Too slow.'],
      ['customer', 'We wait ten minutes for each report'],
    ])
    const { record } = await bench.ask('evidence.record', { comment: (await rows())[0]?.comment ?? '' })
    expect(record).toMatchObject({ title: 'Call with the controller', when: { iso: '2026-11-20' } })
    expect(record.source.file).toBe('Note, 20 Nov 2026')
  })

  it('says the same of two accounts and is kept for both; twice of one it is a repeat', async () => {
    const text = 'They want single sign-on before they renew'
    await bench.ask('sources.writeNote', { account: 'Contoso Ltd', text })
    await bench.ask('sources.writeNote', { account: 'Northwind', text })
    expect((await rows()).length).toBe(2)
    const { source } = await bench.ask('sources.writeNote', { account: 'Northwind', text })
    expect(source).toMatchObject({ rowsKept: 0, repeats: 1 })
    expect((await rows()).length).toBe(2)
  })

  it('is one step: undo takes it back', async () => {
    await bench.ask('sources.writeNote', { account: null, text: 'They asked for a longer trial of the product' })
    expect((await bench.ask('history.undo')).label).toBe('Write Note, 22 Nov 2026')
    expect(await rows()).toEqual([])
  })

  it('that was pasted from a mailbox is read as an e-mail: its sender, subject and date', async () => {
    const { source } = await bench.ask('sources.writeNote', {
      text: [
        'From: Robin Vale <robin@customer.example>',
        'To: support@ours.example',
        'Subject: Exports fail',
        'Date: Thu, 19 Nov 2026 10:30:00 +0000',
        '',
        'Hello, the export of our monthly report fails with a time-out every Monday.',
      ].join('\n'),
    })
    expect(source).toMatchObject({ file: 'E-mail, 22 Nov 2026', comments: 1 })
    const [row] = await rows()
    expect(row?.text).toContain('fails with a time-out every Monday')
    const { record } = await bench.ask('evidence.record', { comment: row?.comment ?? '' })
    expect(record.when?.iso).toContain('2026-11-19')
    expect(record.title).toBe('Exports fail')
  })
})

describe('a folder of calls', () => {
  const call = (words: string): string => `WEBVTT\n\n1\n00:00:01.000 --> 00:00:04.000\nRobin Vale: ${words}\n`

  it('becomes one source with its files as parts, and a record says in which of them it stands', async () => {
    const folder = join(bench.folder, 'Calls of March')
    mkdirSync(folder)
    writeFileSync(join(folder, 'monday.vtt'), call('The export fails every single Monday morning'))
    writeFileSync(join(folder, 'tuesday.vtt'), call('The dashboards load slowly on the train home'))
    writeFileSync(join(folder, 'nps.csv'), 'Date,Score,Comment\n2026-03-05,9,Works well for all of us\n')
    writeFileSync(join(folder, 'photo.png'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
    const { token } = bench.workbench.grant(folder, 'Calls of March')
    const gathered = await bench.ask('sources.gather', { tokens: [token] })
    expect(gathered.refused).toMatchObject([{ name: expect.stringContaining('photo.png') }])
    expect(gathered.files.map(({ name, parts }) => `${name}: ${parts}`).sort()).toEqual([
      'Calls of March › nps.csv: 0',
      'Calls of March: 2',
    ])
    const files = gathered.files.map((file) => ({ token: file.token }))
    const { sources } = await bench.ask('sources.import', { files })
    const bundle = sources.find((source) => source.file === 'Calls of March')
    expect(bundle).toMatchObject({ comments: 2, rowsRead: 2 })
    const { source, parts } = await bench.ask('sources.get', { id: bundle?.id ?? '' })
    expect(source.parts).toBe(2)
    expect(parts.map((part) => part.name)).toEqual(['monday.vtt', 'tuesday.vtt'])
    const row = (await rows()).find((one) => one.text.startsWith('The dashboards'))
    const { record } = await bench.ask('evidence.record', { comment: row?.comment ?? '' })
    expect(record.part).toBe('tuesday.vtt')
    const again = await bench.ask('sources.preview', { files })
    expect(again.files.every((file) => file.ok && file.importedBefore !== null)).toBe(true)
  })
})
