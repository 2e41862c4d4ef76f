/** What a line such as `Account: Northwind` above a text tells. */
export type DetailKey = 'title' | 'date' | 'account' | 'staff' | 'people' | 'duration'

const keys = new Map<string, DetailKey>([
  ['title', 'title'],
  ['subject', 'title'],
  ['topic', 'title'],
  ['meeting', 'title'],
  ['date', 'date'],
  ['when', 'date'],
  ['call date', 'date'],
  ['meeting date', 'date'],
  ['datum', 'date'],
  ['account', 'account'],
  ['company', 'account'],
  ['organisation', 'account'],
  ['organization', 'account'],
  ['account name', 'account'],
  ['customer name', 'account'],
  ['customer', 'account'],
  ['client', 'account'],
  ['host', 'staff'],
  ['internal', 'staff'],
  ['interviewer', 'staff'],
  ['csm', 'staff'],
  ['account manager', 'staff'],
  ['account executive', 'staff'],
  ['owner', 'staff'],
  ['moderator', 'staff'],
  ['recorded by', 'staff'],
  ['author', 'staff'],
  ['note taker', 'staff'],
  ['attendees', 'people'],
  ['participants', 'people'],
  ['present', 'people'],
  ['people', 'people'],
  ['from', 'people'],
  ['to', 'people'],
  ['cc', 'people'],
  ['duration', 'duration'],
  ['length', 'duration'],
])

/** Labels of sections and facts that a line may begin with and that nobody is called. */
const otherLabels =
  /^(attendees|participants|present|agenda|summary|notes?|next steps?|actions?|action items?|follow[- ]?ups?|outcome|status|stage|segment|region|plan|tags?|type|time|location|duration|source|product|risks?|background|context|decisions?|questions?|pain( points?)?|goals?|takeaways?|key takeaways|feedback|renewal|arr|url|link|https?|re|fwd|ps|quote|example|warning|transcript|recording)$/i

export function detailKey(label: string): DetailKey | null {
  return keys.get(label.trim().toLowerCase()) ?? null
}

/** Whether a label names a fact or a section and not a person. Roles such as 'Customer' or 'CSM' may speak. */
export function isDetailKey(label: string): boolean {
  const bare = label.trim().toLowerCase()
  const found = keys.get(bare)
  if (found === undefined) return otherLabels.test(bare)
  return !/^(customer|client|host|interviewer|csm|account manager|account executive|moderator)$/.test(bare)
}
