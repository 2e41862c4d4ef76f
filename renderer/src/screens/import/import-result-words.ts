import type { ImportReport } from '#shared/contract/sources.ts'
import { formatCount, formatNumber } from '#shared/domain/format.ts'

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** 'Imported 2 files: 1,204 of 1,207 rows kept, 1,131 comments.' */
export function importedSentence(reports: readonly ImportReport[]): string {
  const rows = sum(reports.map((report) => report.rowsRead))
  const kept = sum(reports.map((report) => report.rowsKept))
  const comments = sum(reports.map((report) => report.comments))
  const rowWords =
    kept === rows ? `${formatCount(rows, 'row')} kept` : `${formatNumber(kept)} of ${formatCount(rows, 'row')} kept`
  return `Imported ${formatCount(reports.length, 'file')}: ${rowWords}, ${formatCount(comments, 'comment')}.`
}
