import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { writeSurvey } from '../../support/answers.ts'
import { makePlace, type Place } from './verbatim.ts'

let place: Place

const importedSchema = z.object({
  sources: z.array(
    z.object({
      id: z.string(),
      file: z.string(),
      parts: z.number(),
      kind: z.string(),
      rowsRead: z.number(),
      rowsKept: z.number(),
      rowsSkipped: z.number(),
      repeats: z.number(),
      comments: z.number(),
      masked: z.record(z.string(), z.number()),
      joinedAccounts: z.array(z.object({ name: z.string(), with: z.string() })),
    }),
  ),
  refused: z.array(z.object({ name: z.string(), message: z.string() })),
})
const imported = async (...args: readonly string[]) => importedSchema.parse(await place.json('import', ...args))

const call = (customer: string): string =>
  [
    'WEBVTT',
    '',
    '1',
    '00:00:01.000 --> 00:00:04.000',
    `${customer}: The export fails every night and nobody tells us.`,
    '',
    '2',
    '00:00:06.000 --> 00:00:09.000',
    'Robin Ours: We are looking at it this week.',
    '',
  ].join('\n')

beforeAll(() => {
  place = makePlace()
  mkdirSync(place.at('exports/calls'), { recursive: true })
  writeSurvey(place.at('exports'), { rows: 12, name: 'nps.csv' })
  writeFileSync(place.at('exports/calls/one.vtt'), call('Kim Northwind'))
  writeFileSync(place.at('exports/calls/two.vtt'), call('Lee Fabrikam'))
  writeFileSync(place.at('exports/photo.jpg'), Buffer.from('ffd8ffe000104a4649460001', 'hex'))
  writeSurvey(place.folder, { rows: 8 })
})
afterAll(() => place.remove())

describe('import of a folder', () => {
  it('reads what can be read, calls as one source, and says what cannot', async () => {
    const { status, answer, notes } = await place.verbatim('import', 'folder.verbatim', 'exports', '--json')
    const { sources, refused } = importedSchema.parse(JSON.parse(answer))
    expect(status).toBe(0)
    expect(sources.map(({ kind, parts }) => [kind, parts]).toSorted()).toEqual([
      ['call', 2],
      ['survey', 0],
    ])
    expect(refused.map(({ name }) => name)).toEqual([expect.stringContaining('photo.jpg')])
    expect(notes.filter((line) => line.includes('photo.jpg'))).toHaveLength(1)
  })

  it('goes on without a file in it that turns out to be damaged', async () => {
    mkdirSync(place.at('mixed'))
    writeSurvey(place.at('mixed'), { rows: 4, name: 'good.csv' })
    writeFileSync(place.at('mixed/empty.csv'), '')
    const { sources, refused } = await imported('mixed.verbatim', 'mixed')
    expect([sources.length, refused.length]).toEqual([1, 1])
    expect(refused[0]?.name).toContain('empty.csv')
  })

  it('says what asks for a look, and which rows lost something', async () => {
    const answers = Array.from(
      { length: 12 },
      (_, at) => `2026-02-${at === 4 ? 31 : 10 + at},${at % 11},${['no', 'yes'][at % 2]}`,
    )
    writeFileSync(place.at('scores.csv'), `date,nps,renews\n${answers.join('\n')}\n`)
    const { answer } = await place.verbatim('import', 'scores.verbatim', 'scores.csv')
    expect(answer.split('\n').slice(-3)).toEqual([
      'scores.csv: No column of comments was found. Choose one, or import the scores alone.',
      'scores.csv, row 6: Date “2026-02-31” does not exist: kept without a date',
      '',
    ])
  })

  it('keeps the rows of each source in balance', async () => {
    const { sources } = await imported('balance.verbatim', 'exports', 'survey.csv')
    expect(sources.map(({ file }) => file)).toContain('survey.csv')
    for (const one of sources) expect(one.rowsKept + one.rowsSkipped).toBe(one.rowsRead)
  })
})

describe('import again', () => {
  it('counts what is there already as repeats, says so and leaves no empty source', async () => {
    await imported('again.verbatim', 'survey.csv')
    const { sources } = await imported('again.verbatim', 'survey.csv')
    expect(sources[0]).toMatchObject({ rowsRead: 8, rowsKept: 0, repeats: 8 })
    const said = await place.verbatim('import', 'again.verbatim', 'survey.csv')
    expect(said.answer).toMatch(/survey\.csv: this file was already imported on .*; nothing was added/)
    expect((await place.verbatim('sources', 'again.verbatim')).answer.match(/survey\.csv/g)).toHaveLength(1)
  })
})

describe('options of import', () => {
  it('mask what is asked for, and remember it for the workspace', async () => {
    const rows = ['comment,when', '"Write to kim@northwind.example or call +44 20 7946 0958",2026-01-05']
    writeFileSync(place.at('personal.csv'), `${rows.join('\n')}\n`)
    const args = ['personal.csv', '--column', 'comment=comment']
    const first = await imported('mask.verbatim', ...args, '--mask', 'phone')
    expect(first.sources[0]?.masked).toEqual({ phone: 1 })
    const found = await place.verbatim('evidence', 'mask.verbatim', '--search', 'Write')
    expect(found.answer).toContain('kim@northwind.example')
    const all = await imported('all.verbatim', ...args)
    expect(all.sources[0]?.masked).toMatchObject({ 'e-mail': 1, phone: 1 })
  })

  it('leave the mask of the workspace as it was when nothing is imported', async () => {
    await imported('kept.verbatim', 'survey.csv')
    writeFileSync(place.at('empty.csv'), '')
    const failed = await place.verbatim('import', 'kept.verbatim', 'empty.csv', '--mask', 'none')
    expect(failed.status).toBe(1)
    const { sources } = await imported('kept.verbatim', 'personal.csv', '--column', 'comment=comment')
    expect(sources[0]?.masked).toMatchObject({ 'e-mail': 1, phone: 1 })
  })

  it('put speakers on our side, whose words are not counted', async () => {
    const file = 'exports/calls/one.vtt'
    const { sources } = await imported('ours.verbatim', file, '--speaker-ours', 'Robin Ours')
    expect(sources[0]).toMatchObject({ file, comments: 1 })
  })

  it('put garbled letters right when that is asked for', async () => {
    const garbled = ['comment,when', '"TrÃ¨s cher, le dÃ©lai est trop long",2026-01-05', '"CafÃ© fermÃ©",2026-01-06']
    writeFileSync(place.at('garbled.csv'), `${garbled.join('\n')}\n`)
    await imported('repair.verbatim', 'garbled.csv', '--column', 'comment=comment', '--repair')
    const { answer } = await place.verbatim('evidence', 'repair.verbatim', '--search', 'cher')
    expect(answer).toContain('Très cher, le délai est trop long')
  })
})

describe('variants of one question', () => {
  const questions = async (workspace: string): Promise<readonly string[]> => {
    const db = new Database(place.at(workspace), { readonly: true })
    try {
      return z.array(z.string()).parse(db.prepare('SELECT DISTINCT question FROM passage ORDER BY 1').pluck().all())
    } finally {
      db.close()
    }
  }

  it('are joined only when that is asked for', async () => {
    const asked = ['How could we improve?', 'What could we do better?']
    const rows = Array.from(
      { length: 40 },
      (_, row) => `${row},2026-01-05,${asked[row % 2]},"Answer ${row} on waiting"`,
    )
    writeFileSync(place.at('variants.csv'), ['id,when,question,comment', ...rows, ''].join('\n'))
    const args = ['variants.csv', '--column', 'question=question', '--column', 'comment=comment']
    await imported('apart.verbatim', ...args)
    expect(await questions('apart.verbatim')).toEqual(asked)
    await imported('joined.verbatim', ...args, '--join-questions')
    expect(await questions('joined.verbatim')).toHaveLength(1)
  })
})

describe('sources, rows and accounts', () => {
  it('list what was imported, what became of rows and who spoke', async () => {
    const rows = [
      'id,when,Company,comment',
      '1,31/02/2026,Northwind Ltd,Too slow for us',
      '2,05/01/2026,NORTHWIND,',
      '',
    ]
    writeFileSync(place.at('some.csv'), rows.join('\n'))
    const columns = ['--column', 'when=when', '--column', 'account=Company', '--column', 'comment=comment']
    await imported('lists.verbatim', 'some.csv', ...columns)
    const sources = await place.verbatim('sources', 'lists.verbatim')
    expect(sources.answer).toMatch(/some\.csv +survey/)
    const left = await place.verbatim('rows', 'lists.verbatim', 'some.csv')
    expect(left.answer).toContain('31/02/2026')
    const { file } = z
      .object({ file: z.string() })
      .parse(await place.json('rows', 'lists.verbatim', 'some.csv', '--out', 'exports'))
    expect(readFileSync(place.at(file), 'utf8')).toContain('31/02/2026')
    const accounts = await place.verbatim('accounts', 'lists.verbatim')
    expect(accounts.answer).toMatch(/Northwind/i)
  })

  it('say so when there is no such source', async () => {
    const { status, notes } = await place.verbatim('rows', 'lists.verbatim', 'none.csv')
    expect([status, notes.length]).toEqual([1, 1])
  })
})
