import { describe, expect, it } from 'vitest'
import { commentsOf, fixture, readWhole, rolesOf } from './support.ts'

describe('Qualtrics', () => {
  it('says in which zone its times are, which only its third row knows', async () => {
    const { inspection } = await readWhole(fixture('surveys/qualtrics-choices.csv'))
    expect(inspection).toMatchObject({ sure: 0.95, why: 'a header row of import ids' })
    expect(inspection.notes).toContain('Times are in America/Denver.')
  })

  it('skips previews and spam, and can show what stood there without the personal columns', async () => {
    const { items } = await readWhole(fixture('surveys/qualtrics-choices.csv'))
    const skips = items.flatMap((item) => (item.type === 'skip' ? [item] : []))
    expect(skips.map(({ row, reason }) => [row, reason])).toEqual([
      [5, 'a test answer (Survey Preview)'],
      [6, 'marked as spam by Qualtrics'],
    ])
    expect(skips[1]?.cells?.[24]).toBe('buy cheap watches now')
    expect(JSON.stringify(skips)).not.toContain('203.0.113')
  })

  it('reads questions and answers without their HTML, and keeps the cell as it was', async () => {
    const { inspection, records } = await readWhole(fixture('surveys/qualtrics-choices.csv'))
    expect(inspection.columns.find(({ name }) => name === 'Q1')).toMatchObject({
      question: 'How likely are you to recommend us?',
      score: { kind: 'nps', min: 0, max: 10 },
    })
    expect(records[0]?.passages[0]).toMatchObject({
      question: 'What should we change first?',
      text: 'The "export" should keep my filters\nand the sort order',
    })
    expect(records[0]?.cells?.[24]).toContain('<br>')
  })

  it('takes free text for comments and what Qualtrics derives for attributes', async () => {
    const { inspection, records } = await readWhole(fixture('surveys/qualtrics-choices.csv'))
    const roles = rolesOf(inspection)
    expect(roles['comment']).toEqual(['Q4', 'Q5_6_TEXT'])
    expect(roles['attribute']).toEqual(expect.arrayContaining(['Q4 - Topics', 'Q1_NPS_GROUP', 'FL_2_DO_Q4']))
    expect(records.map((record) => record.attributes['Which areas do you use?'])).toEqual([
      'Planning; Exports',
      'Reporting; Exports',
    ])
    expect(records[0]?.attributes).toMatchObject({ Q3_1: '4', Q3_2: '5' })
  })
})

describe('other survey tools', () => {
  it('reads SurveyMonkey with an empty second row and line ends in its questions', async () => {
    const { inspection, records } = await readWhole(fixture('surveys/surveymonkey-blank-row.csv'))
    expect(inspection.reading).toMatchObject({ tool: 'SurveyMonkey', headerRows: 2 })
    expect(records.map((record) => record.passages.map(({ question }) => question))).toEqual([
      ['What, in your words, should we improve?', 'What do you like?'],
      ['What, in your words, should we improve?', 'What do you like?'],
    ])
    expect(records[1]).toMatchObject({ nonAnswers: 1, place: { from: 4, to: 4 } })
  })

  it('reads older Typeform files, with repeated questions and fields left in', async () => {
    const { inspection, records } = await readWhole(fixture('surveys/typeform-old.csv'))
    expect(inspection.reading.tool).toBe('Typeform')
    expect(inspection.columns[1]).toMatchObject({ name: 'Hi …, how likely are you to recommend us?', role: 'score' })
    expect(records[0]?.passages.map(({ field, question }) => [field, question])).toEqual([
      ['What is the main reason?', 'What is the main reason?'],
      ['What is the main reason? (2)', 'What is the main reason?'],
    ])
    expect(inspection.questions).toEqual([{ text: 'What is the main reason?', answers: 6 }])
  })

  it('reads a French Google Form with a grid and options that hold commas', async () => {
    const { inspection, records } = await readWhole(fixture('surveys/google-forms-grid.csv'))
    expect(inspection.reading.tool).toBe('Google Forms')
    expect(records[2]?.attributes).toEqual({ 'Quelles parties utilisez-vous ?': 'Planning; Exports, PDF ou CSV' })
    expect(records[0]?.scores.map(({ column, value }) => [column, value])).toEqual([
      ['Quelle est votre satisfaction ? [Vitesse]', 4],
      ['Quelle est votre satisfaction ? [Clarté]', 5],
    ])
    expect(records[2]?.nonAnswers).toBe(1)
  })

  it('reads the serial dates and semicolons of Microsoft Forms', async () => {
    const { inspection, records } = await readWhole(fixture('surveys/microsoft-forms.csv'))
    expect(inspection.reading.tool).toBe('Microsoft Forms')
    expect(records[0]?.when).toEqual({ iso: '2026-03-04T09:07:30', precision: 'second' })
    expect(records[0]?.attributes['Which parts do you use?']).toBe('Planning; Reporting')
  })

  it('reads Medallia by names and by codes', async () => {
    const named = await readWhole(fixture('surveys/medallia.csv'))
    expect(named.inspection.reading.tool).toBe('Medallia')
    expect(rolesOf(named.inspection)).toMatchObject({
      id: ['request_id'],
      when: ['response_received_at'],
      score: ['star_rating'],
      comment: ['comments'],
    })
    const coded = await readWhole(fixture('surveys/medallia-codes.csv'))
    expect(coded.inspection.reading.tool).toBe('Medallia')
    expect(rolesOf(coded.inspection)).toMatchObject({
      score: ['q_likelihood_to_recommend_scale11'],
      comment: ['q_reason_for_score_cmt'],
    })
  })

  it('takes good and bad of Zendesk for 1 and 0, and offered for no answer', async () => {
    const { inspection, records, skips } = await readWhole(fixture('surveys/zendesk.csv'))
    expect(inspection.reading.tool).toBe('Zendesk')
    expect(records.map((record) => record.scores.map(({ kind, value, max }) => [kind, value, max]))).toEqual([
      [['csat', 1, 1]],
      [['csat', 0, 1]],
      [['csat', 1, 1]],
    ])
    expect(skips).toEqual([
      { row: 4, reason: 'a survey that was not answered' },
      { row: 5, reason: 'a survey that was not answered' },
    ])
    expect(commentsOf(records)).toHaveLength(2)
  })

  it('reads ratings of Intercom and leaves the names of staff out', async () => {
    const { inspection, records } = await readWhole(fixture('surveys/intercom-ratings.csv'))
    expect(inspection.reading).toMatchObject({ tool: 'Intercom', kind: 'survey' })
    expect(rolesOf(inspection)).toMatchObject({ id: ['conversation_id'], 'leave-out': ['teammate_name'] })
    expect(records.map((record) => record.scores[0]?.value)).toEqual([5, 1, 4])
  })
})

describe('messages of Intercom', () => {
  it('joins messages that stand together into one conversation and keeps staff and bots for reading', async () => {
    const { inspection, items, records } = await readWhole(fixture('surveys/intercom-messages.csv'))
    expect(inspection.reading.kind).toBe('call')
    expect(inspection.speakers.map(({ name, turns, side }) => [name, turns, side])).toEqual([
      ['user', 3, 'customer'],
      ['bot', 1, 'internal'],
      ['admin', 1, 'internal'],
      ['lead', 1, 'customer'],
    ])
    expect(items.map((item) => (item.type === 'record' ? item.rows : 0))).toEqual([4, 1, 1])
    expect(records[0]).toMatchObject({ ownId: '3001', place: { from: 2, to: 5 }, account: 'Northwind', cells: null })
    expect(records[0]?.passages.map(({ speaker, voice, comments }) => [speaker, voice, comments.length])).toEqual([
      ['user', 'customer', 1],
      ['bot', 'internal', 0],
      ['admin', 'internal', 0],
      ['user', 'customer', 1],
    ])
    expect(records[0]?.passages[3]?.text).toBe('Firefox.\nIt fails in Chrome\u00a0too')
  })

  it('says when a conversation goes on further down', async () => {
    const { records } = await readWhole(fixture('surveys/intercom-messages.csv'))
    expect(records[2]).toMatchObject({
      ownId: null,
      remarks: [
        {
          reason: 'Conversation 3001 stands further up, too: its messages are not in one place',
          fate: 'kept as a record of its own',
        },
      ],
    })
  })

  it('counts a kind of author as a person says', async () => {
    const { records } = await readWhole(fixture('surveys/intercom-messages.csv'), {
      reading: { speakers: { admin: 'customer', lead: 'internal' } },
    })
    expect(commentsOf(records).map(({ text }) => text)).toContain('Sorry about that. Which browser do you use?')
    expect(commentsOf(records).map(({ text }) => text)).not.toContain('Do you have a plan for schools?')
  })
})

describe('one row an answer', () => {
  it('gives a comment the question of its row, and proposes to join variants', async () => {
    const { inspection, records } = await readWhole(fixture('surveys/long-form.csv'))
    expect(rolesOf(inspection)).toMatchObject({
      question: ['Question'],
      comment: ['Answer'],
      respondent: ['Person ID'],
    })
    expect(records[0]?.passages[0]?.question).toBe('How could we improve?')
    expect(inspection.questions).toEqual([
      { text: 'How could we improve?', answers: 2 },
      { text: 'What was good?', answers: 3 },
      { text: 'What could we do better?', answers: 2 },
    ])
    expect(inspection.variants).toEqual([['How could we improve?', 'What could we do better?']])
  })

  it('joins two columns of one question where that is asked for', async () => {
    const [one, other] = ['What, in your words, should we improve?', 'What do you like?']
    const { records } = await readWhole(fixture('surveys/surveymonkey-blank-row.csv'), {
      reading: { questions: { [other]: one } },
    })
    expect(records[0]?.passages.map(({ field, question }) => [field, question])).toEqual([
      [one, one],
      [other, one],
    ])
  })

  it('counts a question under the text it was joined with', async () => {
    const { records } = await readWhole(fixture('surveys/long-form.csv'), {
      reading: { questions: { 'What could we do better?': 'How could we improve?' } },
    })
    const asked = records.map((record) => record.passages[0]?.question)
    expect(asked.filter((question) => question === 'How could we improve?')).toHaveLength(4)
    expect(asked).not.toContain('What could we do better?')
  })
})
