import type { Answer } from './answers.ts'
import { delimited, windows1252 } from './table.ts'

const firstHalf = (answer: Answer): boolean => answer.day.month < 6

/** December to May: commas, UTF-8, ISO dates. */
export function surveyOfFirstHalf(answers: readonly Answer[]): string {
  const header = [
    'Response ID',
    'Date',
    'Company',
    'Role',
    'Plan',
    'Region',
    'How likely are you to recommend Ledgerleaf to a colleague? (0-10)',
    'What is the main reason for your score?',
    'What should we improve first?',
  ]
  return delimited([header, ...answers.filter(firstHalf).map((answer) => row(answer, answer.day.iso))], ',', '\n')
}

/**
 * June to November, from another tool: semicolons, windows-1252, day first. Three rows are there twice and one
 * has a date that does not exist, as such files have.
 */
export function surveyOfSecondHalf(answers: readonly Answer[]): Uint8Array {
  const header = [
    'Response no.',
    'Submitted',
    'Account',
    'Job function',
    'Plan',
    'Sales region',
    'NPS: how likely are you to recommend Ledgerleaf? 0 to 10',
    'Main reason for your score',
    'What should we improve first?',
  ]
  const rows = answers.filter((answer) => !firstHalf(answer)).map((answer, index) => row(answer, dateOf(answer, index)))
  const repeated = repeatedAt.flatMap((index) => rows.slice(index, index + 1))
  return windows1252(delimited([header, ...rows, ...repeated], ';', '\r\n'))
}

const repeatedAt = [117, 118, 402]
const impossibleAt = 211

function dateOf({ day }: Answer, index: number): string {
  const [year = '', month = '', date = ''] = day.iso.split('-')
  return index === impossibleAt ? `31/09/${year}` : `${date}/${month}/${year}`
}

function row({ id, account, role, score, reason, improve }: Answer, date: string): readonly string[] {
  return [id, date, account.name, role, account.plan, account.region, String(score), reason.words, improve.words]
}
