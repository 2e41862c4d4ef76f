/** A comment of a source that counts with what stands around it, as SQL; what was read in it, if it was. */
export const evidenceFrom = `
  comment c
  JOIN record r ON r.seq = c.record
  JOIN source s ON s.seq = c.source AND s.state = 'active'
  LEFT JOIN account a ON a.seq = r.account
  LEFT JOIN comment_reading cr ON cr.comment = c.seq`
