import type { Band } from '#shared/contract/values.ts'
import type { Outcome, SourceKind, Voice } from '#shared/domain/reading.ts'

/** What the interface calls the kinds, outcomes, bands and voices. */

export const kindWords: Readonly<Record<SourceKind, string>> = {
  survey: 'Survey',
  call: 'Call',
  deal: 'Deal',
  account: 'Account',
}

export const kindsWords: Readonly<Record<SourceKind, string>> = {
  survey: 'Surveys',
  call: 'Calls',
  deal: 'Win/loss',
  account: 'Accounts',
}

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  won: 'Won',
  lost: 'Lost',
  'no-decision': 'No decision',
  open: 'Open',
}

export const bandWords: Readonly<Record<Band, string>> = {
  detractor: 'Detractors, NPS 0 to 6',
  passive: 'Passives, NPS 7 and 8',
  promoter: 'Promoters, NPS 9 and 10',
  other: 'Other scores',
  none: 'No score',
}

export const voiceWords: Readonly<Record<Voice, string>> = {
  customer: 'Customer',
  reported: 'Reported by staff',
  internal: 'Us',
}
