import { readDate } from '../values/dates.ts'
import type { ReadRecord } from '../types.ts'

const looked = 6
const longest = 200

/** Dates that read one way only: year first, or the month by its name. A time may follow. */
const dated =
  /(?<![\d\p{L}])(20\d{2}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}(?:st|nd|rd|th|\.)?\s\p{L}{3,9}\.?,?\s20\d{2}|\p{L}{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s20\d{2})(?:,?\s(?:at\s)?(\d{1,2}:\d{2}(?:\s?[ap]m)?))?(?!\d)/iu

export interface FirstLines {
  readonly when: ReadRecord['when']
  /** The line the date stands in, without it: the title, where tools put both into one line. */
  readonly title: string | null
}

/** The date that stands in the first lines of a text, as the title lines of transcripts have it. */
export function readFirstLines(lines: readonly string[]): FirstLines {
  const first = lines.filter((line) => line.trim() !== '').slice(0, looked)
  for (const line of first) {
    const text = line.slice(0, longest)
    const found = dated.exec(text)
    if (found === null) continue
    const day = found[1] ?? ''
    const when = readDate(found[2] === undefined ? day : `${day} ${found[2]}`, 'ymd')
    if (when === null || when === 'impossible') continue
    return { when, title: titleIn(text.replace(found[0], ' ')) }
  }
  return { when: null, title: null }
}

/** What is left of a title line: 'Northwind check-in' of '# Northwind check-in ( GMT+1) – Transcript'. */
function titleIn(text: string): string | null {
  const title = text
    .replace(/[([][^()[\]]*[)\]]/g, ' ')
    .replace(/^[#*_\s]+|[*_\s]+$/g, '')
    .replace(/\s*[-–—|]\s*(?:meeting\s+)?(?:transcript|notes|recording)\s*$/i, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-–—|:,]+|[\s\-–—|:,]+$/g, '')
  return /\p{L}{2}/u.test(title) && !/^(?:date|when|datum|started|recorded)\b/i.test(title) ? title : null
}
