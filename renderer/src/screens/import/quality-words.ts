import type { Quality } from '#shared/contract/sources.ts'
import { formatCount, formatNumber, formatPercent } from '#shared/domain/format.ts'
import type { SourceKind } from '#shared/domain/reading.ts'
import type { ReadPreview } from './draft-file.ts'
import { recordsOf } from './import-words.ts'
import { listed, onOneLine } from './mask-words.ts'

interface Part {
  readonly name: string
  readonly has: number
  /** 'no date', after 'have'. */
  readonly lack: string
}

function partsOf(kind: SourceKind, quality: Quality): readonly Part[] {
  const parts: readonly Part[] = [
    { name: 'account', has: quality.withAccount, lack: 'no account' },
    { name: 'date', has: quality.withDate, lack: 'no date' },
    { name: 'score', has: quality.withScore, lack: 'no score' },
    { name: 'comment', has: quality.withComment, lack: 'no comment' },
  ]
  // Calls and deals seldom carry a score: its absence is nothing to mend.
  return parts.filter(({ name, has }) => name !== 'score' || kind === 'survey' || has > 0)
}

/** 'Account 98%, date 100%, score 91%, comment 72%.'; null where there is nothing to speak of. */
export function qualityLine(kind: SourceKind, quality: Quality): string | null {
  if (kind === 'account' || quality.records === 0) return null
  const shares = partsOf(kind, quality).map(({ name, has }) => `${name} ${formatPercent(has / quality.records)}`)
  const line = shares.join(', ')
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`
}

/** That what is stored has other letters than the file, where they are put right; '' where they are not. */
export function repairWords({ repair, reading }: Pick<ReadPreview, 'repair' | 'reading'>): string {
  if (!reading.repairsText || !repair) return ''
  return `Garbled letters are put right in the ${onOneLine(formatCount(repair.cells, 'cell'))} found and any further on: what is stored there is not letter for letter what the file has.`
}

/** A transcript that says neither can be given both. */
const exampleName = '2026-03-04 - Northwind - review'.replaceAll(' ', '\u00a0')
const nameHint = `A file named like “${exampleName}” brings its date and account.`

/** What is missing, in words: '24 of 1,204 answers have no account, 108 no score.' Empty when nothing is. */
export function missingWords(kind: SourceKind, quality: Quality): string {
  if (kind === 'account' || quality.records === 0) return ''
  const lacking = partsOf(kind, quality).filter(({ has }) => has < quality.records)
  if (lacking.length === 0) return ''
  const whole = lacking.filter(({ has }) => has === 0)
  const some = lacking.filter(({ has }) => has > 0)
  const where = quality.records === 1 ? 'it' : 'any of them'
  const none = whole.length > 0 ? `There is ${listed(whole.map(({ lack }) => lack))} in ${where}.` : ''
  const counted = some.map(({ has, lack }, nth) => {
    const count = quality.records - has
    if (nth > 0) return `${formatNumber(count)} ${lack}`
    return `${formatNumber(count)} of ${onOneLine(recordsOf(kind, quality.records))} ${count === 1 ? 'has' : 'have'} ${lack}`
  })
  const lacksByName = whole.some(({ name }) => name === 'account' || name === 'date')
  return [none, counted.length > 0 ? `${listed(counted)}.` : '', kind === 'call' && lacksByName ? nameHint : '']
    .filter(Boolean)
    .join(' ')
}
