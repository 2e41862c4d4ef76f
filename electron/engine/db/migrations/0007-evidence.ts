/** What people decide about comments in the table of evidence, and the views of it that they keep. */
export const evidence = {
  version: 7,
  sql: `
-- A comment that is kept for reading and counted nowhere, because a person said so.
CREATE TABLE comment_exclusion (comment INTEGER PRIMARY KEY) STRICT;
-- kept by the triggers below, so that whoever counts need not ask another table
ALTER TABLE comment ADD COLUMN is_excluded INTEGER NOT NULL DEFAULT 0 CHECK (is_excluded IN (0, 1));
CREATE TRIGGER comment_exclusion_insert AFTER INSERT ON comment_exclusion BEGIN
  UPDATE comment SET is_excluded = 1 WHERE seq = NEW.comment;
END;
CREATE TRIGGER comment_exclusion_delete AFTER DELETE ON comment_exclusion BEGIN
  UPDATE comment SET is_excluded = 0 WHERE seq = OLD.comment;
END;

CREATE TABLE comment_tag (
  tag     TEXT NOT NULL,
  comment INTEGER NOT NULL,
  PRIMARY KEY (tag, comment)
) STRICT, WITHOUT ROWID;
CREATE INDEX comment_tag_by_comment ON comment_tag (comment);

-- A filter, an order and columns under a name, as JSON.
CREATE TABLE saved_view (
  seq  INTEGER PRIMARY KEY,
  id   TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  view TEXT NOT NULL
) STRICT;

-- How a table is laid out where no view is open: a habit of looking, not a decision, so that undo leaves it alone.
CREATE TABLE table_layout (
  name    TEXT PRIMARY KEY,
  columns TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
}
