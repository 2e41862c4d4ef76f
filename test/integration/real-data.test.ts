import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createMasker } from '#engine/readers/masking/masker.ts'
import { withoutMarkNumbers } from '#shared/domain/masks.ts'
import { usualMaskKinds } from '#shared/domain/reading.ts'
import { countNps, npsOf } from '#shared/domain/stats/nps.ts'
import { realFile } from '../support/project.ts'
import { openBench } from '../support/workbench.ts'

const airline = realFile('airline-tweets', 'comments.csv')
const panel = realFile('nps-panel', 'nps.csv')
const patients = realFile('patient-feedback', 'comments.csv')
if (airline === null || panel === null || patients === null) {
  console.warn('SKIPPED, for want of ../shared/data: the tests on airline tweets, the NPS panel and patient feedback')
}

describe('14,640 tweets to airlines', () => {
  it.skipIf(airline === null)(
    'go from file to brief, and every quotation stands in the file, masked the same way',
    async () => {
      const file = airline ?? ''
      const bench = await openBench()
      const [report] = await bench.importFiles(file)
      expect(report).toMatchObject({ rowsRead: 14_640, kind: 'survey' })
      expect(report && report.rowsKept + report.skipped.length).toBe(14_640)

      const found = await bench.ask('themes.find')
      expect(found.themes).toBeGreaterThanOrEqual(8)
      expect(found.themes).toBeLessThanOrEqual(40)
      expect((await bench.ask('themes.list')).unit).toBe('record')
      await bench.ask('priorities.suggest', { count: 4 })
      const folder = bench.workbench.grant(bench.folder, 'here').token
      const { files } = await bench.ask('briefs.export', { formats: ['md', 'html', 'docx'], folder })
      expect(files.map((one) => one.format)).toEqual(['md', 'html', 'docx'])

      const { data } = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8'), { header: true })
      const masker = createMasker(usualMaskKinds)
      const source = new Set(data.map((row) => withoutMarkNumbers(masker.mask(row.text ?? '').text)))
      const markdown = readFileSync(join(bench.folder, files[0]?.name ?? ''), 'utf8')
      let quotations = 0
      for (const { id } of (await bench.ask('priorities.list')).priorities) {
        for (const { text } of (await bench.ask('priorities.get', { id })).chosen) {
          quotations += 1
          expect(source).toContain(withoutMarkNumbers(text))
          const [firstLine = ''] = text.split('\n')
          expect(markdown.replaceAll('\\', '')).toContain(firstLine.slice(0, 30))
        }
      }
      expect(quotations).toBe(12)
      expect((await bench.ask('workspace.doctor')).healthy).toBe(true)
      await bench.close()
    },
  )

  it.skipIf(airline === null)('keep the line breaks within a tweet', async () => {
    const bench = await openBench()
    await bench.importFiles(airline ?? '')
    const { rows } = await bench.ask('evidence.list', { filter: { search: '"the only bad thing about flying"' } })
    const { record } = await bench.ask('evidence.record', { comment: rows[0]?.comment ?? '' })
    expect(record.passages.map((passage) => passage.text).join('')).toContain("didn't have this playing.\nit's really")
    await bench.close()
  })
})

describe('an NPS panel in French with mixed bytes', () => {
  it.skipIf(panel === null)('imports every row, and its NPS is 53.4 [52.3, 54.5] of 13,612 answers', async () => {
    const bench = await openBench()
    const [report] = await bench.importFiles(panel ?? '')
    expect(report).toMatchObject({ rowsRead: 13_954, rowsKept: 13_954, encoding: 'windows-1252' })
    const db = new Database(bench.path, { readonly: true })
    const scores = db.prepare(`SELECT score_value FROM record WHERE score_kind = 'nps'`).pluck().all()
    db.close()
    const counts = countNps(z.array(z.number()).parse(scores))
    expect(counts.answers).toBe(13_612)
    const nps = npsOf(counts)
    expect([nps?.points, nps?.interval.low, nps?.interval.high].map((points) => points?.toFixed(1))).toEqual([
      '53.4',
      '52.3',
      '54.5',
    ])
    await bench.close()
  })
})

describe('comments of hospital patients', () => {
  it.skipIf(patients === null)('count respondents, and leave out those who did not answer', async () => {
    const bench = await openBench()
    const [report] = await bench.importFiles(patients ?? '')
    expect(report).toMatchObject({ rowsRead: 7_908 })
    const summary = await bench.ask('workspace.summary')
    expect(summary.unit).toBe('respondent')
    expect(summary.comments).toBeLessThan(7_908)
    const { total } = await bench.ask('evidence.list', { filter: { search: '"did not answer"' } })
    expect(total).toBeLessThan(20)
    await bench.close()
  })
})
