import type { AccountRow } from '#shared/contract/accounts.ts'
import type { Quality } from '#shared/contract/sources.ts'
import { formatCount, formatNumber, formatPercent } from '#shared/domain/format.ts'

interface Share {
  readonly noun: 'date' | 'score' | 'comment'
  readonly share: number
}

/** What an account's records should have. */
export function sharesOf({ records, withDate, withScore, withComment }: Quality): readonly Share[] {
  if (records === 0) return []
  return [
    { noun: 'date', share: withDate / records },
    { noun: 'score', share: withScore / records },
    { noun: 'comment', share: withComment / records },
  ]
}

/** 'complete', or what is missing most: '82% dated'. Null where nothing was said yet. */
export function qualityInShort(quality: Quality): string | null {
  const [first, ...rest] = sharesOf(quality)
  if (!first) return null
  const least = rest.reduce((low, one) => (one.share < low.share ? one : low), first)
  return least.share === 1 ? 'complete' : shareWords(least)
}

const shareWords = ({ noun, share }: Share): string =>
  share === 0 ? `none ${withWords[noun]}` : `${formatPercent(share)} ${withWords[noun]}`

const withWords = { date: 'dated', score: 'scored', comment: 'with words' } as const satisfies Record<
  Share['noun'],
  string
>

/** 'Of 12 records, 82% scored, none with words.' */
export function qualityInFull(quality: Quality): string {
  if (quality.records === 0) return 'No answer, call or deal names this account yet.'
  const shares = sharesOf(quality)
  const lacking = shares.filter(({ share }) => share < 1)
  if (lacking.length === 0)
    return `${quality.records === 1 ? 'The one record has' : `All ${formatCount(quality.records, 'record')} have`} a date, a score and a comment.`
  return `Of ${formatCount(quality.records, 'record')}, ${lacking.map(shareWords).join(', ')}.`
}

export const joinedByWords: Readonly<Record<AccountRow['spellings'][number]['joinedBy'], string>> = {
  name: 'joined at import, by its name',
  person: 'joined by hand',
}

export const riskWords: Readonly<Record<AccountRow['risk']['level'], string>> = {
  high: 'High',
  middle: 'Middle',
  low: 'Low',
}

/** '412 accounts', and how many of them spoke themselves, where some did not. */
export function totalWords(total: number, silent: number): string {
  const all = formatCount(total, 'account')
  return silent === 0 ? all : `${all} · ${formatNumber(total - silent)} spoke themselves`
}
