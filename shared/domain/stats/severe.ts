interface SevereInput {
  /** NPS points with the 95% interval; null where too few scored answers raise the theme. */
  readonly npsImpact: { readonly low: number; readonly high: number } | null
  /** Mean score of those who raise it, 0 to 10; null where none scored. */
  readonly meanScore: number | null
}

/** Scores up to this one are those of people who would not recommend (NPS: Reichheld 2003). */
const highestDetractor = 6

/**
 * A theme is severe where its NPS impact lies below 0 with its whole interval and those who raise it score 6 or less on
 * the mean. A person may mark any other theme so.
 */
export const isMeasuredSevere = ({ npsImpact, meanScore }: SevereInput): boolean =>
  npsImpact !== null && npsImpact.high < 0 && meanScore !== null && meanScore <= highestDetractor
