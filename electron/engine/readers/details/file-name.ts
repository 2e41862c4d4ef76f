import { readDate } from '../values/dates.ts'
import type { ReadRecord } from '../types.ts'

export interface NameDetails {
  readonly title: string
  readonly when: ReadRecord['when']
  readonly account: string | null
}

const dated = /(?<!\d)(20\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?([0-2]\d|3[01])(?!\d)/
/** Google Meet's: 'Northwind check-in (2026-03-04 10_00 GMT+1)'. */
const datedBrackets = /\s*[([][^()[\]]{0,20}20\d{2}[-_.]?(?:0[1-9]|1[0-2])[^()[\]]{0,30}[)\]]/g
const generic =
  /^(call|calls|transcript|transcription|meeting|notes?|recording|interview|qbr|demo|discovery|check[- ]?in|zoom|teams|gmt|audio|video|customer|client|sales|win|loss|kick[- ]?off|onboarding|support|review|renewal|\d+|[\s_.-])+$/i

const occasion =
  /(?:[\s_-]+(?:quarterly|half[- ]?year(?:ly)?|yearly|annual|monthly|weekly|renewal|health|check|check[- ]?in|roadmap|support|follow[- ]?up|kick[- ]?off|onboarding|qbr|discovery|demo|sales|intro|exit|win[- ]?loss|customer|client|review|call|meeting|interview|session|sync|transcript|transcription|notes|recording))+$/i

/**
 * What a file's name tells: a date such as 2026-03-04 or 20260304, a title, and the account, where the parts of the
 * name stand apart ('2026-03-04 - Northwind - QBR.vtt') or a date before and an occasion behind frame it
 * ('2026-03-04 Northwind renewal review.vtt'). A name of ordinary words is no account.
 */
export function readFileName(name: string): NameDetails {
  const full = name.replace(/\.[a-z0-9]{1,8}$/i, '').replace(/\.transcript$/i, '')
  const found = dated.exec(full)
  const base = full.replace(datedBrackets, '').replace(/\s+[-–—]\s+(?:transcript|recording|notes)$/i, '')
  const read = found === null ? null : readDate(`${found[1]}-${found[2]}-${found[3]}`, 'ymd')
  return {
    title: full.replace(/_+/g, ' ').trim(),
    when: read === null || read === 'impossible' ? null : read,
    account:
      found === null ? byParts(base) : (byParts(base.replace(found[0], ' ')) ?? framed(base.replace(found[0], ' '))),
  }
}

function byParts(text: string): string | null {
  const parts = text
    .split(/\s+[-–—|]\s+|__+/)
    .map(tidy)
    .filter((part) => part !== '')
  return parts.length >= 2 ? (parts.find(couldBeAccount) ?? null) : null
}

function framed(text: string): string | null {
  const bare = text.replace(/_/g, ' ')
  const account = tidy(bare.replace(occasion, ''))
  return tidy(bare) !== account && couldBeAccount(account) && /^\p{Lu}/u.test(account) ? account : null
}

function couldBeAccount(text: string): boolean {
  return /\p{L}{2}/u.test(text) && !generic.test(text)
}

function tidy(text: string): string {
  return text.replace(/_/g, ' ').replace(/^[\s-]+|[\s-]+$/g, '')
}
