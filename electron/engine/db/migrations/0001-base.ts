/**
 * The first schema. Three layers that never mix: what customers said (source … comment, never rewritten),
 * what a run of the machine found (run …, written once), what people decided (theme, pin, cycle, priority …, undoable).
 */
export const base = {
  version: 1,
  sql: `
CREATE TABLE setting (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
  seq              INTEGER PRIMARY KEY,
  id               TEXT NOT NULL UNIQUE,
  file             TEXT NOT NULL,
  kind             TEXT NOT NULL CHECK (kind IN ('survey', 'call', 'deal', 'account')),
  tool             TEXT NOT NULL,
  encoding         TEXT NOT NULL,
  bytes            INTEGER NOT NULL,
  sha256           TEXT NOT NULL,
  header_signature TEXT NOT NULL,
  reading          TEXT NOT NULL,
  columns          TEXT NOT NULL,
  -- running: an import under way, removed at the next opening; withdrawn: undone, kept but counted nowhere
  state            TEXT NOT NULL CHECK (state IN ('running', 'active', 'withdrawn')),
  counts           TEXT NOT NULL,
  imported_at      TEXT NOT NULL,
  imported_by      TEXT NOT NULL
) STRICT;

CREATE TABLE source_remark (
  source  INTEGER NOT NULL REFERENCES source (seq) ON DELETE CASCADE,
  row     INTEGER NOT NULL,
  reason  TEXT NOT NULL,
  fate    TEXT NOT NULL,
  is_skip INTEGER NOT NULL CHECK (is_skip IN (0, 1))
) STRICT;
CREATE INDEX source_remark_by_source ON source_remark (source, row);

CREATE TABLE account (
  seq      INTEGER PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,
  name     TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE
) STRICT;

-- What an accounts table says of an account; the newest active source wins.
CREATE TABLE account_fact (
  source      INTEGER NOT NULL REFERENCES source (seq) ON DELETE CASCADE,
  account     INTEGER NOT NULL REFERENCES account (seq),
  value_minor INTEGER,
  currency    TEXT,
  renewal_on  TEXT,
  attributes  TEXT NOT NULL,
  place_from  INTEGER NOT NULL,
  PRIMARY KEY (account, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX account_fact_by_source ON account_fact (source);
CREATE VIEW account_fact_now AS
  SELECT f.* FROM account_fact f
  WHERE f.source = (
    SELECT MAX(g.source) FROM account_fact g JOIN source s ON s.seq = g.source AND s.state = 'active'
    WHERE g.account = f.account);

CREATE TABLE record (
  seq            INTEGER PRIMARY KEY,
  id             TEXT NOT NULL UNIQUE,
  source         INTEGER NOT NULL REFERENCES source (seq) ON DELETE CASCADE,
  kind           TEXT NOT NULL CHECK (kind IN ('survey', 'call', 'deal')),
  account        INTEGER REFERENCES account (seq),
  respondent     TEXT,
  title          TEXT,
  when_iso       TEXT,
  when_precision TEXT CHECK (when_precision IN ('day', 'minute', 'second')),
  duration_ms    INTEGER,
  place_from     INTEGER NOT NULL,
  place_to       INTEGER NOT NULL,
  -- the same in every export that holds this record, so that a repeat is known; null where nothing tells records apart
  identity       TEXT,
  -- the score shown first (NPS before others); all of them in scores
  score_kind     TEXT,
  score_value    REAL,
  score_min      REAL,
  score_max      REAL,
  band           TEXT NOT NULL CHECK (band IN ('detractor', 'passive', 'promoter', 'other', 'none')),
  scores         TEXT NOT NULL,
  outcome        TEXT CHECK (outcome IN ('won', 'lost', 'no-decision', 'open')),
  amount_minor   INTEGER,
  currency       TEXT,
  competitor     TEXT,
  stage          TEXT,
  attributes     TEXT NOT NULL,
  cells          TEXT
) STRICT;
CREATE INDEX record_by_source ON record (source);
CREATE INDEX record_by_account ON record (account);
CREATE INDEX record_by_identity ON record (identity) WHERE identity IS NOT NULL;

-- The stored original: masked, otherwise untouched.
CREATE TABLE passage (
  seq        INTEGER PRIMARY KEY,
  record     INTEGER NOT NULL REFERENCES record (seq) ON DELETE CASCADE,
  ordinal    INTEGER NOT NULL,
  field      TEXT NOT NULL,
  question   TEXT,
  speaker    TEXT,
  voice      TEXT NOT NULL CHECK (voice IN ('customer', 'reported', 'internal')),
  start_ms   INTEGER,
  end_ms     INTEGER,
  text       TEXT NOT NULL,
  place_from INTEGER NOT NULL,
  place_to   INTEGER NOT NULL
) STRICT;
CREATE INDEX passage_by_record ON passage (record, ordinal);

-- A span of a passage, in UTF-16 offsets. text repeats the span for search; the doctor compares the two.
CREATE TABLE comment (
  seq            INTEGER PRIMARY KEY,
  id             TEXT NOT NULL UNIQUE,
  source         INTEGER NOT NULL REFERENCES source (seq) ON DELETE CASCADE,
  record         INTEGER NOT NULL REFERENCES record (seq) ON DELETE CASCADE,
  passage        INTEGER NOT NULL REFERENCES passage (seq) ON DELETE CASCADE,
  start          INTEGER NOT NULL,
  "end"          INTEGER NOT NULL,
  voice          TEXT NOT NULL CHECK (voice IN ('customer', 'reported')),
  text           TEXT NOT NULL,
  is_masked      INTEGER NOT NULL CHECK (is_masked IN (0, 1)),
  is_informative INTEGER NOT NULL CHECK (is_informative IN (0, 1))
) STRICT;
CREATE INDEX comment_by_record ON comment (record);
CREATE INDEX comment_by_passage ON comment (passage);
CREATE INDEX comment_by_source ON comment (source);

CREATE VIRTUAL TABLE comment_fts USING fts5 (
  text, content = 'comment', content_rowid = 'seq', tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
CREATE TRIGGER comment_fts_insert AFTER INSERT ON comment BEGIN
  INSERT INTO comment_fts (rowid, text) VALUES (NEW.seq, NEW.text);
END;
CREATE TRIGGER comment_fts_delete AFTER DELETE ON comment BEGIN
  INSERT INTO comment_fts (comment_fts, rowid, text) VALUES ('delete', OLD.seq, OLD.text);
END;

-- Encoder output by text, int8 with one scale a row, so that a second run, here or elsewhere, starts from the same numbers.
CREATE TABLE vector (
  model       TEXT NOT NULL,
  fingerprint BLOB NOT NULL,
  scale       REAL NOT NULL,
  data        BLOB NOT NULL,
  PRIMARY KEY (model, fingerprint)
) STRICT, WITHOUT ROWID;

CREATE TABLE run (
  seq   INTEGER PRIMARY KEY,
  id    TEXT NOT NULL UNIQUE,
  at    TEXT NOT NULL,
  seed  INTEGER NOT NULL,
  count INTEGER,
  model TEXT,
  facts TEXT NOT NULL
) STRICT;

CREATE TABLE run_assignment (
  run      INTEGER NOT NULL REFERENCES run (seq) ON DELETE CASCADE,
  comment  INTEGER NOT NULL,
  theme    INTEGER NOT NULL,
  strength REAL NOT NULL,
  PRIMARY KEY (run, comment, theme)
) STRICT, WITHOUT ROWID;

-- Where a comment lies on the map, and for an unplaced one the theme nearest to it.
CREATE TABLE run_point (
  run       INTEGER NOT NULL REFERENCES run (seq) ON DELETE CASCADE,
  comment   INTEGER NOT NULL,
  x         REAL NOT NULL,
  y         REAL NOT NULL,
  suggested INTEGER,
  PRIMARY KEY (run, comment)
) STRICT, WITHOUT ROWID;

CREATE TABLE theme (
  seq         INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  label       TEXT NOT NULL,
  description TEXT NOT NULL,
  colour      INTEGER NOT NULL,
  made_by     TEXT NOT NULL CHECK (made_by IN ('machine', 'person')),
  is_locked   INTEGER NOT NULL CHECK (is_locked IN (0, 1)),
  is_edited   INTEGER NOT NULL CHECK (is_edited IN (0, 1)),
  -- retired: a later run found nothing like it; merged: what it held counts for merged_into, which is never itself merged
  state       TEXT NOT NULL CHECK (state IN ('active', 'merged', 'retired')),
  merged_into INTEGER REFERENCES theme (seq) DEFERRABLE INITIALLY DEFERRED,
  keywords    TEXT NOT NULL,
  typical     TEXT NOT NULL,
  unusual     TEXT NOT NULL,
  created_at  TEXT NOT NULL,
  CHECK ((state = 'merged') = (merged_into IS NOT NULL))
) STRICT;

-- What a person decided about one comment and one theme; outlives every run.
CREATE TABLE pin (
  comment INTEGER NOT NULL,
  theme   INTEGER NOT NULL REFERENCES theme (seq) DEFERRABLE INITIALLY DEFERRED,
  kind    TEXT NOT NULL CHECK (kind IN ('in', 'out')),
  PRIMARY KEY (comment, theme)
) STRICT, WITHOUT ROWID;
CREATE INDEX pin_by_theme ON pin (theme);

CREATE TABLE cycle (
  seq          INTEGER PRIMARY KEY,
  id           TEXT NOT NULL UNIQUE,
  name         TEXT NOT NULL,
  state        TEXT NOT NULL CHECK (state IN ('open', 'committed')),
  window_from  TEXT,
  window_to    TEXT,
  objective    TEXT NOT NULL,
  committed_at TEXT,
  committed_by TEXT,
  snapshot     TEXT,
  created_at   TEXT NOT NULL
) STRICT;

CREATE TABLE goal (
  seq       INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE,
  cycle     INTEGER NOT NULL REFERENCES cycle (seq) DEFERRABLE INITIALLY DEFERRED,
  ordinal   INTEGER NOT NULL,
  text      TEXT NOT NULL,
  baseline  TEXT NOT NULL,
  target    TEXT NOT NULL,
  due_on    TEXT
) STRICT;

CREATE TABLE priority (
  seq        INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  cycle      INTEGER NOT NULL REFERENCES cycle (seq) DEFERRABLE INITIALLY DEFERRED,
  rank_key   TEXT NOT NULL,
  title      TEXT NOT NULL,
  outcome    TEXT NOT NULL,
  owner_role TEXT NOT NULL,
  reason     TEXT NOT NULL,
  created_at TEXT NOT NULL,
  UNIQUE (cycle, rank_key)
) STRICT;

CREATE TABLE priority_theme (
  cycle    INTEGER NOT NULL REFERENCES cycle (seq) DEFERRABLE INITIALLY DEFERRED,
  theme    INTEGER NOT NULL REFERENCES theme (seq) DEFERRABLE INITIALLY DEFERRED,
  priority INTEGER NOT NULL REFERENCES priority (seq) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (cycle, theme)
) STRICT, WITHOUT ROWID;

CREATE TABLE quotation (
  seq       INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE,
  priority  INTEGER NOT NULL REFERENCES priority (seq) DEFERRABLE INITIALLY DEFERRED,
  comment   INTEGER NOT NULL,
  start     INTEGER NOT NULL,
  "end"     INTEGER NOT NULL,
  text      TEXT NOT NULL,
  rank_key  TEXT NOT NULL
) STRICT;
CREATE INDEX quotation_by_priority ON quotation (priority, rank_key);

CREATE TABLE measure (
  seq      INTEGER PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,
  cycle    INTEGER NOT NULL REFERENCES cycle (seq) DEFERRABLE INITIALLY DEFERRED,
  priority INTEGER REFERENCES priority (seq) DEFERRABLE INITIALLY DEFERRED,
  ordinal  INTEGER NOT NULL,
  name     TEXT NOT NULL,
  baseline TEXT NOT NULL,
  target   TEXT NOT NULL,
  due_on   TEXT
) STRICT;

CREATE TABLE history_entry (
  seq    INTEGER PRIMARY KEY AUTOINCREMENT,
  label  TEXT NOT NULL,
  at     TEXT NOT NULL,
  author TEXT NOT NULL,
  state  TEXT NOT NULL CHECK (state IN ('done', 'undone'))
) STRICT;

CREATE TABLE history_change (
  seq        INTEGER PRIMARY KEY AUTOINCREMENT,
  entry      INTEGER NOT NULL REFERENCES history_entry (seq) ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  before     TEXT,
  after      TEXT
) STRICT;
CREATE INDEX history_change_by_entry ON history_change (entry, seq);
`,
}
