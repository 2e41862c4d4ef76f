/** What a machine reads in a comment. Derived: it can be read again at any time, and goes with its comment. */
export const readings = {
  version: 4,
  sql: `
CREATE TABLE comment_reading (
  comment    INTEGER PRIMARY KEY REFERENCES comment (seq) ON DELETE CASCADE,
  -- ISO 639-1, or 'unknown'
  language   TEXT NOT NULL,
  -- from the words; what scores and outcomes say goes before it
  tone       TEXT NOT NULL CHECK (tone IN ('negative', 'neutral', 'positive')),
  -- −1 to 1: how far towards positive or negative
  tone_score REAL NOT NULL,
  speech     TEXT NOT NULL CHECK (speech IN ('complaint', 'praise', 'request', 'question', 'statement')),
  -- how it was read; another way reads it anew
  model      TEXT NOT NULL
) STRICT;
`,
}
