/** What coding by hand needs: passages given to themes, rules that place comments, and guids that codebooks know themes by. */
export const coding = {
  version: 6,
  sql: `
-- A stretch of a passage, in UTF-16 offsets, that a person gave to a theme. Stretches may overlap.
CREATE TABLE coding (
  seq     INTEGER PRIMARY KEY,
  id      TEXT NOT NULL UNIQUE,
  passage INTEGER NOT NULL,
  start   INTEGER NOT NULL,
  "end"   INTEGER NOT NULL,
  theme   INTEGER NOT NULL REFERENCES theme (seq) DEFERRABLE INITIALLY DEFERRED,
  memo    TEXT NOT NULL,
  coder   TEXT NOT NULL,
  at      TEXT NOT NULL,
  CHECK (start < "end"),
  UNIQUE (passage, start, "end", theme)
) STRICT;
CREATE INDEX coding_by_theme ON coding (theme);

-- Words that place comments into a theme, as they were typed.
CREATE TABLE theme_rule (
  theme INTEGER PRIMARY KEY REFERENCES theme (seq) DEFERRABLE INITIALLY DEFERRED,
  rule  TEXT NOT NULL,
  -- the same for the full-text index
  query TEXT NOT NULL
) STRICT;

-- What a codebook that was read knows a theme by, so that it is known again.
CREATE TABLE theme_guid (
  guid  TEXT PRIMARY KEY,
  theme INTEGER NOT NULL REFERENCES theme (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
`,
}
