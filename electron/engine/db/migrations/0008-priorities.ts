/** What ranking by other scores, a rule of one's own and alternative drafts need. */
export const priorities = {
  version: 8,
  sql: `
-- How a cycle ranks, where a person said so: weights of the five parts and the evidence rule, each as JSON, null for the
-- default. Apart from cycle, so that moving a slider leaves every figure of the evidence as it is.
CREATE TABLE ranking (
  cycle   INTEGER PRIMARY KEY REFERENCES cycle (seq) DEFERRABLE INITIALLY DEFERRED,
  weights TEXT,
  rule    TEXT
) STRICT;

-- typed, for RICE: one of 3, 2, 1, .5, .25; person-months
ALTER TABLE priority ADD COLUMN impact REAL;
ALTER TABLE priority ADD COLUMN effort REAL;
-- typed, for the opportunity score: top-two-box shares of asked questions, 0 to 1, and where they come from
ALTER TABLE priority ADD COLUMN importance REAL;
ALTER TABLE priority ADD COLUMN satisfaction REAL;
ALTER TABLE priority ADD COLUMN asked_in TEXT;

-- Alternative priorities of a cycle. Those of the draft in use stand in priority and the tables that belong to it; a draft
-- set aside keeps its rows here, as JSON by table, so that every other query sees one set of priorities only.
CREATE TABLE draft (
  seq        INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  cycle      INTEGER NOT NULL REFERENCES cycle (seq) DEFERRABLE INITIALLY DEFERRED,
  name       TEXT NOT NULL,
  created_at TEXT NOT NULL,
  -- null: in use
  kept       TEXT
) STRICT;
CREATE UNIQUE INDEX draft_in_use ON draft (cycle) WHERE kept IS NULL;
`,
}
