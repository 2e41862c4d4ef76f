/**
 * A date's digits as one number, YYYYMMDDhhmmss, so that dates of any precision compare as the instants do. It is the
 * text of an index: a query that orders by it has to repeat it letter for letter.
 */
export const momentOfRecord = `CAST(substr(replace(replace(replace(when_iso, '-', ''), 'T', ''), ':', '') || '00000000000000', 1, 14) AS INTEGER)`

/** Records by date, so that a workspace shows its newest comments without looking at the others. */
export const newestFirst = {
  version: 16,
  sql: `
CREATE INDEX record_by_moment ON record (${momentOfRecord}) WHERE when_iso IS NOT NULL;
`,
}
