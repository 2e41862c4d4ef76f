import type { Db } from './statements.ts'

/** Beyond this share of all rows, filling only what changed costs more than filling all. */
const mostShare = 0.5

/** What of a theme decides where comments are. home: the theme it counts for; null for one that counts nowhere. */
const themeNow = `SELECT seq, CASE WHEN state <> 'retired' THEN COALESCE(merged_into, seq) END AS home, parent, is_archived
  FROM theme`
const codingNow = `SELECT passage, start, "end", theme FROM coding`
const ruleNow = 'SELECT theme, query FROM theme_rule'

/** Keeps what placement was made from, to tell the next time what is different. */
export function remember(db: Db): void {
  db.raw.exec(`
    CREATE TEMP TABLE IF NOT EXISTS known_theme (
      seq INTEGER PRIMARY KEY, home INTEGER, parent INTEGER, is_archived INTEGER NOT NULL);
    CREATE TEMP TABLE IF NOT EXISTS known_pin (
      comment INTEGER NOT NULL, theme INTEGER NOT NULL, kind TEXT NOT NULL, PRIMARY KEY (comment, theme)) WITHOUT ROWID;
    CREATE TEMP TABLE IF NOT EXISTS known_coding (
      passage INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, theme INTEGER NOT NULL);
    CREATE TEMP TABLE IF NOT EXISTS known_rule (theme INTEGER PRIMARY KEY, query TEXT NOT NULL);
    DELETE FROM known_theme;
    DELETE FROM known_pin;
    DELETE FROM known_coding;
    DELETE FROM known_rule;
    INSERT INTO known_theme ${themeNow};
    INSERT INTO known_pin SELECT comment, theme, kind FROM pin;
    INSERT INTO known_coding ${codingNow};
    INSERT INTO known_rule ${ruleNow};`)
}

export function createChanged(db: Db): void {
  db.raw.exec(`
    CREATE TEMP TABLE IF NOT EXISTS changed_comment (comment INTEGER PRIMARY KEY);
    CREATE TEMP TABLE IF NOT EXISTS changed_theme (seq INTEGER PRIMARY KEY);`)
}

/**
 * Fills TEMP TABLE changed_comment with the comments whose themes may be others than placement says: their pins or what
 * was coded of them differ, or they are in a theme that differs. False where there are so many, or where a theme that
 * counted nowhere counts again or a rule is another, that all has to be made anew. remember must have been called since the run became active.
 */
export function changedComments(db: Db): boolean {
  db.raw.exec(`
    DELETE FROM changed_comment;
    DELETE FROM changed_theme;
    INSERT INTO changed_theme
      SELECT seq FROM (SELECT * FROM (${themeNow}) EXCEPT SELECT * FROM known_theme)
      UNION SELECT seq FROM (SELECT * FROM known_theme EXCEPT SELECT * FROM (${themeNow}));`)
  const isBack = db.get(
    'SELECT 1 FROM changed_theme c JOIN known_theme k ON k.seq = c.seq WHERE k.home IS NULL LIMIT 1',
  )
  if (isBack || areRulesOthers(db)) return false
  db.raw.exec(`
    INSERT OR IGNORE INTO changed_comment
      SELECT comment FROM (SELECT comment, theme, kind FROM pin EXCEPT SELECT * FROM known_pin);
    INSERT OR IGNORE INTO changed_comment
      SELECT comment FROM (SELECT * FROM known_pin EXCEPT SELECT comment, theme, kind FROM pin);
    INSERT OR IGNORE INTO changed_comment
      SELECT c.seq FROM (
        SELECT * FROM (SELECT * FROM (${codingNow}) EXCEPT SELECT * FROM known_coding)
        UNION SELECT * FROM (SELECT * FROM known_coding EXCEPT SELECT * FROM (${codingNow}))) k
      JOIN comment c ON c.passage = k.passage AND c.start < k."end" AND c."end" > k.start;
    INSERT OR IGNORE INTO changed_comment
      SELECT p.comment FROM placement p WHERE p.theme IN (
        SELECT k.home FROM changed_theme c JOIN known_theme k ON k.seq = c.seq
        UNION SELECT n.home FROM changed_theme c JOIN (${themeNow}) n ON n.seq = c.seq
        UNION SELECT seq FROM changed_theme);`)
  const counts = db.get<{ changed: number; all: number }>(
    'SELECT (SELECT COUNT(*) FROM changed_comment) AS changed, (SELECT COUNT(*) FROM placement) AS "all"',
  )
  return counts !== undefined && counts.changed <= mostShare * counts.all
}

const areRulesOthers = (db: Db): boolean =>
  db.get(
    `SELECT 1 FROM (SELECT * FROM (${ruleNow}) EXCEPT SELECT * FROM known_rule)
     UNION ALL SELECT 1 FROM (SELECT * FROM known_rule EXCEPT SELECT * FROM (${ruleNow})) LIMIT 1`,
  ) !== undefined
