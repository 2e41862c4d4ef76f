/** What a file is read as. A source is one imported file; its records are answers, calls, deals or accounts. */
export const sourceKinds = ['survey', 'call', 'deal', 'account'] as const
export type SourceKind = (typeof sourceKinds)[number]

/**
 * What a column of a table means. A column without a role of its own is kept as an attribute of the record, under the
 * column's name; 'segment' to 'journey-stage' are attributes too, under a name that is the same in every source.
 * 'question' holds the question that the row's comment answers (one row an answer, several questions in one column).
 */
export const columnRoles = [
  'id',
  'when',
  'account',
  'respondent',
  'title',
  'question',
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
  'segment',
  'plan',
  'role',
  'region',
  'product-area',
  'journey-stage',
  'attribute',
  'leave-out',
] as const
export type ColumnRole = (typeof columnRoles)[number]

export const scoreKinds = ['nps', 'csat', 'ces', 'rating'] as const
export type ScoreKind = (typeof scoreKinds)[number]
/** What a score is called. */
export const scoreKindWords = { nps: 'NPS', csat: 'CSAT', ces: 'CES', rating: 'rating' } as const satisfies Record<
  ScoreKind,
  string
>

/** Who speaks: the customer, a member of staff about the customer, or staff (kept for reading, never counted). */
export const voices = ['customer', 'reported', 'internal'] as const
export type Voice = (typeof voices)[number]

/** On whose side a speaker is. Internal speech is kept for reading and never counted. */
export const sides = ['customer', 'internal', 'unknown'] as const
export type Side = (typeof sides)[number]

export const outcomes = ['won', 'lost', 'no-decision', 'open'] as const
export type Outcome = (typeof outcomes)[number]

/** Kinds of personal data that are masked, as they stand in the text: '[e-mail 2]'. */
export const maskKinds = [
  'e-mail',
  'phone',
  'card',
  'iban',
  'national-id',
  'ip',
  'address',
  'url-token',
  'name',
] as const
export type MaskKind = (typeof maskKinds)[number]

/** What is masked unless a person says otherwise: all but names of people. */
export const usualMaskKinds: readonly MaskKind[] = maskKinds.filter((kind) => kind !== 'name')

/** How dates are written; '1904' is for numbers of a workbook that counts its days from there, as old Macintoshes did. */
export const dateOrders = ['dmy', 'mdy', 'ymd', '1904'] as const
export type DateOrder = (typeof dateOrders)[number]

export const fileFormats = [
  'csv',
  'xlsx',
  'html',
  'json',
  'jsonl',
  'vtt',
  'srt',
  'txt',
  'md',
  'docx',
  'odt',
  'rtf',
  'pdf',
  'eml',
] as const
export type FileFormat = (typeof fileFormats)[number]

/** How a comment sounds. */
export const tones = ['negative', 'neutral', 'positive'] as const
export type Tone = (typeof tones)[number]

/** What a comment does. */
export const speeches = ['complaint', 'praise', 'request', 'question', 'statement'] as const
export type Speech = (typeof speeches)[number]

/** Languages that are told apart, by ISO 639-1; 'unknown' where a comment is too short or shows none. */
export const languages = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'nl',
  'pt',
  'sv',
  'da',
  'no',
  'fi',
  'pl',
  'ru',
  'uk',
  'el',
  'ar',
  'he',
  'th',
  'hi',
  'zh',
  'ja',
  'ko',
  'unknown',
] as const
export type Language = (typeof languages)[number]
