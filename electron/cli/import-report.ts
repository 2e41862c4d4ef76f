import { formatCount, formatNumber } from '#shared/domain/format.ts'
import type { ImportedFile } from './import-files.ts'
import { left, right, tableOf } from './table.ts'

const REASONS_SHOWN = 20

export const importJson = ({ file, parts, report }: ImportedFile) => ({
  id: report.id,
  file,
  parts,
  kind: report.kind,
  tool: report.tool,
  encoding: report.encoding,
  rowsRead: report.rowsRead,
  rowsKept: report.rowsKept,
  rowsSkipped: report.rowsSkipped,
  repeats: report.repeats,
  comments: report.comments,
  nonAnswers: report.nonAnswers,
  skipped: report.skipped,
  masked: report.masked,
  joinedAccounts: report.joinedAccounts,
})

function maskedText({ report }: ImportedFile): string {
  const kinds = Object.entries(report.masked).filter(([, times]) => times > 0)
  return kinds.map(([kind, times]) => `${kind} ${formatNumber(times)}`).join(', ')
}

function skippedText({ file, report }: ImportedFile): readonly string[] {
  const { skipped, rowsSkipped } = report
  const shown = skipped.slice(0, REASONS_SHOWN).map(({ part, row, reason }) => {
    const place = part === null ? file : `${file}, ${part}`
    return `${place}, row ${formatNumber(row)}: ${reason}`
  })
  const more = Math.max(rowsSkipped, skipped.length) - shown.length
  return more > 0 ? [...shown, `${file}: ${formatCount(more, 'more row')} left out; "verbatim rows" gives all`] : shown
}

function joinedText({ file, report }: ImportedFile): readonly string[] {
  return report.joinedAccounts.map((joined) => `${file}: ${joined.name} counts as ${joined.with}`)
}

export function importText(files: readonly ImportedFile[]): string {
  const table = tableOf(
    [
      left('File'),
      right('Parts'),
      left('Read as'),
      left('Encoding'),
      right('Rows'),
      right('Kept'),
      right('Repeats'),
      right('Comments'),
      left('Masked'),
    ],
    files.map((one) => [
      one.file,
      one.parts === 0 ? '' : formatNumber(one.parts),
      `${one.report.kind}, ${one.report.tool}`,
      one.report.encoding,
      formatNumber(one.report.rowsRead),
      formatNumber(one.report.rowsKept),
      one.report.repeats === 0 ? '' : formatNumber(one.report.repeats),
      formatNumber(one.report.comments),
      maskedText(one),
    ]),
  )
  return [table, ...files.flatMap(skippedText), ...files.flatMap(joinedText)].join('\n')
}
