import type { OutputOf } from '#shared/contract/contract.ts'
import { formatDate, formatNumber } from '#shared/domain/format.ts'
import type { Answer, Call, Command } from '../command.types.ts'
import { mustBeWorkspace } from '../existing.ts'
import { withWorkspace } from '../session.ts'
import { left, right, tableOf } from '../table.ts'

type Listed = OutputOf<'sources.list'>['sources']

function textOf(sources: Listed, typedPath: string): string {
  if (sources.length === 0) return `Nothing is imported yet. "verbatim import ${typedPath} FILE" imports a file.`
  return tableOf(
    [
      left('Id'),
      left('File'),
      right('Parts'),
      left('Read as'),
      right('Rows'),
      right('Kept'),
      right('Comments'),
      left('Imported'),
    ],
    sources.map((source) => [
      source.id,
      source.file,
      source.parts === 0 ? '' : formatNumber(source.parts),
      `${source.kind}, ${source.tool}`,
      formatNumber(source.rowsRead),
      formatNumber(source.rowsKept),
      formatNumber(source.comments),
      formatDate(source.importedAt),
    ]),
  )
}

export const sourcesCommand: Command = {
  usage: 'sources W',
  options: {},
  positionals: { from: 1, to: 1 },
  async run({ path, typedPath, terminal }: Call): Promise<Answer> {
    mustBeWorkspace(path, typedPath)
    const listed = await withWorkspace(path, terminal, (session) => session.ask('sources.list', {}))
    return { json: listed, text: textOf(listed.sources, typedPath), status: 0 }
  },
}
