import { guessDateOrder } from '../values/date-order.ts'
import { readDate } from '../values/dates.ts'
import type { ReadRecord } from '../types.ts'
import type { Remark } from '../tables/remark.ts'
import { readFileName } from './file-name.ts'
import { readFirstLines } from './first-lines.ts'
import type { FrontMatter } from './front-matter.ts'

export interface ConversationDetails {
  readonly title: string
  readonly when: ReadRecord['when']
  readonly account: string | null
  readonly durationMs: number | null
  readonly attributes: Readonly<Record<string, string>>
  readonly remarks: readonly Remark[]
}

/**
 * What is known of a call or a note: from the facts above its text, else from its first lines, else from the file's name.
 * @param lines those it begins with
 */
export function conversationDetails(
  fileName: string,
  front: FrontMatter,
  lines: readonly string[] = [],
): ConversationDetails {
  const named = readFileName(fileName)
  const above = readFirstLines(lines)
  const written = front.known.date
  const read = written === undefined ? null : readDate(written, guessDateOrder([written])?.order ?? null)
  const when = read === null || read === 'impossible' ? (above.when ?? named.when) : read
  const lost = written !== undefined && (read === null || read === 'impossible')
  return {
    title: front.known.title ?? above.title ?? front.heading ?? named.title,
    when,
    account: front.known.account ?? named.account,
    durationMs: durationOf(front.known.duration),
    attributes: front.others,
    remarks: lost
      ? [{ reason: `Date “${written}” is not a date that exists`, fate: fateOf(above.when, named.when) }]
      : [],
  }
}

function fateOf(above: ReadRecord['when'], byName: ReadRecord['when']): string {
  if (above !== null) return 'kept with the date in its first lines'
  return byName === null ? 'kept without a date' : 'kept with the date in the file’s name'
}

/** '45 min', '1 h 5 min', '00:45:10' in milliseconds. */
function durationOf(text: string | undefined): number | null {
  if (text === undefined) return null
  const clock = /^(\d{1,2}):(\d{2}):(\d{2})$/.exec(text.trim())
  if (clock !== null) return ((Number(clock[1]) * 60 + Number(clock[2])) * 60 + Number(clock[3])) * 1000
  const hours = /(\d{1,2})\s*h/i.exec(text)?.[1]
  const minutes = /(\d{1,3})\s*m/i.exec(text)?.[1]
  if (hours === undefined && minutes === undefined) return null
  return (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000
}
