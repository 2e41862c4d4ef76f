import { rm } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { OutputOf } from '#shared/contract/contract.ts'
import { formatCount, formatNumber } from '#shared/domain/format.ts'
import { sourceKinds, type ColumnRole, type SourceKind } from '#shared/domain/reading.ts'
import { readColumns } from '../columns.ts'
import type { Answer, Call, Command } from '../command.types.ts'
import { mustBeReadable, standingAt } from '../existing.ts'
import { InputFault } from '../failures.ts'
import { withWorkspace } from '../session.ts'
import { left, right, tableOf } from '../table.ts'

type Report = OutputOf<'sources.import'>['sources'][number]

const REASONS_SHOWN = 20
/** What SQLite keeps beside a workspace while it is open. */
const BESIDE = ['', '-wal', '-shm', '-journal'] as const

const usage = `import W FILE… [--as ${sourceKinds.join('|')}] [--column role=NAME]… [--seed N]`

const jsonOf = (report: Report, file: string) => ({
  file,
  kind: report.kind,
  tool: report.tool,
  encoding: report.encoding,
  rowsRead: report.rowsRead,
  rowsKept: report.rowsKept,
  comments: report.comments,
  skipped: report.skipped,
  masked: report.masked,
})
type Line = ReturnType<typeof jsonOf>

function maskedText({ masked }: Line): string {
  const kinds = Object.entries(masked).filter(([, times]) => times > 0)
  return kinds.map(([kind, times]) => `${kind} ${formatNumber(times)}`).join(', ')
}

function skippedText({ file, skipped }: Line): readonly string[] {
  const shown = skipped.slice(0, REASONS_SHOWN).map(({ row, reason }) => `${file}, row ${formatNumber(row)}: ${reason}`)
  const more = skipped.length - shown.length
  return more > 0 ? [...shown, `${file}: ${formatCount(more, 'more row')} left out; --json gives all`] : shown
}

function textOf(lines: readonly Line[]): string {
  const table = tableOf(
    [left('File'), left('Read as'), left('Encoding'), right('Rows'), right('Kept'), right('Comments'), left('Masked')],
    lines.map((line) => [
      line.file,
      `${line.kind}, ${line.tool}`,
      line.encoding,
      formatNumber(line.rowsRead),
      formatNumber(line.rowsKept),
      formatNumber(line.comments),
      maskedText(line),
    ]),
  )
  return [table, ...lines.flatMap(skippedText)].join('\n')
}

interface Asked {
  readonly kind?: SourceKind
  readonly columns: Readonly<Record<string, ColumnRole>>
}

function askedBy({ given }: Call): Asked {
  given.whole('seed', { from: 0, to: Number.MAX_SAFE_INTEGER })
  const kind = given.oneOf('as', sourceKinds)
  return { ...(kind !== null && { kind }), columns: readColumns(given.texts('column'), usage) }
}

function importFiles({ path, terminal }: Call, files: readonly string[], asked: Asked): Promise<readonly Line[]> {
  return withWorkspace(path, terminal, async (session) => {
    const tokens = files.map((file) => ({
      token: session.grant(resolve(file), basename(file)),
      asked: { ...asked, columns: { ...asked.columns } },
    }))
    const { sources } = await session.work('sources.import', { files: tokens })
    return sources.map((report, at) => jsonOf(report, files[at] ?? report.file))
  })
}

export const importCommand: Command = {
  usage,
  options: { as: 'text', column: 'texts', seed: 'text' },
  positionals: { from: 2, to: Infinity },
  async run(call: Call): Promise<Answer> {
    const { given, path, typedPath } = call
    const files = given.positionals.slice(1)
    const asked = askedBy(call)
    const standing = standingAt(path)
    if (standing === 'folder') throw new InputFault(`${typedPath} is a folder. Name a file for the workspace.`)
    for (const file of files) mustBeReadable(resolve(file), file)
    try {
      const lines = await importFiles(call, files, asked)
      return { json: { sources: lines }, text: textOf(lines), status: 0 }
    } catch (error) {
      // A workspace that was made for files that could not be imported would be an empty one.
      if (standing === 'missing') await Promise.all(BESIDE.map((ending) => rm(path + ending, { force: true })))
      throw error
    }
  },
}
