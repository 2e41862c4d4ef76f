import type { SourceKind } from '#shared/domain/reading.ts'
import type { HeaderColumn, HeaderPlace } from '../tables/header.ts'
import { wordsOf, type ColumnFacts } from './facts.ts'

/** The tool an export comes from, by its header; 'table' where no tool is known by it. */
export function recogniseTool(columns: readonly HeaderColumn[], place: HeaderPlace): string {
  const names = columns.map((column) => wordsOf(column.name))
  const all = new Set([...names, ...columns.map((column) => wordsOf(column.question ?? ''))])
  const has = (...wanted: readonly string[]): boolean => wanted.every((name) => all.has(name))
  if (columns.some((column) => column.importId !== null) || place.headerRows === 3) return 'Qualtrics'
  if (has('response id', 'recorded date') || has('response id', 'response set')) return 'Qualtrics'
  if (has('respondent id', 'collector id')) return 'SurveyMonkey'
  if (has('submit date utc') || (names[0] === '#' && has('network id'))) return 'Typeform'
  if (has('start time', 'completion time') && names[0] === 'id') return 'Microsoft Forms'
  if (
    /^(timestamp|horodateur|zeitstempel|marca temporal|carimbo de data hora|informazioni cronologiche)$/.test(
      names[0] ?? '',
    )
  ) {
    return 'Google Forms'
  }
  if (
    has('score', 'comment') &&
    (has('permalink') || has('survey type') || has('person id') || has('delighted source'))
  )
    return 'Delighted'
  return recogniseCrm(names, has)
}

function recogniseCrm(names: readonly string[], has: (...wanted: readonly string[]) => boolean): string {
  if (names.some((name) => name.startsWith('do not modify'))) return 'Dynamics 365'
  if (has('topic', 'est revenue')) return 'Dynamics 365'
  if (has('deal name', 'deal stage') || (has('record id') && has('deal stage'))) return 'HubSpot'
  if (has('stage name', 'is won') || has('stage name', 'account id')) return 'Salesforce'
  if (has('opportunity name') || has('opportunity owner')) return 'Salesforce'
  if (has('lost reason') && (has('title', 'value') || has('won time') || has('lost time'))) return 'Pipedrive'
  if (has('deal title', 'deal value') || has('deal title', 'deal status')) return 'Pipedrive'
  return 'table'
}

const crms = new Set(['Salesforce', 'HubSpot', 'Dynamics 365', 'Pipedrive'])
const dealWords =
  /^((deal|opportunity|sales) )?(stage( name)?|outcome)$|\bclose date\b|\bcompetitors?\b|\b(loss|lost|win|won|churn) reason\b|^is (won|closed)$|^(deal|opportunity)( name| id)?$|^amount\b|\bbuyer\b.*\b(reason|feedback)\b|\bwin loss\b/
const accountWords =
  /\brenewal\b|\b(arr|mrr|acv|annual recurring revenue|contract value)\b|^(plan|tier|segment|csm)$|^contract (start|end)/
const answerWords = /\b(comment|comments|feedback|verbatim|survey|response|recommend|text|answer)\b/
const scoreWords = /\b(nps|csat|ces)\b/

/** What kind of records a table holds: deals, accounts, else answers. */
export function guessTableKind(tool: string, columns: readonly ColumnFacts[]): SourceKind {
  const count = (pattern: RegExp): number => columns.filter((column) => pattern.test(column.nameWords)).length
  const deals = count(dealWords)
  if (crms.has(tool) && deals > 0) return 'deal'
  if (deals >= 2) return 'deal'
  const accounts = count(accountWords)
  const namesAccount = columns.some((column) =>
    /^(account|company|customer|client|organi[sz]ation)( name| id)?$|^name$/.test(column.nameWords),
  )
  const looksAnswered = count(answerWords) > 0 || (count(scoreWords) > 0 && accounts < 2)
  if (namesAccount && accounts >= 1 && !looksAnswered) return 'account'
  return 'survey'
}
