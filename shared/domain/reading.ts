/** What a file is read as. A source is one imported file; its records are answers, calls, deals or accounts. */
export const sourceKinds = ['survey', 'call', 'deal', 'account'] as const
export type SourceKind = (typeof sourceKinds)[number]

/** What a column of a table means. A column without a role of its own is kept as an attribute of the record. */
export const columnRoles = [
  'id',
  'when',
  'account',
  'respondent',
  'title',
  'score',
  'comment',
  'outcome',
  'amount',
  'currency',
  'competitor',
  'stage',
  'reason',
  'buyer-reason',
  'value',
  'renewal',
  'attribute',
  'leave-out',
] as const
export type ColumnRole = (typeof columnRoles)[number]

export const scoreKinds = ['nps', 'csat', 'ces', 'rating'] as const
export type ScoreKind = (typeof scoreKinds)[number]

/** Who speaks: the customer, a member of staff about the customer, or staff (kept for reading, never counted). */
export const voices = ['customer', 'reported', 'internal'] as const
export type Voice = (typeof voices)[number]

export const outcomes = ['won', 'lost', 'no-decision', 'open'] as const
export type Outcome = (typeof outcomes)[number]

export const maskKinds = ['e-mail', 'phone', 'card'] as const
export type MaskKind = (typeof maskKinds)[number]

export const dateOrders = ['dmy', 'mdy', 'ymd'] as const
export type DateOrder = (typeof dateOrders)[number]

export const fileFormats = ['csv', 'xlsx', 'vtt', 'srt', 'txt', 'md'] as const
export type FileFormat = (typeof fileFormats)[number]
