/** What the engine calls the values of facets: in exports, on the command line, and where a screen has no word of its own. */

export const kindWords = { survey: 'Survey', call: 'Call', deal: 'Win/loss' } as const
export const bandWords = {
  detractor: 'Detractor, 0 to 6',
  passive: 'Passive, 7 or 8',
  promoter: 'Promoter, 9 or 10',
  other: 'Another scale',
  none: 'No score',
} as const
export const outcomeWords = { won: 'Won', lost: 'Lost', 'no-decision': 'No decision', open: 'Open' } as const
export const voiceWords = { customer: 'Customer', reported: 'Reported by staff' } as const
export const toneWords = { negative: 'Negative', neutral: 'Neutral', positive: 'Positive' } as const
export const speechWords = {
  complaint: 'Complaint',
  praise: 'Praise',
  request: 'Request',
  question: 'Question',
  statement: 'Statement',
} as const
export const maskedWords = { yes: 'Masked', no: 'Not masked' } as const
export const excludedWords = { yes: 'Excluded', no: 'Counted' } as const
