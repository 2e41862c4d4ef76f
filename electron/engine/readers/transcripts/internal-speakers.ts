const staffRole =
  /\b(agent|csm|interviewer|moderator|researcher|host|support|sales|rep|ae|sdr|bdr|se|account (manager|executive)|customer success( manager)?|solutions? (engineer|consultant)|internal|staff|employee)\b/i
const us = /^(us|we|me|host|internal|company)$/i
const customerRole =
  /\b(customer|client|guest|external|buyer|prospect|user|participant|interviewee|respondent|unverified|patient)\b/i

export interface SpeakerHints {
  /** Names given above the text as host, interviewer and the like. */
  readonly staff: readonly string[]
  readonly account: string | null
}

/**
 * Guesses who of the speakers is staff: by a role in the name ('Agent', 'Dana (CSM)'), by being named as host above
 * the text, by an affiliation in brackets other than the customer's, or, where some are marked as guests, by not
 * being marked. Without a hint nobody is.
 */
export function guessInternalSpeakers(speakers: readonly string[], hints: SpeakerHints): readonly string[] {
  const marked = speakers.some((name) => /\((guest|external|unverified)\)/i.test(name))
  return speakers.filter((name) => isInternal(name, hints, marked))
}

function isInternal(name: string, { staff, account }: SpeakerHints, guestsMarked: boolean): boolean {
  const bare = withoutBrackets(name)
  if (staff.some((known) => sameName(withoutBrackets(known), bare))) return true
  const affiliation = /[([]([^()[\]]{1,40})[)\]]\s*$/.exec(name)?.[1]?.trim() ?? ''
  if (
    customerRole.test(affiliation) ||
    (affiliation === '' && /^(customer|client|buyer|prospect|guest|user|participant|interviewee)\b/i.test(bare))
  ) {
    return false
  }
  if (us.test(bare) || staffRole.test(affiliation) || (staffRole.test(bare) && bare.split(/\s+/).length <= 3))
    return true
  if (guestsMarked) return true
  return affiliation !== '' && account !== null && !sameCompany(affiliation, account)
}

function withoutBrackets(name: string): string {
  return name.replace(/\s*[([][^()[\]]*[)\]]\s*$/, '').trim()
}

/** A first name alone stands for the whole name. */
function sameName(known: string, name: string): boolean {
  const [a, b] = [known.toLowerCase(), name.toLowerCase()]
  return a === b || (a !== '' && b.startsWith(`${a} `)) || (b !== '' && a.startsWith(`${b} `))
}

function sameCompany(affiliation: string, account: string): boolean {
  const [a, b] = [affiliation.toLowerCase(), account.toLowerCase()]
  return a.includes(b) || b.includes(a)
}
