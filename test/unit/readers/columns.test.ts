import { describe, expect, it } from 'vitest'
import { inspect } from '#engine/readers/inspect.ts'
import { made, rolesOf } from './support.ts'

/** A table of 60 rows whose cells are made from the row's number. */
async function rolesOfTable(columns: Readonly<Record<string, (at: number) => string | number>>) {
  const rows = Array.from({ length: 60 }, (_, at) => Object.values(columns).map((cell) => String(cell(at))))
  const lines = [Object.keys(columns), ...rows].map((row) => row.map((cell) => `"${cell}"`).join(','))
  const inspection = await inspect(made('t.csv', lines.join('\n')))
  return { roles: rolesOf(inspection), columns: inspection.columns, checks: inspection.checks }
}

const words = (at: number): string => `the ${at}th answer says that the board of team ${at} is slow to load`

describe('guessing columns', () => {
  it('takes every open question for a comment and labels for attributes', async () => {
    const { roles } = await rolesOfTable({
      why: words,
      'What should we improve?': (at) => `please improve part ${at} of the planning view`,
      category: (at) => ['billing', 'the slow search', 'exports'][at % 3] ?? '',
      sentiment: (at) => (at % 2 === 0 ? 'positive' : 'negative'),
      reason: (at) => ['too slow for us', 'too dear for us'][at % 2] ?? '',
    })
    expect(roles).toEqual({
      comment: ['why', 'What should we improve?'],
      attribute: ['category', 'sentiment', 'reason'],
    })
  })

  it('takes an open question for one though a short file gives the same few answers again and again', async () => {
    const { roles } = await rolesOfTable({
      'What should we improve?': (at) => `please improve part ${at % 13} of the planning view`,
      'Was können wir besser machen?': (at) => `der Export von Teil ${at % 13} ist zu langsam`,
      'What do you use most?': (at) => `the planning view and part ${at % 4}`,
    })
    expect(roles).toEqual({
      comment: ['What should we improve?', 'Was können wir besser machen?'],
      attribute: ['What do you use most?'],
    })
  })

  it('takes a confidence, a latitude, a duration and a mark of 0 or 1 for no score', async () => {
    const { roles } = await rolesOfTable({
      comment: words,
      rating_confidence: (at) => (at % 10) / 10,
      LocationLatitude: (at) => 40 + at / 100,
      'Duration (in seconds)': (at) => at + 30,
      'Satisfaction mentioned': (at) => at % 2,
      'Rating score': (at) => 1 + (at % 5),
    })
    expect(roles['score']).toEqual(['Rating score'])
  })

  it('tells NPS from a scale of 1 to 10 and from five stars', async () => {
    const { columns, checks } = await rolesOfTable({
      nps: (at) => 1 + (at % 10),
      'How likely are you to recommend us, from 1 to 10?': (at) => 1 + (at % 10),
      'CSAT score': (at) => 1 + (at % 5),
      'Effort (CES)': (at) => 1 + (at % 7),
      comment: words,
    })
    expect(columns.map((column) => column.score)).toEqual([
      { kind: 'nps', min: 0, max: 10 },
      { kind: 'rating', min: 1, max: 10 },
      { kind: 'csat', min: 1, max: 5 },
      { kind: 'ces', min: 1, max: 7 },
      null,
    ])
    expect(checks).toEqual(['No score of 0 in "nps" so far: check that its scale is 0 to 10 and not 1 to 10.'])
  })

  it('takes an id only where it differs in every row, but for rows that stand there twice', async () => {
    const unique = { 'Response ID': (at: number) => `R-${at}`, comment: words }
    expect((await rolesOfTable(unique)).roles['id']).toEqual(['Response ID'])
    const repeated = { 'Response ID': (at: number) => `R-${at % 50}`, comment: words }
    expect((await rolesOfTable(repeated)).roles['id']).toBeUndefined()
    const twice = {
      'Response ID': (at: number) => `R-${Math.min(at, 58)}`,
      comment: (at: number) => words(Math.min(at, 58)),
    }
    expect((await rolesOfTable(twice)).roles['id']).toEqual(['Response ID'])
  })

  it('leaves personal data out', async () => {
    const { roles } = await rolesOfTable({
      comment: words,
      'First name': () => 'Kim',
      ip: (at) => `203.0.113.${at}`,
      contact: (at) => `person${at}@example.com`,
      Phone: (at) => `415-555-01${10 + at}`,
    })
    expect(roles['leave-out']).toEqual(['First name', 'ip', 'contact', 'Phone'])
  })

  it('says when dates could be read either way', async () => {
    const { checks } = await rolesOfTable({ date: (at) => `0${1 + (at % 3)}/0${1 + (at % 4)}/2026`, comment: words })
    expect(checks[0]).toMatch(/^Dates could be day first or month first\. They are read (day|month) first\.$/)
  })

  it('gives the end date of a survey before its start date, and the last before the first name', async () => {
    const { roles } = await rolesOfTable({
      'Start Date': (at) => `2026-01-0${1 + (at % 9)}`,
      'End Date': (at) => `2026-02-0${1 + (at % 9)}`,
      comment: words,
    })
    expect(roles['when']).toEqual(['End Date'])
  })
})
