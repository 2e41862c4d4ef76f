import type { Amount } from '#shared/contract/joining.ts'
import { formatCount } from '#shared/domain/format.ts'
import type { JoinedTable } from './parts.ts'
import type { Written } from './write-state.ts'

/** What a row of each table is to people; rows of one noun are counted together. */
const nouns = {
  source: 'source',
  theme: 'theme',
  theme_guid: 'codebook theme',
  pin: 'placed comment',
  no_theme: 'left-out comment',
  comment_apart: 'separated pair',
  comment_exclusion: 'excluded comment',
  comment_tag: 'tag',
  coding: 'coded passage',
  theme_rule: 'rule',
  theme_note: 'note',
  saved_view: 'saved view',
  mapping: 'remembered reading',
  speaker_side: 'speaker',
  account_merge: 'joined account',
  account_apart: 'separated account',
  setting: 'setting',
  cycle: 'cycle',
  ranking: 'weighting',
  goal: 'goal',
  team: 'team',
  team_goal: 'team goal',
  guardrail: 'guardrail',
  play: 'play',
  play_run: 'assigned play',
  rate: 'exchange rate',
  draft: 'draft',
  priority: 'priority',
  priority_theme: 'priority theme',
  quotation: 'quotation',
  measure: 'measure',
  recorded_value: 'recorded value',
  priority_plan: 'priority plan',
  move: 'move',
  funding: 'funded item',
  priority_guardrail: 'priority guardrail',
  priority_play: 'priority play',
  assumption: 'assumption',
} as const satisfies Record<JoinedTable, string>

/** @param more what no table counts */
export function amountsOf(written: Written, more: readonly Amount[] = []): Amount[] {
  const counts = new Map<string, number>(more.map(({ noun, count }) => [noun, count]))
  for (const [table, count] of written) counts.set(nouns[table], (counts.get(nouns[table]) ?? 0) + count)
  return [...counts].flatMap(([noun, count]) => (count > 0 ? [{ noun, count }] : []))
}

/** “Joined Anna’s copy: 3 sources, 214 comments, 12 decisions” */
export function labelOf(
  whose: string,
  { written, sources, comments }: { written: Written; sources: number; comments: number },
): string {
  const decisions = [...written].reduce((sum, [table, count]) => (table === 'source' ? sum : sum + count), 0)
  const said = [
    sources > 0 ? formatCount(sources, 'source') : null,
    comments > 0 ? formatCount(comments, 'comment') : null,
    decisions > 0 ? formatCount(decisions, 'decision') : null,
  ].filter((one) => one !== null)
  return `Joined ${whose}’s copy${said.length === 0 ? '' : `: ${said.join(', ')}`}`
}

export const nounOf = (table: JoinedTable): string => nouns[table]
