import { wordsOf } from './facts.ts'
import { guess, type Guesser } from './guess-types.ts'

const personalWords =
  /^(ip|ip ?address|ip ?adresse|adresse ip|e ?mail( ?address)?|email ?addr|mail|(first|last|full|sur|given|family|middle|nick|user|display) ?name|vorname|nachname|prénom|phone( number)?|telephone|tel|mobile( phone)?|cell( phone)?|fax|(street|postal|home|mailing) ?address|date of birth|birth ?date|dob|ssn)$/
const personInside =
  /\b(recipient|e ?mail|ip address|phone number|first name|last name|full name|contact name|respondent name|passport)\b/
const staffNames =
  /^((opportunity|deal|account|record|contact) )?owner( name)?$|^(created|modified|last modified) by( name)?$|^sales ?(rep|person)( name)?$|^account executive$|^(teammate|agent|assignee|admin|operator)( name)?$/

/** Columns of names, addresses and numbers of persons. They are left out unless the user takes them in. */
export const guessPersonal: Guesser = (column, table) => {
  const named = personalWords.test(column.nameWords) || personInside.test(column.words)
  if (column.emailShare >= 0.5) {
    return column.distinct < column.filled && column.filled >= 5
      ? guess('respondent', 0.8, 'e-mail addresses that come back: stored as numbers, never as addresses')
      : guess('leave-out', 0.95, 'e-mail addresses')
  }
  const shortEnough = column.meanWords < 8
  if (/^do not modify\b/.test(column.nameWords) && !/\b(opportunity|account|deal|case)$/.test(column.nameWords)) {
    return guess('leave-out', 0.96, 'a hidden column of the tool')
  }
  if (/^(message )?author (id|name)$/.test(column.nameWords)) return guess('leave-out', 0.9, 'names of persons')
  if (named && shortEnough) return guess('leave-out', 0.9, 'personal data by its name')
  if (staffNames.test(column.nameWords)) return guess('leave-out', 0.96, 'names of staff')
  if (table.kind === 'survey' && /^(customer |client |your )?name$/.test(column.nameWords) && column.meanWords < 5) {
    return guess('leave-out', 0.8, 'names of persons')
  }
  if (table.kind === 'survey' && column.words === 'v3 name') return guess('leave-out', 0.8, 'names of persons')
  return column.filled > 0 && column.sample.every((value) => /^\d{1,3}(\.\d{1,3}){3}$/.test(value))
    ? guess('leave-out', 0.95, 'IP addresses')
    : null
}

/** Whether a column's name alone says that it holds personal data. */
export function isPersonalColumn(name: string): boolean {
  const words = wordsOf(name)
  return personalWords.test(words) || personInside.test(words) || /^(customer |client |your )?name$/.test(words)
}
