/** What tells copies of a workspace apart and where they were one, so that two people's work can be joined. */
export const joining = {
  version: 13,
  sql: `
-- A state that this workspace goes back to and that another copy may share: where it was handed over, or what was joined.
CREATE TABLE lineage (
  seq      INTEGER PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,
  kind     TEXT NOT NULL CHECK (kind IN ('handed-over', 'joined')),
  -- the copy whose state it is, and the last step of its history then
  copy     TEXT NOT NULL,
  position INTEGER NOT NULL,
  -- JSON: by copy, the last step that stands in this state
  clock    TEXT NOT NULL,
  -- for whom it was made, or whose copy was joined
  who      TEXT NOT NULL,
  at       TEXT NOT NULL,
  -- what people had decided then: JSON, deflated, base64; text, since the history keeps rows as JSON
  state    TEXT NOT NULL
) STRICT;

INSERT OR IGNORE INTO setting (key, value) VALUES ('copy_id', 'w_' || lower(hex(randomblob(9))));
`,
}
