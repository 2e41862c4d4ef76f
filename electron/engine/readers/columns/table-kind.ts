import type { SourceKind } from '#shared/domain/reading.ts'
import type { ColumnFacts } from './facts.ts'

/** What kind of records a table holds, how sure that is (0 to 1), and by what. */
export interface KindGuess {
  readonly kind: SourceKind
  readonly sure: number
  readonly why: string
}

const crms = new Set(['Salesforce', 'HubSpot', 'Dynamics 365', 'Pipedrive'])
const surveyTools = new Set([
  'Qualtrics',
  'SurveyMonkey',
  'Typeform',
  'Google Forms',
  'Microsoft Forms',
  'Delighted',
  'Medallia',
  'Zendesk',
  'Intercom',
])
const dealWords =
  /^((deal|opportunity|sales) )?(stage( name)?|outcome)$|\bclose date\b|\bcompetitors?\b|\b(loss|lost|win|won|churn) reason\b|^is (won|closed)$|^(deal|opportunity)( name| id)?$|^amount\b|\bbuyer\b.*\b(reason|feedback)\b|\bwin loss\b/
const accountWords =
  /\brenewal\b|\b(arr|mrr|acv|annual recurring revenue|contract value)\b|^(plan|tier|segment|csm)$|^contract (start|end)/
const accountName = /^(account|company|customer|client|organi[sz]ation)( name| id)?$|^name$/
const answerWords = /\b(comment|comments|feedback|verbatim|survey|response|recommend|text|answer)\b/
const scoreWords = /\b(nps|csat|ces)\b/

/** Deals, accounts, messages of conversations, else answers. */
export function guessTableKind(tool: string, columns: readonly ColumnFacts[]): KindGuess {
  const count = (pattern: RegExp): number => columns.filter((column) => pattern.test(column.nameWords)).length
  if (tool === 'Intercom' && count(/^(message )?author type$/) > 0) {
    return { kind: 'call', sure: 0.85, why: 'every row is a message of a conversation' }
  }
  const deals = count(dealWords)
  if (crms.has(tool) && deals > 0) return { kind: 'deal', sure: 0.95, why: `${tool} exports deals` }
  if (surveyTools.has(tool)) return { kind: 'survey', sure: 0.95, why: `${tool} exports answers` }
  if (deals >= 2) return { kind: 'deal', sure: 0.8, why: 'the header has columns that deals have' }
  const accounts = count(accountWords)
  const namesAccount = columns.some((column) => accountName.test(column.nameWords))
  const isAnswered = count(answerWords) > 0 || (count(scoreWords) > 0 && accounts < 2)
  if (namesAccount && accounts >= 1 && !isAnswered) {
    return { kind: 'account', sure: 0.8, why: 'the header has accounts with a plan, a value or a renewal' }
  }
  return isAnswered
    ? { kind: 'survey', sure: 0.8, why: 'the header has answers or scores' }
    : { kind: 'survey', sure: 0.5, why: 'nothing in the header says deals or accounts' }
}
