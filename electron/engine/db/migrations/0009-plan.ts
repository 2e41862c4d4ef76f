/** What is done about a priority, how one sees that it is done, what a team may do by itself, and what it is worth. */
export const plan = {
  version: 9,
  sql: `
-- The day the baseline was taken: the straight line to the target begins there.
ALTER TABLE goal ADD COLUMN baseline_on TEXT;
ALTER TABLE goal ADD COLUMN owner TEXT NOT NULL DEFAULT '';
ALTER TABLE goal ADD COLUMN is_kpi INTEGER NOT NULL DEFAULT 0 CHECK (is_kpi IN (0, 1));
ALTER TABLE measure ADD COLUMN baseline_on TEXT;
ALTER TABLE measure ADD COLUMN owner TEXT NOT NULL DEFAULT '';

CREATE TABLE team (
  seq       INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE,
  cycle     INTEGER NOT NULL REFERENCES cycle (seq) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  rank_key  TEXT NOT NULL,
  name      TEXT NOT NULL,
  objective TEXT NOT NULL
) STRICT;
CREATE INDEX team_by_cycle ON team (cycle, rank_key);

-- A number a team moves, and the goal of the cycle that it serves.
CREATE TABLE team_goal (
  seq         INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  team        INTEGER NOT NULL REFERENCES team (seq) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  goal        INTEGER REFERENCES goal (seq) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  ordinal     INTEGER NOT NULL,
  metric      TEXT NOT NULL CHECK (metric IN ('engineering', 'service', 'other')),
  text        TEXT NOT NULL,
  owner       TEXT NOT NULL,
  baseline    TEXT NOT NULL,
  baseline_on TEXT,
  target      TEXT NOT NULL,
  due_on      TEXT
) STRICT;
CREATE INDEX team_goal_by_team ON team_goal (team, ordinal);
CREATE INDEX team_goal_by_goal ON team_goal (goal);

-- What a goal, a measure or a team's goal was on a day.
CREATE TABLE recorded_value (
  seq       INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE,
  goal      INTEGER REFERENCES goal (seq) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  measure   INTEGER REFERENCES measure (seq) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  team_goal INTEGER REFERENCES team_goal (seq) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  on_day    TEXT NOT NULL,
  value     TEXT NOT NULL,
  CHECK ((goal IS NOT NULL) + (measure IS NOT NULL) + (team_goal IS NOT NULL) = 1),
  UNIQUE (goal, on_day),
  UNIQUE (measure, on_day),
  UNIQUE (team_goal, on_day)
) STRICT;

CREATE TABLE priority_plan (
  priority     INTEGER PRIMARY KEY REFERENCES priority (seq) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  ask          TEXT NOT NULL,
  ask_on       TEXT,
  decision     TEXT NOT NULL,
  alternatives TEXT NOT NULL,
  unknowns     TEXT NOT NULL
) STRICT;

CREATE TABLE move (
  seq      INTEGER PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,
  priority INTEGER NOT NULL REFERENCES priority (seq) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  rank_key TEXT NOT NULL,
  text     TEXT NOT NULL,
  owner    TEXT NOT NULL,
  due_on   TEXT,
  is_done  INTEGER NOT NULL CHECK (is_done IN (0, 1))
) STRICT;
CREATE INDEX move_by_priority ON move (priority, rank_key);

-- What a priority funds.
CREATE TABLE funding (
  seq      INTEGER PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,
  priority INTEGER NOT NULL REFERENCES priority (seq) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  kind     TEXT NOT NULL CHECK (kind IN ('investment', 'roadmap', 'campaign')),
  text     TEXT NOT NULL,
  -- https only; kept to be opened by a person, never fetched
  link     TEXT NOT NULL
) STRICT;
CREATE INDEX funding_by_priority ON funding (priority);

-- The library: of the workspace, not of a cycle.
CREATE TABLE guardrail (
  seq         INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  allowed     TEXT NOT NULL,
  -- up to which amount; null where there is no limit in money
  limit_minor INTEGER,
  currency    TEXT,
  escalation  TEXT NOT NULL,
  CHECK ((limit_minor IS NULL) = (currency IS NULL))
) STRICT;

CREATE TABLE play (
  seq        INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  title      TEXT NOT NULL,
  "trigger"  TEXT NOT NULL,
  -- JSON: the steps in order
  checklist  TEXT NOT NULL,
  owner_role TEXT NOT NULL
) STRICT;

CREATE TABLE priority_guardrail (
  priority  INTEGER NOT NULL REFERENCES priority (seq) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  guardrail INTEGER NOT NULL REFERENCES guardrail (seq) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (priority, guardrail)
) STRICT, WITHOUT ROWID;
CREATE INDEX priority_guardrail_by_guardrail ON priority_guardrail (guardrail);

CREATE TABLE priority_play (
  priority INTEGER NOT NULL REFERENCES priority (seq) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  play     INTEGER NOT NULL REFERENCES play (seq) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (priority, play)
) STRICT, WITHOUT ROWID;
CREATE INDEX priority_play_by_play ON priority_play (play);

-- A play assigned to an account.
CREATE TABLE play_run (
  seq         INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  play        INTEGER NOT NULL REFERENCES play (seq) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  account     INTEGER NOT NULL,
  state       TEXT NOT NULL CHECK (state IN ('assigned', 'done', 'dropped')),
  assigned_at TEXT NOT NULL,
  assigned_by TEXT NOT NULL,
  ended_at    TEXT,
  ended_by    TEXT
) STRICT;
CREATE INDEX play_run_by_play ON play_run (play, state);
CREATE INDEX play_run_by_account ON play_run (account, state);

-- What the value case of a priority takes for granted, in three scenarios, and where each number is from.
CREATE TABLE assumption (
  priority INTEGER NOT NULL REFERENCES priority (seq) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  name     TEXT NOT NULL,
  -- shares 0 to 1, counts, or minor units; null until typed
  low      REAL,
  expected REAL,
  high     REAL,
  -- of amounts; null for shares and counts
  currency TEXT,
  source   TEXT NOT NULL,
  PRIMARY KEY (priority, name)
) STRICT, WITHOUT ROWID;

-- Units of one currency for one unit of another, as a person typed it.
CREATE TABLE rate (
  currency      TEXT NOT NULL,
  into_currency TEXT NOT NULL,
  rate          REAL NOT NULL CHECK (rate > 0),
  on_day        TEXT NOT NULL,
  source        TEXT NOT NULL,
  PRIMARY KEY (currency, into_currency)
) STRICT, WITHOUT ROWID;
`,
}
