/** When it was last looked for what moved sharply. */
export const alertLook = {
  version: 15,
  sql: `
-- One row, from the first look on: what was brought later has not been looked at, also where the app was closed meanwhile.
CREATE TABLE alert_look (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  -- ISO instant
  at   TEXT NOT NULL
) STRICT;
`,
}
