import type { ColumnRole, DateOrder, ScoreKind, Side, SourceKind } from '#shared/domain/reading.ts'

/** What the Import page calls roles of columns, scores, orders of dates and sides. */

export const roleWords: Readonly<Record<ColumnRole, string>> = {
  id: 'Record id',
  when: 'When',
  account: 'Account',
  respondent: 'Respondent',
  title: 'Title',
  question: 'Question',
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
  segment: 'Segment',
  plan: 'Plan',
  role: 'Role of the person',
  region: 'Region',
  'product-area': 'Product area',
  'journey-stage': 'Stage of the journey',
  attribute: 'Keep as it is',
  'leave-out': 'Leave out',
}

const ofAnyRecord = ['segment', 'plan', 'role', 'region', 'product-area', 'journey-stage'] as const
const last = ['attribute', 'leave-out'] as const

const rolesByKind: Readonly<Record<SourceKind, readonly ColumnRole[]>> = {
  survey: ['comment', 'question', 'score', 'when', 'account', 'respondent', 'id', 'title', ...ofAnyRecord, ...last],
  call: ['comment', 'question', 'when', 'account', 'respondent', 'score', 'id', 'title', ...ofAnyRecord, ...last],
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
    ...ofAnyRecord,
    ...last,
  ],
  account: ['account', 'value', 'currency', 'renewal', 'id', ...ofAnyRecord, ...last],
}

/** The roles a column can take in a file of this kind, its present one among them. */
export function rolesFor(kind: SourceKind, present: ColumnRole): readonly ColumnRole[] {
  const roles = rolesByKind[kind]
  return roles.includes(present) ? roles : [present, ...roles]
}

export const scoreWords: Readonly<Record<ScoreKind, string>> = {
  nps: 'NPS',
  csat: 'CSAT',
  ces: 'CES',
  rating: 'Rating',
}

export const dateOrderWords: Readonly<Record<DateOrder, string>> = {
  dmy: 'Day first, 31/12/2026',
  mdy: 'Month first, 12/31/2026',
  ymd: 'Year first, 2026-12-31',
  '1904': 'Numbers count days from 1904',
}

export const sideWords: Readonly<Record<Side, string>> = {
  customer: 'Customer',
  internal: 'Ours',
  unknown: 'Not known',
}
