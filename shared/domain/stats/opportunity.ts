/** Shares, 0 to 1, of those asked who chose one of the two highest answers. */
export interface AskedShares {
  readonly importance: number | null
  readonly satisfaction: number | null
}

/**
 * Top-two-box: how many chose one of the two highest answers of the scale.
 *
 * @param counts how often each answer was given
 * @param highest the highest answer of the scale
 *
 * 10 ×3, 9 ×2, 8 ×4, 2 ×1 on 0 to 10 → 5 of 10.
 */
export function topTwoBox(counts: ReadonlyMap<number, number>, highest: number): { topTwo: number; answers: number } {
  let topTwo = 0
  let answers = 0
  for (const [answer, count] of counts) {
    answers += count
    if (answer >= highest - 1) topTwo += count
  }
  return { topTwo, answers }
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
