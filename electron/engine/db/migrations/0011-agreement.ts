/** Two coders on one sample: what was drawn, what each said, and what was settled where they differ. */
export const agreement = {
  version: 11,
  sql: `
-- Comments and themes as they were when the sample was drawn, so that both coders judge the same.
CREATE TABLE agreement_sample (
  seq           INTEGER PRIMARY KEY,
  id            TEXT NOT NULL UNIQUE,
  -- received: from a file of another workspace, to be coded here
  origin        TEXT NOT NULL CHECK (origin IN ('drawn', 'received')),
  -- name of the workspace it was drawn in
  workspace     TEXT NOT NULL,
  drawn_at      TEXT NOT NULL,
  drawn_by      TEXT NOT NULL,
  -- of the draw; null where it was received: with the comments it would say what the draw went by
  seed          INTEGER,
  population    INTEGER NOT NULL,
  is_stratified INTEGER NOT NULL CHECK (is_stratified IN (0, 1)),
  -- the first coder: how comments were sorted at the draw, or a person who codes blind too
  compares      TEXT NOT NULL CHECK (compares IN ('placed', 'blind')),
  -- JSON: { themes, comments }, each known by its place from here on
  content       TEXT NOT NULL
) STRICT;

CREATE TABLE agreement_coder (
  seq         INTEGER PRIMARY KEY,
  sample      INTEGER NOT NULL REFERENCES agreement_sample (seq) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  role        TEXT NOT NULL CHECK (role IN ('first', 'second')),
  name        TEXT NOT NULL,
  began_at    TEXT NOT NULL,
  -- when the answers were handed in; nothing is compared before both were
  finished_at TEXT,
  UNIQUE (sample, role)
) STRICT;

CREATE TABLE agreement_answer (
  coder   INTEGER NOT NULL REFERENCES agreement_coder (seq) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  comment INTEGER NOT NULL,
  -- JSON: places of themes; null where the comment was skipped
  themes  TEXT,
  PRIMARY KEY (coder, comment)
) STRICT, WITHOUT ROWID;

-- What was decided where the two differ. It becomes pins, and never counts towards their agreement.
CREATE TABLE agreement_settled (
  sample  INTEGER NOT NULL REFERENCES agreement_sample (seq) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  comment INTEGER NOT NULL,
  theme   INTEGER NOT NULL,
  is_in   INTEGER NOT NULL CHECK (is_in IN (0, 1)),
  by      TEXT NOT NULL,
  at      TEXT NOT NULL,
  PRIMARY KEY (sample, comment, theme)
) STRICT, WITHOUT ROWID;
`,
}
