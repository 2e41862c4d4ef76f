import type { CuratedTable } from '../../history/capture.ts'

/** What an integer column points to; rows are compared and carried by the permanent id of that. */
export type Ref =
  | 'theme'
  | 'comment'
  | 'passage'
  | 'account'
  | 'cycle'
  | 'goal'
  | 'priority'
  | 'measure'
  | 'team'
  | 'team_goal'
  | 'guardrail'
  | 'play'

export interface Part {
  /** The columns that tell a row from others, as permanent ids. */
  readonly key: readonly string[]
  readonly refs?: Readonly<Record<string, Ref>>
  /** Columns that change as one. */
  readonly together?: readonly (readonly string[])[]
  /** Columns that come with a new row and are never compared: they follow from the rest, or say nothing by themselves. */
  readonly carried?: readonly string[]
  /** Rows that are a list: where its places stand, and the columns that say which list. */
  readonly order?: { readonly by: 'rank_key' | 'ordinal'; readonly within: readonly string[] }
  /** Belongs to a draft of the priorities, in use or kept. Measures and what is recorded of them only with a priority. */
  readonly isOfDraft?: true
}

/** Each copy's own. Samples for two coders travel as files of their own, and what was settled on comes as pins. */
type ApartTable = 'lineage' | 'agreement_sample' | 'agreement_coder' | 'agreement_answer' | 'agreement_settled'

/** How each table that people decide in is joined, in the order in which rows are written: owners ahead of what they own. */
export const parts = {
  // Runs are each copy's own: of the settings only those a person makes are joined.
  setting: { key: ['key'] },
  source: { key: ['id'] },
  theme: {
    key: ['id'],
    refs: { merged_into: 'theme', parent: 'theme' },
    together: [['state', 'merged_into']],
    carried: ['made_by', 'keywords', 'typical', 'unusual', 'created_at', 'is_edited', 'is_retired'],
  },
  pin: { key: ['comment', 'theme'], refs: { comment: 'comment', theme: 'theme' } },
  no_theme: { key: ['comment'], refs: { comment: 'comment' } },
  comment_apart: { key: ['one', 'other'], refs: { one: 'comment', other: 'comment' } },
  comment_exclusion: { key: ['comment'], refs: { comment: 'comment' } },
  comment_tag: { key: ['tag', 'comment'], refs: { comment: 'comment' } },
  coding: {
    key: ['passage', 'start', 'end', 'theme'],
    refs: { passage: 'passage', theme: 'theme' },
    carried: ['id', 'coder', 'at'],
  },
  theme_rule: { key: ['theme'], refs: { theme: 'theme' }, carried: ['query'] },
  theme_guid: { key: ['guid'], refs: { theme: 'theme' } },
  theme_note: { key: ['id'], refs: { theme: 'theme' }, carried: ['author', 'at'] },
  saved_view: { key: ['id'] },
  mapping: { key: ['header_signature'], carried: ['file', 'at'] },
  speaker_side: { key: ['name_key'], carried: ['name'] },
  account_merge: { key: ['account'], refs: { account: 'account', into_seq: 'account' }, carried: ['joined_by'] },
  account_apart: { key: ['one', 'other'], refs: { one: 'account', other: 'account' } },
  cycle: {
    key: ['id'],
    together: [
      ['state', 'committed_at', 'committed_by', 'snapshot'],
      ['window_from', 'window_to'],
    ],
    carried: ['created_at'],
  },
  ranking: { key: ['cycle'], refs: { cycle: 'cycle' } },
  goal: {
    key: ['id'],
    refs: { cycle: 'cycle' },
    together: [['baseline', 'baseline_on']],
    order: { by: 'ordinal', within: ['cycle'] },
  },
  team: { key: ['id'], refs: { cycle: 'cycle' }, order: { by: 'rank_key', within: ['cycle'] } },
  team_goal: {
    key: ['id'],
    refs: { team: 'team', goal: 'goal' },
    together: [['baseline', 'baseline_on']],
    order: { by: 'ordinal', within: ['team'] },
  },
  guardrail: { key: ['id'], together: [['limit_minor', 'currency']] },
  play: { key: ['id'] },
  play_run: {
    key: ['id'],
    refs: { play: 'play', account: 'account' },
    together: [['state', 'ended_at', 'ended_by']],
    carried: ['assigned_at', 'assigned_by'],
  },
  rate: { key: ['currency', 'into_currency'], together: [['rate', 'on_day', 'source']] },
  draft: { key: ['scope'], refs: { cycle: 'cycle' }, carried: ['id', 'created_at'] },
  priority: {
    key: ['scope', 'id'],
    refs: { cycle: 'cycle' },
    carried: ['created_at'],
    order: { by: 'rank_key', within: ['scope', 'cycle'] },
    isOfDraft: true,
  },
  priority_theme: {
    key: ['scope', 'theme'],
    refs: { cycle: 'cycle', theme: 'theme', priority: 'priority' },
    isOfDraft: true,
  },
  quotation: {
    key: ['scope', 'id'],
    refs: { priority: 'priority', comment: 'comment' },
    together: [['comment', 'start', 'end', 'text']],
    order: { by: 'rank_key', within: ['scope', 'priority'] },
    isOfDraft: true,
  },
  measure: {
    key: ['scope', 'id'],
    refs: { cycle: 'cycle', priority: 'priority' },
    together: [['baseline', 'baseline_on']],
    order: { by: 'ordinal', within: ['scope', 'cycle', 'priority'] },
    isOfDraft: true,
  },
  recorded_value: {
    key: ['scope', 'goal', 'measure', 'team_goal', 'on_day'],
    refs: { goal: 'goal', measure: 'measure', team_goal: 'team_goal' },
    carried: ['id'],
    isOfDraft: true,
  },
  priority_plan: {
    key: ['scope', 'priority'],
    refs: { priority: 'priority' },
    together: [['ask', 'ask_on']],
    isOfDraft: true,
  },
  move: {
    key: ['scope', 'id'],
    refs: { priority: 'priority' },
    order: { by: 'rank_key', within: ['scope', 'priority'] },
    isOfDraft: true,
  },
  funding: { key: ['scope', 'id'], refs: { priority: 'priority' }, isOfDraft: true },
  priority_guardrail: {
    key: ['scope', 'priority', 'guardrail'],
    refs: { priority: 'priority', guardrail: 'guardrail' },
    isOfDraft: true,
  },
  priority_play: {
    key: ['scope', 'priority', 'play'],
    refs: { priority: 'priority', play: 'play' },
    isOfDraft: true,
  },
  assumption: {
    key: ['scope', 'priority', 'name'],
    refs: { priority: 'priority' },
    together: [['low', 'expected', 'high', 'currency', 'source']],
    isOfDraft: true,
  },
} as const satisfies Readonly<Record<Exclude<CuratedTable, ApartTable>, Part>>

export type JoinedTable = keyof typeof parts

export const joinedTables = Object.keys(parts).filter((table): table is JoinedTable => table in parts)

export const partOf = (table: JoinedTable): Part => parts[table]

/** Settings that a person makes. */
export const joinedSettings = ['name', 'currency', 'mask', 'domains'] as const
