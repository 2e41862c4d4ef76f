/** What curating themes needs beyond naming and moving: an order of themes, those put away, what is written about them. */
export const workbench = {
  version: 5,
  sql: `
-- the theme it is part of, which is itself part of none
ALTER TABLE theme ADD COLUMN parent INTEGER REFERENCES theme (seq) DEFERRABLE INITIALLY DEFERRED;
-- 1: put away; it keeps its comments and is counted nowhere
ALTER TABLE theme ADD COLUMN is_archived INTEGER NOT NULL DEFAULT 0 CHECK (is_archived IN (0, 1));
-- 1: a person says so, whatever the figures say
ALTER TABLE theme ADD COLUMN is_severe INTEGER NOT NULL DEFAULT 0 CHECK (is_severe IN (0, 1));

CREATE TABLE theme_note (
  seq    INTEGER PRIMARY KEY,
  id     TEXT NOT NULL UNIQUE,
  theme  INTEGER NOT NULL REFERENCES theme (seq) DEFERRABLE INITIALLY DEFERRED,
  text   TEXT NOT NULL,
  author TEXT NOT NULL,
  at     TEXT NOT NULL
) STRICT;
CREATE INDEX theme_note_by_theme ON theme_note (theme);

-- Comments that a person looked at and that belong to no theme: nobody is asked about them again, and no run sorts them.
CREATE TABLE no_theme (
  comment INTEGER PRIMARY KEY
) STRICT;
`,
}
