import type { Db } from '../db/statements.ts'

/** The tables people decide in. What happens to them while a command runs is kept, row by row, so that it can be undone. */
export const curatedTables = [
  'setting',
  'source',
  'theme',
  'pin',
  'cycle',
  'goal',
  'priority',
  'priority_theme',
  'quotation',
  'measure',
  'ranking',
  'draft',
  'mapping',
  'speaker_side',
  'account_merge',
  'account_apart',
  'comment_apart',
  'theme_note',
  'no_theme',
  'coding',
  'theme_rule',
  'theme_guid',
  'comment_exclusion',
  'comment_tag',
  'saved_view',
  'team',
  'team_goal',
  'recorded_value',
  'priority_plan',
  'move',
  'funding',
  'guardrail',
  'play',
  'priority_guardrail',
  'priority_play',
  'play_run',
  'assumption',
  'rate',
  'lineage',
  'agreement_sample',
  'agreement_coder',
  'agreement_answer',
  'agreement_settled',
] as const
export type CuratedTable = (typeof curatedTables)[number]

export interface Column {
  readonly name: string
  readonly isKey: boolean
}

export function columnsOf(db: Db, table: CuratedTable): Column[] {
  return db
    .all<{ name: string; pk: number }>(`SELECT name, pk FROM pragma_table_info('${table}')`)
    .map(({ name, pk }) => ({ name, isKey: pk > 0 }))
}

const asJson = (row: 'OLD' | 'NEW', columns: readonly Column[]): string =>
  `json_object(${columns.map(({ name }) => `'${name}', ${row}."${name}"`).join(', ')})`

/** Puts TEMP triggers on the curated tables; they write only while capture.entry holds an entry of the history. */
export function installCapture(db: Db): void {
  db.raw.exec('CREATE TEMP TABLE capture (entry INTEGER NOT NULL)')
  for (const table of curatedTables) {
    const columns = columnsOf(db, table)
    const [before, after] = [asJson('OLD', columns), asJson('NEW', columns)]
    const changes = [
      ['INSERT', 'NULL', after],
      ['UPDATE', before, after],
      ['DELETE', before, 'NULL'],
    ] as const
    for (const [operation, was, is] of changes) {
      db.raw.exec(`
        CREATE TEMP TRIGGER capture_${table}_${operation} AFTER ${operation} ON main.${table}
        WHEN EXISTS (SELECT 1 FROM capture)
        BEGIN
          INSERT INTO history_change (entry, table_name, before, after)
          SELECT entry, '${table}', ${was}, ${is} FROM capture;
        END`)
    }
  }
}
