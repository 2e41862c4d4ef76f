import type { ImportReport } from '#shared/contract/sources.ts'
import { formatCount, formatDate, formatNumber } from '#shared/domain/format.ts'
import { listed } from './mask-words.ts'

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** 'Imported 2 files: 1,204 of 1,207 rows kept, 1,131 comments.' */
export function importedSentence(all: readonly ImportReport[]): string {
  const reports = all.filter((report) => report.importedBefore === null)
  if (reports.length === 0) return 'Nothing was added.'
  const rows = sum(reports.map((report) => report.rowsRead))
  const kept = sum(reports.map((report) => report.rowsKept))
  const comments = sum(reports.map((report) => report.comments))
  const rowWords =
    kept === rows ? `${formatCount(rows, 'row')} kept` : `${formatNumber(kept)} of ${formatCount(rows, 'row')} kept`
  return `Imported ${formatCount(reports.length, 'file')}: ${rowWords}, ${formatCount(comments, 'comment')}.`
}

/** 'survey.csv was imported on 12 Oct 2026 already; nothing of it was added.'; null where all files were new. */
export function knownSentence(reports: readonly ImportReport[]): string | null {
  const known = reports.flatMap(({ file, importedBefore }) => (importedBefore === null ? [] : { file, importedBefore }))
  const [first] = known
  if (first === undefined) return null
  if (known.length === 1) {
    return `${first.file} was imported on ${formatDate(first.importedBefore.slice(0, 10))} already; nothing of it was added.`
  }
  return `${listed(known.map(({ file }) => file))} were imported already; nothing of them was added.`
}

/** More names than this are counted, not listed. */
const namedMost = 3

/** 'CONTOSO counts as Contoso Ltd.', and where to part them again; null where no names were joined. */
export function joinedSentence(reports: readonly ImportReport[]): string | null {
  const joined = reports.flatMap((report) => report.joinedAccounts)
  if (joined.length === 0) return null
  const named = joined.slice(0, namedMost).map((one) => `${one.name} counts as ${one.with}`)
  const more = joined.length - named.length
  const words = more > 0 ? [...named, `${formatCount(more, 'other name')} as well`] : named
  return `${listed(words)}. Each spelling can be taken out again on the page of accounts.`
}
