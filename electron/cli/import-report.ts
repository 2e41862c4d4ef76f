import { formatCount, formatDate, formatNumber } from '#shared/domain/format.ts'
import { maskKinds } from '#shared/domain/reading.ts'
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
  remarked: report.remarked,
  checks: report.checks,
  masked: report.masked,
  joinedAccounts: report.joinedAccounts,
  importedBefore: report.importedBefore,
})

function maskedText({ report }: ImportedFile): string {
  return maskKinds
    .flatMap((kind) => {
      const times = report.masked[kind] ?? 0
      return times > 0 ? [`${kind} ${formatNumber(times)}`] : []
    })
    .join(', ')
}

interface Told {
  readonly part: string | null
  readonly row: number
  readonly says: string
}

function rowsText({ file, report }: ImportedFile): readonly string[] {
  const { skipped, rowsSkipped, remarked, importedBefore } = report
  if (importedBefore !== null) {
    return [`${file}: this file was already imported on ${formatDate(importedBefore.slice(0, 10))}; nothing was added`]
  }
  const left = toldRows(
    file,
    skipped.map((one) => ({ ...one, says: one.reason })),
  )
  const rest = Math.max(rowsSkipped, skipped.length) - left.told
  const kept = toldRows(
    file,
    remarked.map((one) => ({ ...one, says: `${one.reason}: ${one.fate}` })),
  )
  return [
    ...left.lines,
    ...(rest > 0 ? [`${file}: ${formatCount(rest, 'more row')} left out; "verbatim rows" gives all`] : []),
    ...kept.lines,
    ...(remarked.length > kept.told ? [`${file}: more rows lost something; "verbatim rows" gives all`] : []),
  ]
}

/** One line a row; rows of which the same is said are one line once there are more than a few of them. */
function toldRows(file: string, rows: readonly Told[]): { readonly lines: readonly string[]; readonly told: number } {
  const byReason = new Map<string, Told[]>()
  for (const one of rows) {
    const key = `${one.part ?? ''}\n${one.says}`
    const known = byReason.get(key) ?? []
    if (known.length === 0) byReason.set(key, known)
    known.push(one)
  }
  const shown: string[] = []
  let told = 0
  for (const same of byReason.values()) {
    if (shown.length >= REASONS_SHOWN) break
    const [first] = same
    if (first === undefined) continue
    const place = first.part === null ? file : `${file}, ${first.part}`
    const each = same.length > EACH_SHOWN ? same.slice(0, 1) : same
    const others = same.length - each.length
    const more = others === 0 ? '' : ` (and ${formatCount(others, 'row')} more)`
    for (const { row } of each) shown.push(`${place}, row ${formatNumber(row)}${more}: ${first.says}`)
    told += same.length
  }
  return { lines: shown, told }
}

const checksText = ({ file, report }: ImportedFile): readonly string[] =>
  report.checks.map((check) => `${file}: ${check}`)

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
  return [table, ...files.flatMap(checksText), ...files.flatMap(rowsText), ...files.flatMap(joinedText)].join('\n')
}
