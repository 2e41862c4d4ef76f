import { describe, expect, it } from 'vitest'
import { columnFacts } from '#engine/readers/columns/facts.ts'
import { guessTableKind } from '#engine/readers/columns/table-kind.ts'
import { recogniseTool } from '#engine/readers/columns/tool.ts'
import { findHeader, headerColumns } from '#engine/readers/tables/header.ts'
import { asksSomething, questionOf, tidyQuestion } from '#engine/readers/tables/question-text.ts'
import { inspectCells, rawRows, tableOf } from './table-support.ts'

function toolOf(header: string, row = '1,2') {
  const rows = rawRows([header.split(','), row.split(',')])
  const place = findHeader(rows)
  return recogniseTool(headerColumns(rows, place), place)
}

function kindOf(tool: string, header: string) {
  const columns = headerColumns(rawRows([header.split(',')]), { headerAt: 0, headerRows: 1 })
  return guessTableKind(tool, columnFacts(columns, []))
}

describe('the tool of a header', () => {
  it.each([
    ['StartDate,RecordedDate,ResponseId,Q1', 'Qualtrics'],
    ['Respondent ID,Collector ID,Start Date,What?', 'SurveyMonkey'],
    ['#,What?,Submit Date (UTC),Network ID', 'Typeform'],
    ['Zeitstempel,Was?', 'Google Forms'],
    ['ID,Start time,Completion time,Email,Name,What?', 'Microsoft Forms'],
    ['score,comment,permalink,created_at', 'Delighted'],
    ['request_id,request_sent_at,response_received_at,comments', 'Medallia'],
    ['e_date,q_ltr,q_ltr_cmt', 'Medallia'],
    ['ticket_id,requester_id,score,comment', 'Zendesk'],
    ['conversation_id,rating,remark', 'Intercom'],
    ['conversation_id,message_author_type,body', 'Intercom'],
    ['Topic,Status,Est. Revenue', 'Dynamics 365'],
    ['(Do Not Modify) Opportunity,Topic', 'Dynamics 365'],
    ['RECORD ID,deal stage', 'HubSpot'],
    ['Id,StageName,IsWon', 'Salesforce'],
    ['Opportunity Owner,Account Name', 'Salesforce'],
    ['title,value,currency,status,lost_reason', 'Pipedrive'],
    ['who,said', 'table'],
  ])('%s is of %s', (header, tool) => {
    expect(toolOf(header).tool).toBe(tool)
  })

  it('says by what, and is less sure of a common word than of a code', () => {
    expect(toolOf('StartDate,RecordedDate,ResponseId')).toMatchObject({
      sure: 0.95,
      why: 'the header has ResponseId and RecordedDate',
    })
    expect(toolOf('Timestamp,What?').sure).toBeLessThan(0.9)
    expect(toolOf('who,said')).toMatchObject({ sure: 0.6, why: 'no tool is known by this header' })
  })
})

describe('the kind of a table', () => {
  it.each([
    ['Salesforce', 'Stage,Amount', 'deal'],
    ['table', 'Deal,Close date,Competitor', 'deal'],
    ['table', 'Account,Plan,ARR,Renewal date', 'account'],
    ['table', 'Account,Segment,NPS,Comment', 'survey'],
    ['Intercom', 'conversation_id,message_author_type,body', 'call'],
    ['Qualtrics', 'Stage,Competitor,Q1', 'survey'],
    ['table', 'a,b', 'survey'],
  ])('of %s with %s is %s', (tool, header, kind) => {
    expect(kindOf(tool, header).kind).toBe(kind)
  })

  it('is unsure where nothing says so, and sure where a person does', () => {
    expect(kindOf('table', 'a,b').sure).toBe(0.5)
    const table = tableOf({ a: (at) => at, b: () => 'x' })
    expect(inspectCells(table)).toMatchObject({ sure: 0.5 })
    expect(inspectCells(table, { kind: 'deal' })).toMatchObject({ sure: 1, why: 'as you said' })
  })
})

describe('the third header row of Qualtrics', () => {
  const rowsWith = (ids: number) => {
    const cells = (text: (at: number) => string): string[] => Array.from({ length: 10 }, (_, at) => text(at))
    return rawRows([
      cells((at) => `Q${at}`),
      cells((at) => `Question ${at}?`),
      cells((at) => (at < ids ? `{"ImportId":"QID${at}"}` : `Added ${at}`)),
      cells((at) => `answer ${at}`),
    ])
  }

  it('is one where at least 8 of 10 cells are import ids, for people add columns', () => {
    expect(findHeader(rowsWith(8))).toEqual({ headerAt: 0, headerRows: 3 })
    expect(findHeader(rowsWith(7))).toEqual({ headerAt: 0, headerRows: 1 })
  })
})

describe('questions as labels', () => {
  it('lose markup, line ends and fields of the tool', () => {
    expect(tidyQuestion('<p>How was\n <b>it</b>, {{field:name}}?</p>')).toBe('How was it, …?')
    expect(tidyQuestion('Why ${q://QID1/ChoiceValue}?')).toBe('Why …?')
  })

  it('are the header itself where it asks something', () => {
    expect(asksSomething('Why?')).toBe(true)
    expect(asksSomething('Main reason for your score')).toBe(true)
    expect(asksSomething('comment')).toBe(false)
    expect(questionOf({ name: 'Q4', question: 'Why so?' })).toBe('Why so?')
    expect(questionOf({ name: 'comment', question: null })).toBeNull()
  })
})

describe('roles by name and values', () => {
  const words = (at: number): string => `the ${at}th answer says that the board of team ${at} is slow to load`

  it('takes the attributes that matter where they have few values', () => {
    const { columns } = inspectCells(
      tableOf({
        comment: words,
        segment: (at) => ['SMB', 'Enterprise'][at % 2] ?? '',
        Plan: (at) => ['Team', 'Scale'][at % 2] ?? '',
        Region: (at) => ['EMEA', 'NA'][at % 2] ?? '',
        Country: (at) => ['DE', 'US'][at % 2] ?? '',
        Role: words,
      }),
    )
    expect(columns.map(({ role }) => role)).toEqual(['comment', 'segment', 'plan', 'region', 'attribute', 'comment'])
  })

  it('takes no topic, number or id of a question for the question', () => {
    const { columns } = inspectCells(
      tableOf({
        'question id': (at) => `Q${at % 3}`,
        'question type': (at) => ['open text', 'open scale'][at % 2] ?? '',
        answer: words,
      }),
    )
    expect(columns.map(({ role }) => role)).toEqual(['attribute', 'attribute', 'comment'])
  })

  it('keeps a column of questions as an attribute where nothing answers it', () => {
    const { columns } = inspectCells(
      tableOf({ id: (at) => at, Question: (at) => ['Why so?', 'What now?'][at % 2] ?? '' }),
    )
    expect(columns[1]?.role).toBe('attribute')
  })

  it('warns of ids that a spreadsheet has rounded', () => {
    const { checks } = inspectCells(tableOf({ 'call id': () => '7.78E+18', comment: words }))
    expect(checks).toContain('"call id" holds numbers like 7.78E+18: a spreadsheet has dropped their last digits.')
  })
})
