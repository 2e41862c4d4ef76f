/** What moved sharply, and how everything stood when it was last looked at. */
export const alerts = {
  version: 14,
  sql: `
-- Derived: how each theme and account stood at the last look, so that what moved since is known after a restart too.
CREATE TABLE standing (
  kind    TEXT NOT NULL CHECK (kind IN ('theme', 'account')),
  -- the permanent id of the theme or account
  subject TEXT NOT NULL,
  -- of a theme: 1 where it is rising by the test, else 0; of an account: points of risk
  level   INTEGER NOT NULL,
  PRIMARY KEY (kind, subject)
) STRICT, WITHOUT ROWID;

-- Told once; there until it is dismissed or does not hold any more.
CREATE TABLE alert (
  kind    TEXT NOT NULL CHECK (kind IN ('theme', 'account')),
  subject TEXT NOT NULL,
  -- the level it had before
  was     INTEGER NOT NULL,
  at      TEXT NOT NULL,
  PRIMARY KEY (kind, subject)
) STRICT, WITHOUT ROWID;
`,
}
