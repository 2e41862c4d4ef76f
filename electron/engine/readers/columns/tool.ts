import type { HeaderColumn, HeaderPlace } from '../tables/header.ts'
import { wordsOf } from './facts.ts'

/** The tool an export comes from, how sure that is (0 to 1), and by what. */
export interface ToolGuess {
  readonly tool: string
  readonly sure: number
  readonly why: string
}

interface HeaderWords {
  /** Words of the names in order. */
  readonly names: readonly string[]
  /** Words of names and questions. */
  readonly all: ReadonlySet<string>
  readonly columns: readonly HeaderColumn[]
  readonly place: HeaderPlace
}

interface ToolRule {
  readonly tool: string
  readonly sure: number
  /** Headers that must all be there, as words: `recorded date` stands for RecordedDate. */
  readonly has?: readonly string[]
  readonly also?: (header: HeaderWords) => boolean
  readonly why: string
}

const googleFirst =
  /^(timestamp|horodateur|zeitstempel|marca temporal|carimbo de data hora|informazioni cronologiche|tijdstempel|tidsstempel|tidsstämpel|sygnatura czasowa)$/

/** In this order: the first that holds is the tool. */
const rules: readonly ToolRule[] = [
  {
    tool: 'Qualtrics',
    sure: 0.99,
    also: ({ columns, place }) => place.headerRows === 3 || columns.some((column) => column.importId !== null),
    why: 'a header row of import ids',
  },
  {
    tool: 'Qualtrics',
    sure: 0.95,
    has: ['response id', 'recorded date'],
    why: 'the header has ResponseId and RecordedDate',
  },
  {
    tool: 'Qualtrics',
    sure: 0.95,
    has: ['response id', 'response set'],
    why: 'the header has ResponseID and ResponseSet',
  },
  {
    tool: 'SurveyMonkey',
    sure: 0.95,
    has: ['respondent id', 'collector id'],
    why: 'the header has Respondent ID and Collector ID',
  },
  { tool: 'Typeform', sure: 0.95, has: ['submit date utc'], why: 'the header has Submit Date (UTC)' },
  {
    tool: 'Typeform',
    sure: 0.9,
    has: ['network id'],
    also: ({ names }) => names[0] === '#',
    why: 'the header has # and Network ID',
  },
  {
    tool: 'Microsoft Forms',
    sure: 0.9,
    has: ['start time', 'completion time'],
    also: ({ names }) => names[0] === 'id',
    why: 'the header has ID, Start time and Completion time',
  },
  {
    tool: 'Google Forms',
    sure: 0.8,
    also: ({ names }) => googleFirst.test(names[0] ?? ''),
    why: 'the first column is called Timestamp',
  },
  {
    tool: 'Delighted',
    sure: 0.9,
    has: ['score', 'comment'],
    also: ({ all }) => ['permalink', 'survey type', 'person id', 'delighted source'].some((name) => all.has(name)),
    why: 'the header has score, comment and permalink',
  },
  {
    tool: 'Medallia',
    sure: 0.9,
    has: ['request id', 'response received at'],
    why: 'the header has request_id and response_received_at',
  },
  { tool: 'Medallia', sure: 0.85, also: isMedallia, why: 'the header has codes like q_…_cmt and e_…' },
  {
    tool: 'Intercom',
    sure: 0.9,
    has: ['conversation id'],
    also: ({ all }) =>
      all.has('message author type') || all.has('author type') || (all.has('rating') && all.has('remark')),
    why: 'the header has conversation_id with authors or ratings',
  },
  { tool: 'Zendesk', sure: 0.9, has: ['ticket id', 'score'], why: 'the header has ticket_id and score' },
  {
    tool: 'Zendesk',
    sure: 0.85,
    has: ['ticket id', 'satisfaction score'],
    why: 'the header has ticket_id and satisfaction_score',
  },
  {
    tool: 'Dynamics 365',
    sure: 0.95,
    also: ({ names }) => names.some((name) => name.startsWith('do not modify')),
    why: 'the header has (Do Not Modify) columns',
  },
  { tool: 'Dynamics 365', sure: 0.9, has: ['topic', 'est revenue'], why: 'the header has Topic and Est. Revenue' },
  { tool: 'HubSpot', sure: 0.9, has: ['deal name', 'deal stage'], why: 'the header has Deal Name and Deal Stage' },
  { tool: 'HubSpot', sure: 0.9, has: ['record id', 'deal stage'], why: 'the header has Record ID and Deal Stage' },
  { tool: 'Salesforce', sure: 0.95, has: ['stage name', 'is won'], why: 'the header has StageName and IsWon' },
  { tool: 'Salesforce', sure: 0.95, has: ['stage name', 'account id'], why: 'the header has StageName and AccountId' },
  { tool: 'Salesforce', sure: 0.85, has: ['opportunity name'], why: 'the header has Opportunity Name' },
  { tool: 'Salesforce', sure: 0.85, has: ['opportunity owner'], why: 'the header has Opportunity Owner' },
  {
    tool: 'Pipedrive',
    sure: 0.85,
    has: ['lost reason'],
    also: ({ all }) => (all.has('title') && all.has('value')) || all.has('won time') || all.has('lost time'),
    why: 'the header has title, value and lost_reason',
  },
  {
    tool: 'Pipedrive',
    sure: 0.85,
    has: ['deal title'],
    also: ({ all }) => all.has('deal value') || all.has('deal status'),
    why: 'the header has Deal title and Deal value',
  },
]

/** The tool an export comes from, by its header; 'table' where no tool is known by it. */
export function recogniseTool(columns: readonly HeaderColumn[], place: HeaderPlace): ToolGuess {
  const names = columns.map((column) => wordsOf(column.name))
  const all = new Set([...names, ...columns.map((column) => wordsOf(column.question ?? ''))])
  const header = { names, all, columns, place }
  const found = rules.find(
    ({ has = [], also }) => has.every((name) => all.has(name)) && (also === undefined || also(header)),
  )
  if (found !== undefined) return { tool: found.tool, sure: found.sure, why: found.why }
  return { tool: 'table', sure: 0.6, why: 'no tool is known by this header' }
}

/** Medallia's question codes: at least three of them, one of which holds comments. */
function isMedallia({ columns }: HeaderWords): boolean {
  const coded = columns.filter(({ name }) => /^[qek]_[a-z0-9_]+$/i.test(name))
  return coded.length >= 3 && coded.some(({ name }) => /_(cmt|comments?|text)$/i.test(name))
}
