import type { Side } from '#shared/domain/reading.ts'

const staffRole =
  /\b(agent|csm|interviewer|moderator|researcher|host|support|sales|rep|ae|sdr|bdr|se|account (manager|executive)|customer success( manager)?|solutions? (engineer|consultant)|internal|staff|employee)\b/i
const us = /^(us|we|me|host|internal|company)$/i
const customerRole =
  /\b(customer|client|guest|external|buyer|prospect|user|participant|interviewee|respondent|unverified|patient)\b/i
const customerFirst =
  /^(?:the )?(customer|client|buyer|prospect|guest|user|participant|interviewee|respondent|patient)\b/i
const customerTeam = /^customer (?:support|service|care)\b/i
const success = /^customer success\b/i
const nameless =
  /^(?:(?:unknown|unidentified|anonymous)(?: \p{L}+)?|(?:speaker|sprecher|sprecherin|locuteur|locutrice|hablante|orador|voice|person|participant|caller|user)(?:[\s_#-]*\d{1,3}|[\s_#-][a-z])?|(?:spk|s)?[\s_#-]*\d{1,3})$/iu

/** The side that a role in place of a name tells, or a role in brackets: 'Agent', 'CSM', 'Buyer'. Null for none. */
export function roleSide(words: string): Side | null {
  if (customerTeam.test(words)) return null
  if (customerFirst.test(words) && !success.test(words)) return 'customer'
  if (us.test(words)) return 'internal'
  const few = words.split(/\s+/).length <= 3
  if (few && staffRole.test(words)) return 'internal'
  return few && customerRole.test(words) ? 'customer' : null
}

/** 'Speaker 1', 'Unknown', 'S2': a number for whoever spoke, which means someone else in another file. */
export function isNameless(name: string): boolean {
  return nameless.test(name.trim())
}
