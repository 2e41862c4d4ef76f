/** The asked questions that a priority's opportunity score is worked from. */
export const asked = {
  version: 12,
  sql: `
-- The words of a question as its sources have it; null where shares are typed (importance, satisfaction) or there are none.
ALTER TABLE priority ADD COLUMN importance_question TEXT;
ALTER TABLE priority ADD COLUMN satisfaction_question TEXT;
`,
}
