import Papa from 'papaparse'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { commentsOf, fixture, made, readWhole, rolesOf } from './support.ts'

const mixed = fixture('surveys/long-mixed.csv')
const [header = [], ...rows] = Papa.parse<string[]>(readFileSync(mixed.path, 'utf8'), { skipEmptyLines: true }).data

const tableOf = (names: readonly string[], lines: readonly (readonly string[])[]) =>
  made('long.csv', Papa.unparse([[...names], ...lines.map((line) => [...line])]))

const recommend = 'How likely are you to recommend us? (0-10)'

describe('a table of one row an answer', () => {
  it('is joined to one record a response, with scores, choices and comments by what each question asks', async () => {
    const { inspection, records, items } = await readWhole(mixed)
    expect(rolesOf(inspection)).toMatchObject({ id: ['response_id'], question: ['question'], comment: ['answer'] })
    expect(records.map(({ ownId, respondent, account, place }) => [ownId, respondent, account, place])).toEqual([
      ['r1', 'r1', 'Contoso', { from: 2, to: 6 }],
      ['r2', 'r2', 'Fabrikam', { from: 7, to: 10 }],
      ['r3', 'r3', 'Contoso', { from: 11, to: 12 }],
    ])
    expect(records.map(({ scores }) => scores)).toEqual([
      [{ kind: 'nps', value: 9, min: 0, max: 10, column: recommend }],
      [{ kind: 'nps', value: 0, min: 0, max: 10, column: recommend }],
      [],
    ])
    expect(records[0]?.attributes).toEqual({
      'Which areas do you use?': 'Reports; Search, and filters',
      'How many seats do you have?': '40',
    })
    expect(commentsOf(records).map(({ text }) => text)).toEqual([
      'The export, which takes all morning',
      'Answer the phone within the hour',
    ])
    expect(records.map(({ nonAnswers }) => nonAnswers)).toEqual([0, 1, 0])
    expect(records[2]?.remarks).toEqual([{ reason: 'Score is “11”, not 0 to 10', fate: 'kept without a score' }])
    expect(items.reduce((sum, item) => sum + (item.type === 'record' ? item.rows : 1), 0)).toBe(rows.length)
    expect(inspection.questions).toEqual([{ text: 'What should we improve?', answers: 2 }])
    expect(inspection.notes).toEqual(['Each row is one answer; those of one response are read as one record.'])
  })

  it('whose responses are strewn is read row by row, and each response still counts once', async () => {
    const strewn = [...rows].sort((one, other) => (one[3] ?? '').localeCompare(other[3] ?? ''))
    const { inspection, records } = await readWhole(tableOf(header, strewn))
    expect(records).toHaveLength(rows.length)
    expect(new Set(records.map(({ respondent }) => respondent))).toEqual(new Set(['r1', 'r2', 'r3']))
    expect(records.filter(({ ownId }) => ownId !== null)).toHaveLength(3)
    expect(records.flatMap(({ scores }) => scores.map(({ value }) => value))).toEqual([9, 0])
    expect(inspection.notes[0]).toMatch(/do not stand together: each is read as a record of its own\.$/)
  })

  it('says of a response that goes on further down that it is not in one place', async () => {
    const more = Array.from({ length: 12 }, (_, at) => [
      `s${at}`,
      '2026-03-04',
      'Adatum',
      'q2',
      'What should we improve?',
      `Part ${at} of the plan`,
    ])
    const back = ['r1', '2026-03-05', 'Contoso', 'q2', 'What should we improve?', 'And the search as well']
    const { records } = await readWhole(tableOf(header, [...rows, ...more, back]))
    expect(records.at(-1)).toMatchObject({ ownId: null, respondent: 'r1' })
    expect(records.at(-1)?.remarks).toEqual([
      {
        reason: 'Response r1 stands further up, too: its answers are not in one place',
        fate: 'kept as a record of its own',
      },
    ])
  })

  it('without an id of the response is joined by who answered and when', async () => {
    const lines = [
      ['p1', '2026-03-01', recommend, '9'],
      ['p1', '2026-03-01', 'What should we improve?', 'The export takes all morning'],
      ['p1', '2026-06-01', recommend, '4'],
      ['p1', '2026-06-01', 'What should we improve?', 'It is slower than in March'],
      ['p2', '2026-06-01', recommend, '7'],
    ]
    const { records } = await readWhole(tableOf(['respondent_id', 'date', 'question', 'answer'], lines))
    expect(records.map(({ respondent, scores, passages }) => [respondent, scores[0]?.value, passages.length])).toEqual([
      ['p1', 9, 1],
      ['p1', 4, 1],
      ['p2', 7, 0],
    ])
  })

  it('keeps a number under a question that the first rows did not have as what it is, not as a comment', async () => {
    const many = Array.from({ length: 2_000 }, (_, at) => [
      `r${at}`,
      'What should we improve?',
      `Part ${at} of the plan`,
    ])
    const { records } = await readWhole(
      tableOf(['response_id', 'question', 'answer'], [...many, ['r1999', 'How many seats?', '12']]),
    )
    expect(records).toHaveLength(2_000)
    expect(records.at(-1)?.attributes).toEqual({ 'How many seats?': '12' })
    expect(commentsOf(records)).toHaveLength(2_000)
  })
})
