import type { ImportCounts } from '#shared/contract/sources.ts'
import type { ColumnRole, DateOrder, MaskKind, SourceKind } from '#shared/domain/reading.ts'
import { formatCount, formatNumber } from '#shared/domain/format.ts'
import type { ReadPreview } from './draft-file.ts'

/** What the Import page calls things. */

const nouns: Readonly<Record<SourceKind, readonly [string, string]>> = {
  survey: ['answer', 'answers'],
  call: ['call', 'calls'],
  deal: ['deal', 'deals'],
  account: ['account', 'accounts'],
}

export const readAs: Readonly<Record<SourceKind, string>> = {
  survey: 'Survey answers',
  call: 'Call or interview',
  deal: 'Win/loss deals',
  account: 'Accounts',
}

export function recordsOf(kind: SourceKind, amount: number): string {
  const [one, many] = nouns[kind]
  return `${formatNumber(amount)} ${amount === 1 ? one : many}`
}

export const roleWords: Readonly<Record<ColumnRole, string>> = {
  id: 'Record id',
  when: 'When',
  account: 'Account',
  respondent: 'Respondent',
  title: 'Title',
  score: 'Score',
  comment: 'Comment',
  outcome: 'Outcome',
  amount: 'Amount',
  currency: 'Currency',
  competitor: 'Competitor',
  stage: 'Stage',
  reason: 'Seller’s reason',
  'buyer-reason': 'Buyer’s reason',
  value: 'Yearly value',
  renewal: 'Renewal date',
  attribute: 'Keep as it is',
  'leave-out': 'Leave out',
}

const rolesByKind: Readonly<Record<SourceKind, readonly ColumnRole[]>> = {
  survey: ['comment', 'score', 'when', 'account', 'respondent', 'id', 'title', 'attribute', 'leave-out'],
  call: ['comment', 'when', 'account', 'respondent', 'score', 'id', 'title', 'attribute', 'leave-out'],
  deal: [
    'outcome',
    'buyer-reason',
    'reason',
    'comment',
    'amount',
    'currency',
    'competitor',
    'stage',
    'when',
    'account',
    'title',
    'score',
    'id',
    'attribute',
    'leave-out',
  ],
  account: ['account', 'value', 'currency', 'renewal', 'id', 'attribute', 'leave-out'],
}

/** The roles a column can take in a file of this kind, its present one among them. */
export function rolesFor(kind: SourceKind, present: ColumnRole): readonly ColumnRole[] {
  const roles = rolesByKind[kind]
  return roles.includes(present) ? roles : [present, ...roles]
}

export const dateOrderWords: Readonly<Record<DateOrder, string>> = {
  dmy: 'Day first, 31/12/2026',
  mdy: 'Month first, 12/31/2026',
  ymd: 'Year first, 2026-12-31',
}

export const delimiterWords: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
}

/** 'Read as a Qualtrics survey: UTF-16LE, tab separated, 3 header rows.' */
export function readingWords({ reading }: ReadPreview): string {
  const { tool, kind, encoding, delimiter, sheet, headerAt, headerRows } = reading
  const facts = [
    encoding.toUpperCase(),
    delimiter && `${delimiterWords[delimiter] ?? delimiter} separated`,
    sheet && `sheet ${sheet}`,
    headerRows > 0 && formatCount(headerRows, 'header row'),
    headerAt > 0 && `${formatCount(headerAt, 'row')} above it left out`,
  ].filter(Boolean)
  return `Read as ${readAs[kind].toLowerCase()}, ${tool}: ${facts.join(', ')}.`
}

const maskNouns: Readonly<Record<MaskKind, string>> = {
  'e-mail': 'e-mail address',
  phone: 'phone number',
  card: 'card number',
}

/** '12 e-mail addresses and 3 phone numbers', or null when nothing was masked. */
export function maskedWords(masked: ImportCounts['masked']): string | null {
  const kinds: readonly MaskKind[] = ['e-mail', 'phone', 'card']
  const parts = kinds.flatMap((kind) => {
    const count = masked[kind] ?? 0
    if (count === 0) return []
    return [formatCount(count, maskNouns[kind], `${maskNouns[kind]}${kind === 'e-mail' ? 'es' : 's'}`)]
  })
  return parts.length > 0 ? parts.join(' and ') : null
}

/** What an import of the file does, in sentences whose counts add up. */
export function outcomeSentences(kind: SourceKind, counts: ImportCounts): readonly string[] {
  const other = counts.rowsSkipped - counts.repeats
  const left = [
    counts.repeats > 0 && `${formatNumber(counts.repeats)} already here`,
    other > 0 && `${formatNumber(other)} for the reasons below`,
  ].filter(Boolean)
  const masked = maskedWords(counts.masked)
  return [
    counts.rowsSkipped === 0
      ? `${recordsOf(kind, counts.rowsRead)} read, all kept.`
      : `${recordsOf(kind, counts.rowsRead)} read: ${formatNumber(counts.rowsKept)} kept, ${formatNumber(counts.rowsSkipped)} left out (${left.join(', ')}).`,
    ...(kind === 'account' ? [] : [`${formatCount(counts.comments, 'comment')} in them.`]),
    ...(counts.nonAnswers > 0
      ? [`${formatCount(counts.nonAnswers, 'answer')} like “n/a” say nothing: kept, not counted as comments.`]
      : []),
    ...(masked ? [`${masked} masked.`] : []),
  ]
}
