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

/** More nouns than this are summed up: the label stands on one line of the history. */
const namedMost = 4

/** “Joined Anna’s copy: 3 sources, 214 comments, 2 themes, 1 note, 12 other changes”, in the nouns that were announced */
export function labelOf(
  whose: string,
  { written, sources, comments }: { written: Written; sources: number; comments: number },
): string {
  const decided = new Map([...written].filter(([table]) => table !== 'source'))
  const brought = [
    { noun: 'source', count: sources },
    { noun: 'comment', count: comments },
  ]
  const amounts = amountsOf(decided, brought)
  const named = amounts.slice(0, namedMost).map(({ noun, count }) => formatCount(count, noun))
  const others = amounts.slice(namedMost).reduce((sum, { count }) => sum + count, 0)
  const said = others > 0 ? [...named, formatCount(others, 'other change')] : named
  return `Joined ${whose}’s copy${said.length === 0 ? '' : `: ${said.join(', ')}`}`
}

export const nounOf = (table: JoinedTable): string => nouns[table]
