/** Header lines of a mail, as mail programs write them above a message. Absent ones are ''. */
export interface MailHeader {
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly date: string
  /** Half-open range of its lines, the mark of a forwarded message before it included. */
  readonly start: number
  readonly end: number
}

type Field = 'from' | 'to' | 'subject' | 'date'

const fields: Readonly<Record<Field, readonly string[]>> = {
  from: ['from', 'von', 'de', 'da', 'van', 'från', 'fra'],
  to: ['to', 'an', 'à', 'a', 'para', 'aan', 'cc', 'till', 'til', 'kopie'],
  subject: ['subject', 'betreff', 'objet', 'asunto', 'oggetto', 'onderwerp', 'ämne', 'emne', 'assunto'],
  date: [
    'date',
    'sent',
    'datum',
    'gesendet',
    'envoyé',
    'enviado',
    'enviado el',
    'fecha',
    'data',
    'inviato',
    'verzonden',
  ],
}

const byLabel = new Map<string, Field>(
  (['from', 'to', 'subject', 'date'] as const).flatMap((field) => fields[field].map((label) => [label, field])),
)
const others =
  /^(?:bcc|reply-to|importance|attachments?|message-id|mime-version|content-\S+|x-\S+|return-path|received|priority)$/i
const line = /^[*>\s]*([\p{L}-]{1,20}(?: el)?)\s*:[*\s]*(.*?)\s*$/u
const forwardMark = /^[-\s>]*(?:-{2,}.{3,60}-{2,}|begin forwarded message:)\s*$/i
const mostLines = 60
const longestForwardMark = 200
const longestLine = 2_000

/**
 * Reads the header of a mail that begins at a line: From (in one of several languages) with at least one of To,
 * Subject and Date beside it, folded lines included.
 * @returns null where no header begins
 */
export function readMailHeader(lines: readonly string[], start: number): MailHeader | null {
  const values: Record<Field, string> = { from: '', to: '', subject: '', date: '' }
  const first = forwardMark.test((lines[start] ?? '').slice(0, longestForwardMark)) ? start + 1 : start
  let last: Field | null = null
  let at = first
  for (; at < Math.min(lines.length, start + mostLines); at++) {
    const text = (lines[at] ?? '').slice(0, longestLine)
    const found = line.exec(text)
    const label = found?.[1]?.toLowerCase() ?? ''
    const field = byLabel.get(label)
    if (field !== undefined) {
      values[field] = values[field] === '' ? (found?.[2] ?? '') : joined(field, values[field], found?.[2] ?? '')
      last = field
    } else if (/^\s+\S/.test(text) && at > first) {
      if (last !== null) values[last] = `${values[last]} ${text.trim()}`
    } else if (others.test(label)) last = null
    else break
  }
  const beside = [values.to, values.subject, values.date].filter((value) => value !== '').length
  const isHeader = isSender(values.from) && (beside >= 2 || (beside >= 1 && values.from.includes('@')))
  return isHeader ? { ...values, start, end: at } : null
}

/** Cc goes with To; of any other line that comes twice the first counts. */
function joined(field: Field, known: string, more: string): string {
  return field === 'to' && more !== '' ? `${known}, ${more}` : known
}

function isSender(text: string): boolean {
  return text !== '' && text.length <= 200 && /\p{L}/u.test(text) && !/[.?!]$/.test(text)
}
