import type { FileFormat } from '#shared/domain/reading.ts'
import { guessDateOrder } from '../values/date-order.ts'
import { readDate } from '../values/dates.ts'
import { readPeople, readPerson, type Person } from '../details/people.ts'
import { readFileName } from '../details/file-name.ts'
import type { Conversation } from '../transcripts/conversation.ts'
import type { Aside, Cue } from '../transcripts/cue.ts'
import { readMailBody } from './mail-body.ts'
import { readMailHeader, type MailHeader } from './mail-header.ts'

/** A message of a thread: its header, where it has one, and the lines below it. */
interface Message {
  readonly header: MailHeader
  /** Half-open range of lines. */
  readonly from: number
  readonly to: number
}

/**
 * Reads an e-mail that begins with its header lines. Each paragraph its sender wrote is a turn; header lines, quoted
 * replies, greetings and signatures are set aside. Messages below the first count when the mail forwards them or the
 * thread was pasted; below a reply they are context, as each was a mail of its own.
 * @returns null for a text that does not begin with the header of a mail
 */
export function readMail(fileName: string, text: string, format: FileFormat): Conversation | null {
  const lines = text.split(/\r\n|\n|\r/)
  const first = readMailHeader(lines, firstFilled(lines))
  if (first === null) return null
  const messages = messagesOf(lines, first)
  const isPasted = format !== 'eml' || !/\.eml$/i.test(fileName)
  const countsBelow = isPasted || /^\s*(?:fwd?|wg|tr|rv|i)\s*:/i.test(first.subject) || forwards(lines)
  const turns: Cue[] = []
  const aside: Aside[] = []
  const people: Person[] = []
  messages.forEach(({ header, from, to }, index) => {
    const sender = readPerson(header.from)
    people.push(sender, ...readPeople(header.to))
    aside.push({ text: lines.slice(header.start, from).join('\n'), place: { from: header.start + 1, to: from } })
    const body = readMailBody(lines.slice(from, to), from)
    const counts = index === 0 || countsBelow
    const said = body.paragraphs.map((paragraph) => ({
      ...paragraph,
      speaker: sender.name,
      startMs: null,
      endMs: null,
    }))
    if (counts) turns.push(...said)
    aside.push(...body.aside, ...(counts ? [] : body.paragraphs))
  })
  return {
    ownId: null,
    tool: 'e-mail',
    sure: { sure: 1, why: 'it begins with the header lines of an e-mail' },
    turns,
    headLines: 0,
    staff: [],
    people,
    details: mailDetails(fileName, first),
    aside,
  }
}

function firstFilled(lines: readonly string[]): number {
  const found = lines.findIndex((line) => line.trim() !== '')
  return found === -1 ? 0 : found
}

function messagesOf(lines: readonly string[], first: MailHeader): readonly Message[] {
  const headers = [first]
  for (let at = first.end; at < lines.length; at++) {
    const header = /^[*>\s-]*\p{L}/u.test(lines[at] ?? '') ? readMailHeader(lines, at) : null
    if (header === null) continue
    headers.push(header)
    at = header.end - 1
  }
  return headers.map((header, index) => ({ header, from: header.end, to: headers[index + 1]?.start ?? lines.length }))
}

function forwards(lines: readonly string[]): boolean {
  return lines.some((line) =>
    /^[-\s]*(?:forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado)[-\s]*$/i.test(line),
  )
}

function mailDetails(fileName: string, { subject, date }: MailHeader): Conversation['details'] {
  const read = date === '' ? null : readDate(date, guessDateOrder([date])?.order ?? null)
  const when = read === null || read === 'impossible' ? null : read
  const named = readFileName(fileName)
  const lost = date !== '' && when === null
  return {
    title: subject === '' ? named.title : subject,
    when: when ?? named.when,
    account: null,
    durationMs: null,
    attributes: {},
    remarks: lost ? [{ reason: `Date “${date}” is not a date that exists`, fate: 'kept without a date' }] : [],
  }
}
