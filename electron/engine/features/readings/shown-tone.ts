/**
 * The tone that is shown, as SQL over record r and comment_reading cr: what score or outcome say goes before the words
 * (docs/adr/0004); null where neither says anything.
 */
const toneByScore = `CASE
  WHEN r.band = 'detractor' OR r.outcome = 'lost' THEN 'negative'
  WHEN r.band = 'promoter' OR r.outcome = 'won' THEN 'positive' END`

export const shownTone = `COALESCE(${toneByScore}, cr.tone)`

/** 'score' or 'words', or null where there is no tone. */
export const toneOrigin = `CASE WHEN ${toneByScore} IS NOT NULL THEN 'score' WHEN cr.tone IS NOT NULL THEN 'words' END`
