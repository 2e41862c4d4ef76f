type Change = 'INSERT' | 'UPDATE' | 'DELETE'
const all: readonly Change[] = ['INSERT', 'UPDATE', 'DELETE']

/**
 * Tables whose rows change by the thousand empty kept_answer: after the first row there is nothing left to look at.
 * Records, comments and assignments count only once their source is active or their run is the active one, so that rows
 * of these three may come unnoticed.
 */
const bulky: Readonly<Record<string, readonly Change[]>> = {
  record: ['UPDATE', 'DELETE'],
  comment: ['UPDATE', 'DELETE'],
  comment_reading: all,
  comment_tag: all,
  comment_exclusion: all,
  account: all,
  account_fact: all,
  account_merge: all,
  run: all,
  run_assignment: ['UPDATE', 'DELETE'],
  source: all,
  setting: all,
  theme: all,
  pin: all,
  coding: all,
  theme_rule: all,
  no_theme: all,
}

/** What only answers about a cycle and its priorities rest on, by the contract's name for it. */
const ofTheCycle: Readonly<Record<string, 'cycle' | 'priority'>> = {
  cycle: 'cycle',
  goal: 'cycle',
  measure: 'cycle',
  priority: 'priority',
  priority_theme: 'priority',
  quotation: 'priority',
  ranking: 'priority',
  draft: 'priority',
}

const trigger = (table: string, change: Change, which: string): string =>
  `CREATE TRIGGER kept_answer_${table}_${change.toLowerCase()} AFTER ${change} ON ${table} BEGIN DELETE FROM kept_answer WHERE ${which}; END;`

const triggers = [
  // A condition and not the whole table: that is cheaper where there is nothing.
  ...Object.entries(bulky).flatMap(([table, changes]) => changes.map((change) => trigger(table, change, `name <> ''`))),
  ...Object.entries(ofTheCycle).flatMap(([table, read]) =>
    all.map((change) => trigger(table, change, `instr(reads, ' ${read} ') > 0`)),
  ),
]

/** Answers that count every comment, kept so that opening a workspace shows them without counting again. */
export const keptAnswers = {
  version: 10,
  sql: `
-- Derived: a change of what an answer rests on removes it in the same transaction.
CREATE TABLE kept_answer (
  name  TEXT PRIMARY KEY,
  -- what it rests on in the contract's terms, each with a blank before and after
  reads TEXT NOT NULL,
  -- JSON
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
${triggers.join('\n')}
`,
}
