import type { ImportCounts } from '#shared/contract/sources.ts'
import type { SourceKind } from '#shared/domain/reading.ts'
import { formatCount, formatNumber } from '#shared/domain/format.ts'
import { maskedWords, onOneLine } from './mask-words.ts'

/** What the Import page calls records, and what it says an import does. */

const nouns: Readonly<Record<SourceKind, readonly [string, string]>> = {
  survey: ['answer', 'answers'],
  call: ['call', 'calls'],
  deal: ['deal', 'deals'],
  account: ['account', 'accounts'],
}

export const readAs: Readonly<Record<SourceKind, string>> = {
  survey: 'Survey answers',
  call: 'Call or interview',
  deal: 'Win/loss deals',
  account: 'Accounts',
}

/** '1,204 answers' */
export const recordsOf = (kind: SourceKind, amount: number): string => formatCount(amount, ...nouns[kind])

/** The files on the list and what an import is about, beside the page's title; null for none. */
export function listWords(files: number, canImport: boolean): string | null {
  if (files === 0) return null
  const count = formatCount(files, 'file')
  return canImport
    ? `${count}, nothing is stored until you import`
    : `${count}, nothing in ${files === 1 ? 'it' : 'them'} to import`
}

/** What can be done about a file that cannot be read. */
export const unreadableWay = (hasOthers: boolean): string =>
  hasOthers
    ? 'The other files can be imported without it.'
    : 'Take it off the list, or add other files: this one can be added again once it is mended.'

/** What an import of the file does, in sentences whose counts add up. */
export function outcomeSentences(kind: SourceKind, counts: ImportCounts): readonly string[] {
  const other = counts.rowsSkipped - counts.repeats
  const below = `for the ${other === 1 ? 'reason' : 'reasons'} below`
  const skipped = formatNumber(counts.rowsSkipped)
  const left =
    other === 0
      ? `${skipped} already here and left out`
      : counts.repeats === 0
        ? `${skipped} left out ${below}`
        : `${skipped} left out (${formatNumber(counts.repeats)} already here, ${formatNumber(other)} ${below})`
  const masked = maskedWords(counts.masked)
  return [
    counts.rowsSkipped === 0
      ? `${onOneLine(recordsOf(kind, counts.rowsRead))} read, all kept.`
      : `${onOneLine(recordsOf(kind, counts.rowsRead))} read: ${onOneLine(`${formatNumber(counts.rowsKept)} kept`)}, ${left}.`,
    ...(kind === 'account'
      ? []
      : [`${onOneLine(formatCount(counts.comments, 'comment'))} in ${counts.rowsRead === 1 ? 'it' : 'them'}.`]),
    ...(counts.nonAnswers > 0
      ? [
          `${onOneLine(formatCount(counts.nonAnswers, 'answer'))} like “n/a” ${counts.nonAnswers === 1 ? 'says' : 'say'} nothing: kept, not counted as ${counts.nonAnswers === 1 ? 'a comment' : 'comments'}.`,
        ]
      : []),
    ...(masked ? [`${masked} masked.`] : []),
  ]
}
