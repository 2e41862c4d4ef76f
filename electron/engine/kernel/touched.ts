import type { Table } from '#shared/contract/define.ts'

/** What a change to a curated table makes stale, in the contract's terms. */
const stale: Readonly<Record<string, readonly Table[]>> = {
  setting: ['workspace', 'theme'],
  source: ['source', 'comment', 'account', 'theme'],
  theme: ['theme'],
  pin: ['theme'],
  cycle: ['cycle'],
  goal: ['cycle'],
  measure: ['cycle', 'priority'],
  priority: ['priority'],
  priority_theme: ['priority'],
  quotation: ['priority'],
  ranking: ['priority'],
  draft: ['priority'],
  mapping: ['workspace'],
  speaker_side: ['workspace'],
  account_merge: ['account', 'comment', 'theme'],
  account_apart: ['account'],
  comment_apart: ['theme'],
  theme_note: ['theme'],
  no_theme: ['theme'],
  coding: ['theme'],
  theme_rule: ['theme'],
  theme_guid: ['theme'],
  comment_exclusion: ['comment', 'theme'],
  comment_tag: ['tag'],
  saved_view: ['view'],
  team: ['plan'],
  team_goal: ['plan'],
  recorded_value: ['plan'],
  priority_plan: ['plan'],
  move: ['plan'],
  funding: ['plan'],
  guardrail: ['library'],
  play: ['library'],
  priority_guardrail: ['library'],
  priority_play: ['library'],
  play_run: ['library'],
  assumption: ['plan'],
  rate: ['plan'],
  lineage: ['workspace'],
  agreement_sample: ['agreement'],
  agreement_coder: ['agreement'],
  agreement_answer: ['agreement'],
  agreement_settled: ['agreement'],
}

export function touchedBy(curated: Iterable<string>): ReadonlySet<Table> {
  const touched = new Set<Table>()
  for (const table of curated) {
    for (const one of stale[table] ?? []) touched.add(one)
  }
  if (touched.size > 0) touched.add('history')
  return touched
}
