import { describe, expect, it } from 'vitest'
import { commentsOf, fixture, readWhole, rolesOf } from './support.ts'

describe('survey exports', () => {
  it('reads Qualtrics with its three header rows', async () => {
    const { inspection, records, skips } = await readWhole(fixture('qualtrics.csv'))
    expect(inspection.reading).toMatchObject({ tool: 'Qualtrics', kind: 'survey', headerAt: 0, headerRows: 3 })
    expect(rolesOf(inspection)).toMatchObject({
      id: ['ResponseId'],
      when: ['RecordedDate'],
      score: ['Q1'],
      comment: ['Q2'],
      'leave-out': ['IPAddress', 'RecipientLastName', 'RecipientFirstName', 'RecipientEmail'],
    })
    expect(skips).toEqual([{ row: 5, reason: 'a test answer (Survey Preview)' }])
    expect(records.map((record) => record.place.from)).toEqual([4, 6, 7])
    expect(commentsOf(records).map((comment) => comment.text)).toEqual([
      'Setup was quick, support answers within the hour',
      'The export breaks\nevery second month',
    ])
    expect(records[0]?.passages[0]?.question).toBe('What is the main reason for your score?')
  })

  it('keeps a row whose score and answer say nothing, and says what was lost', async () => {
    const { records } = await readWhole(fixture('qualtrics.csv'))
    expect(records[2]).toMatchObject({
      ownId: 'R_1aaaaaaaaaaaaa4',
      scores: [],
      nonAnswers: 1,
      remarks: [{ reason: 'Score is “eleven”, not 0 to 10', fate: 'kept without a score' }],
    })
    expect(records[2]?.passages[0]).toMatchObject({ text: 'n/a', comments: [] })
  })

  it('leaves personal columns out of the stored row', async () => {
    const { records } = await readWhole(fixture('qualtrics.csv'))
    expect(JSON.stringify(records)).not.toMatch(/203\.0\.113|buyer@example/)
  })

  it('reads the legacy export of Qualtrics with its byte-order mark and empty last column', async () => {
    const { inspection, records, skips } = await readWhole(fixture('qualtrics-legacy.csv'))
    expect(inspection.reading).toMatchObject({ tool: 'Qualtrics', headerRows: 2, encoding: 'utf-8' })
    expect(rolesOf(inspection)).toMatchObject({ id: ['V1'], when: ['V9'], comment: ['Q2'] })
    expect(records.map((record) => record.ownId)).toEqual(['R_2b1'])
    expect(skips).toEqual([{ row: 4, reason: 'a test answer (Survey Preview)' }])
  })

  it('names the options of a SurveyMonkey question after the question', async () => {
    const { inspection, records } = await readWhole(fixture('surveymonkey.csv'))
    expect(inspection.reading).toMatchObject({ tool: 'SurveyMonkey', headerRows: 2 })
    expect(inspection.columns.map((column) => column.name)).toContain('Which areas do you use? [Reporting]')
    expect(records[1]).toMatchObject({
      place: { from: 4, to: 4 },
      when: { iso: '2026-03-15T14:05:00', precision: 'second' },
      scores: [{ kind: 'nps', value: 4 }],
    })
    expect(records[2]).toMatchObject({ scores: [{ value: 0 }], passages: [] })
  })

  it('reads Typeform', async () => {
    const { inspection, records } = await readWhole(fixture('typeform.csv'))
    expect(inspection.reading.tool).toBe('Typeform')
    expect(rolesOf(inspection)).toMatchObject({ id: ['#'], when: ['Submit Date (UTC)'] })
    expect(commentsOf(records)).toHaveLength(3)
  })

  it('reads a German Google Form and keeps the answer of a date that does not exist', async () => {
    const { inspection, records } = await readWhole(fixture('google-forms.csv'))
    expect(inspection.reading).toMatchObject({ tool: 'Google Forms' })
    expect(rolesOf(inspection)['leave-out']).toEqual(['E-Mail-Adresse'])
    expect(records[2]).toMatchObject({
      when: null,
      remarks: [{ reason: 'Date “31.02.2026 11:00:00” does not exist', fate: 'kept without a date' }],
    })
    expect(commentsOf(records)).toHaveLength(3)
  })

  it('takes the score of Delighted for NPS and its epoch seconds for UTC', async () => {
    const { inspection, records } = await readWhole(fixture('delighted.csv'))
    expect(inspection.reading.tool).toBe('Delighted')
    expect(rolesOf(inspection)).toMatchObject({
      id: ['id'],
      score: ['score'],
      comment: ['comment'],
      when: ['created_at'],
    })
    expect(JSON.stringify(records)).not.toContain('@example.com')
    expect(records[0]?.attributes).toMatchObject({ tags: 'fast' })
    expect(records[0]).toMatchObject({
      when: { iso: '2026-01-01T00:00:00', precision: 'second' },
      scores: [{ kind: 'nps', value: 9, min: 0, max: 10, column: 'score' }],
    })
  })
})
