/** Shares, 0 to 1, of those asked who chose one of the two highest answers. */
export interface AskedShares {
  readonly importance: number | null
  readonly satisfaction: number | null
}

/**
 * Opportunity score (Ulwick 2005): importance + max(importance − satisfaction, 0), each the top-two-box share on 0 to 10,
 * so that it lies between 0 and 20. Only from asked questions: null where one of the two was not asked.
 *
 * 80% and 30% → 13.
 */
export const opportunity = ({ importance, satisfaction }: AskedShares): number | null =>
  importance === null || satisfaction === null
    ? null
    : 10 * importance + Math.max(10 * importance - 10 * satisfaction, 0)
