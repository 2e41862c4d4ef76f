/** What placing new comments into themes that people made needs. */
export const themes = {
  version: 3,
  sql: `
-- Two comments that a person says must not share a theme.
CREATE TABLE comment_apart (
  one   INTEGER NOT NULL,
  other INTEGER NOT NULL,
  PRIMARY KEY (one, other),
  CHECK (one < other)
) STRICT, WITHOUT ROWID;

-- find: themes were sought; place: new comments joined those of the run before
ALTER TABLE run ADD COLUMN kind TEXT NOT NULL DEFAULT 'find' CHECK (kind IN ('find', 'place'));
-- the last comment the run saw; later ones are new
ALTER TABLE run ADD COLUMN through INTEGER NOT NULL DEFAULT 0;
UPDATE run SET through = MAX(
  COALESCE((SELECT MAX(comment) FROM run_point WHERE run = run.seq), 0),
  COALESCE((SELECT MAX(comment) FROM run_assignment WHERE run = run.seq), 0));

-- where in the comment it speaks to the theme, in UTF-16 offsets; null where all of it does
ALTER TABLE run_assignment ADD COLUMN start INTEGER;
ALTER TABLE run_assignment ADD COLUMN "end" INTEGER;

-- 1: only the lock of 'suggested' keeps the comment from it
ALTER TABLE run_point ADD COLUMN waits INTEGER NOT NULL DEFAULT 0 CHECK (waits IN (0, 1));
`,
}
