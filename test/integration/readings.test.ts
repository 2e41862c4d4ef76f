import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { setTimeout as pause } from 'node:timers/promises'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { VerbatimEvent } from '#shared/contract/events.ts'
import { writeSurvey } from '../support/answers.ts'
import { openBench, type TestBench } from '../support/workbench.ts'

let bench: TestBench

beforeEach(async () => {
  bench = await openBench()
})
afterEach(() => bench.close())

const answers = [
  'The export fails every single time and nobody helps',
  'Wonderful service, we are delighted',
  'Do you deliver to the islands?',
  'Please add a dark theme',
  'Die Rechnung war zum zweiten Mal falsch und niemand antwortet',
] as const

/** A survey without scores, so that only the words speak; the last row has a promoter's score beside a complaint. */
function writeAnswers(folder: string): string {
  const path = join(folder, 'answers.csv')
  const rows = [...answers.map((text) => ['', text] as const), ['10', 'The app is terrible and crashes'] as const]
  writeFileSync(
    path,
    [
      'Response ID,Date,How likely are you to recommend us? (0-10),What is the main reason for your score?',
      ...rows.map(([score, text], at) => `R${at},2026-03-0${at + 1},${score},"${text}"`),
    ].join('\n'),
  )
  return path
}

function writeMany(folder: string, rows: number): string {
  const path = join(folder, 'many.csv')
  const lines = Array.from({ length: rows }, (_, at) => `R${at},The parcel number ${at} was late again and came open`)
  writeFileSync(path, ['Response ID,What is the main reason for your score?', ...lines].join('\n'))
  return path
}

describe('what is read in comments', () => {
  it('is nothing until it was read, and then tone, kind and language beside each', async () => {
    await bench.importFiles(writeAnswers(bench.folder))
    const before = await bench.ask('evidence.list', { sort: 'file' })
    expect(before.rows[0]?.reading).toEqual({ tone: null, speech: null, language: null })
    expect(await bench.ask('readings.fill')).toEqual({ read: 6 })
    const { rows } = await bench.ask('evidence.list', { sort: 'file' })
    expect(rows.map(({ reading }) => reading.language)).toEqual(['en', 'en', 'en', 'en', 'de', 'en'])
    expect(rows[0]?.reading).toMatchObject({ tone: { is: 'negative', from: 'words' }, speech: 'complaint' })
    expect(rows[1]?.reading).toMatchObject({ tone: { is: 'positive', from: 'words' }, speech: 'praise' })
    expect(rows.slice(2, 4).map(({ reading }) => reading.speech)).toEqual(['question', 'request'])
    const { record } = await bench.ask('evidence.record', { comment: rows[1]?.comment ?? '' })
    expect(record.passages[0]?.comments[0]?.reading).toEqual(rows[1]?.reading)
  })

  it('takes the score before the words and says so', async () => {
    await bench.importFiles(writeAnswers(bench.folder))
    const scored = async () => (await bench.ask('evidence.list', { filter: { bands: ['promoter'] } })).rows[0]?.reading
    expect(await scored()).toMatchObject({ tone: { is: 'positive', from: 'score' }, speech: null })
    await bench.ask('readings.fill')
    expect(await scored()).toMatchObject({ tone: { is: 'positive', from: 'score' }, speech: 'complaint' })
  })

  it('is counted in facets that follow each other, and filters by what is shown', async () => {
    await bench.importFiles(writeAnswers(bench.folder))
    await bench.ask('readings.fill')
    const all = await bench.ask('evidence.facets')
    expect(all.tones.reduce((sum, { comments }) => sum + comments, 0)).toBe(6)
    const { total, rows } = await bench.ask('evidence.list', { filter: { tones: ['positive'] } })
    expect(total).toBe(all.tones.find(({ value }) => value === 'positive')?.comments)
    expect(rows.map(({ reading }) => reading.tone?.is)).toEqual(rows.map(() => 'positive'))
    const german = await bench.ask('evidence.facets', { filter: { languages: ['de'] } })
    expect(german.tones.reduce((sum, { comments }) => sum + comments, 0)).toBe(1)
    expect(german.languages).toEqual(all.languages)
    expect(
      (await bench.ask('evidence.list', { filter: { speeches: ['question'] } })).rows.map(({ text }) => text),
    ).toEqual([answers[2]])
  })

  it('is not read twice, and what is new is read alone', async () => {
    await bench.importFiles(writeSurvey(bench.folder, { rows: 30 }))
    const first = await bench.ask('readings.fill')
    expect(await bench.ask('readings.fill')).toEqual({ read: 0 })
    await bench.importFiles(writeAnswers(bench.folder))
    expect(await bench.ask('readings.state')).toMatchObject({ comments: first.read + 6, read: first.read })
    expect(await bench.ask('readings.fill')).toEqual({ read: 6 })
  })

  it('keeps what was read when it is cancelled, and goes on from there', async () => {
    await bench.importFiles(writeSurvey(bench.folder, { rows: 700 }))
    const stop = bench.workbench.subscribe((event) => {
      if (event.type === 'job' && event.state === 'running')
        void bench.workbench.request('host.cancelJob', { job: 'fill' }, null)
    })
    const cancelled = await bench.workbench.request('readings.fill', {}, 'fill')
    stop()
    expect(cancelled).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    const { read, comments } = await bench.ask('readings.state')
    expect(read).toBeGreaterThan(0)
    expect(read).toBeLessThan(comments)
    expect(await bench.ask('readings.fill')).toEqual({ read: comments - read })
  })

  it('says the same when it is read in two parts as in one', async () => {
    const tonesOf = async (): Promise<readonly unknown[]> =>
      (await bench.ask('evidence.list', { sort: 'file', limit: 500 })).rows.map(({ reading }) => reading)
    await bench.importFiles(writeSurvey(bench.folder, { rows: 400 }))
    const stop = bench.workbench.subscribe((event) => {
      if (event.type === 'job' && event.state === 'running')
        void bench.workbench.request('host.cancelJob', { job: 'fill' }, null)
    })
    await bench.workbench.request('readings.fill', {}, 'fill')
    stop()
    await bench.ask('readings.fill')
    const inParts = await tonesOf()
    await bench.close()
    bench = await openBench()
    await bench.importFiles(writeSurvey(bench.folder, { rows: 400 }))
    await bench.ask('readings.fill')
    expect(await tonesOf()).toEqual(inParts)
  })

  it('leaves vectors that theme finding uses', async () => {
    await bench.importFiles(writeSurvey(bench.folder, { rows: 60 }))
    await bench.ask('readings.fill')
    const { themes } = await bench.ask('themes.find', { count: 4 })
    expect(themes).toBe(4)
  })

  it('changes nothing that people can undo', async () => {
    await bench.importFiles(writeAnswers(bench.folder))
    const before = await bench.ask('history.list')
    await bench.ask('readings.fill')
    expect(await bench.ask('history.list')).toEqual(before)
    await bench.ask('history.undo')
    expect(await bench.ask('readings.state')).toMatchObject({ comments: 0, read: 0 })
    await bench.ask('history.redo')
    expect(await bench.ask('readings.state')).toMatchObject({ comments: 6, read: 6 })
  })
})

describe('reading in the background', () => {
  it('begins by itself after an import and tells who looks on', async () => {
    await bench.close()
    bench = await openBench({ readsByItself: true })
    const told = new Promise<VerbatimEvent>((resolve) =>
      bench.workbench.subscribe((event) => {
        if (event.type === 'changed' && event.tables.includes('reading')) resolve(event)
      }),
    )
    await bench.importFiles(writeAnswers(bench.folder))
    await told
    expect(await bench.ask('readings.state')).toMatchObject({ read: 6 })
  })

  it('stops when the workspace is closed while it reads', async () => {
    await bench.close()
    bench = await openBench({ readsByItself: true })
    await bench.importFiles(writeMany(bench.folder, 2_000))
    expect((await bench.ask('readings.state')).comments).toBe(2_000)
    let { read } = await bench.ask('readings.state')
    while (read === 0) {
      await pause(20)
      read = (await bench.ask('readings.state')).read
    }
    expect(read).toBeLessThan(2_000)
  })
})
