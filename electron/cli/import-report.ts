import { formatCount, formatDate, formatNumber } from '#shared/domain/format.ts'
import type { ImportedFile } from './import-files.ts'
import { left, right, tableOf } from './table.ts'

const REASONS_SHOWN = 20
const EACH_SHOWN = 3

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
  importedBefore: report.importedBefore,
})

function maskedText({ report }: ImportedFile): string {
  const kinds = Object.entries(report.masked).filter(([, times]) => times > 0)
  return kinds.map(([kind, times]) => `${kind} ${formatNumber(times)}`).join(', ')
}

/** One line a row; rows left out for one reason are one line once there are more than a few of them. */
function skippedText({ file, report }: ImportedFile): readonly string[] {
  const { skipped, rowsSkipped, importedBefore } = report
  if (importedBefore !== null) {
    return [`${file}: this file was already imported on ${formatDate(importedBefore.slice(0, 10))}; nothing was added`]
  }
  const byReason = new Map<string, (typeof skipped)[number][]>()
  for (const one of skipped) {
    const key = `${one.part ?? ''}\n${one.reason}`
    const known = byReason.get(key) ?? []
    if (known.length === 0) byReason.set(key, known)
    known.push(one)
  }
  const shown: string[] = []
  let told = 0
  for (const rows of byReason.values()) {
    if (shown.length >= REASONS_SHOWN) break
    const [first] = rows
    if (first === undefined) continue
    const place = first.part === null ? file : `${file}, ${first.part}`
    const each = rows.length > EACH_SHOWN ? rows.slice(0, 1) : rows
    const others = rows.length - each.length
    const more = others === 0 ? '' : ` (and ${formatCount(others, 'row')} more)`
    for (const { row } of each) shown.push(`${place}, row ${formatNumber(row)}${more}: ${first.reason}`)
    told += rows.length
  }
  const rest = Math.max(rowsSkipped, skipped.length) - told
  return rest > 0 ? [...shown, `${file}: ${formatCount(rest, 'more row')} left out; "verbatim rows" gives all`] : shown
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
