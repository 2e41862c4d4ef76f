/** What counts once: one customer, however much they say. */
export type CountingUnit = 'account' | 'respondent' | 'record'

/** The account; where a workspace has none, the respondent; where it has neither, the record. */
export const countingUnitOf = (workspace: {
  readonly accounts: number
  readonly respondents: number
}): CountingUnit => {
  if (workspace.accounts > 0) return 'account'
  return workspace.respondents > 0 ? 'respondent' : 'record'
}
