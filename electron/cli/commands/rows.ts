import { join, resolve } from 'node:path'
import type { RowRemark } from '#shared/contract/sources.ts'
import { formatCount, formatNumber } from '#shared/domain/format.ts'
import type { Answer, Call, Command } from '../command.types.ts'
import { mustBeWorkspace, standingAt } from '../existing.ts'
import { InputFault } from '../failures.ts'
import { withWorkspace, type Session } from '../session.ts'
import { left, right, tableOf } from '../table.ts'

/** As many as one request answers. */
const PAGE = 1000

/** The id of a source, given by its id or by the name of its file where only one has it. Throws InputFault. */
async function sourceId(session: Session, typed: string): Promise<string> {
  const { sources } = await session.ask('sources.list', {})
  const found = sources.filter(({ id, file }) => id === typed || file === typed)
  if (found.length > 1) {
    throw new InputFault(`${formatCount(found.length, 'source')} are named ${typed}. Give an id: ${idsOf(found)}.`)
  }
  const [source] = found
  if (source === undefined) throw new InputFault(`There is no source ${typed}. "verbatim sources" lists them.`)
  return source.id
}

const idsOf = (sources: readonly { readonly id: string }[]): string => sources.map(({ id }) => id).join(', ')

async function allRemarks(session: Session, id: string): Promise<readonly RowRemark[]> {
  const rows: RowRemark[] = []
  for (;;) {
    const page = await session.ask('sources.get', { id, remarksFrom: rows.length, remarks: PAGE })
    rows.push(...page.remarks)
    if (page.remarks.length === 0 || rows.length >= page.remarksTotal) return rows
  }
}

function textOf(rows: readonly RowRemark[]): string {
  if (rows.length === 0) return 'Every row was kept as it is.'
  return tableOf(
    [left('Part'), right('Row'), left('What happened to it'), left('Why')],
    rows.map(({ part, row, fate, reason }) => [part ?? '', formatNumber(row), fate, reason]),
  )
}

export const rowsCommand: Command = {
  usage: 'rows W SOURCE [--out DIR]',
  options: { out: 'text' },
  positionals: { from: 2, to: 2, second: 'source' },
  /** The rows that were left out or mended; with --out also as a CSV with what stood in them, masked. */
  async run({ given, path, typedPath, terminal }: Call): Promise<Answer> {
    mustBeWorkspace(path, typedPath)
    const out = given.text('out')
    if (out !== null && standingAt(resolve(out)) !== 'folder') throw new InputFault(`${out} is not a folder.`)
    return withWorkspace(path, terminal, async (session) => {
      const source = await sourceId(session, given.positionals[1] ?? '')
      if (out === null) {
        const rows = await allRemarks(session, source)
        return { json: { rows }, text: textOf(rows), status: 0 }
      }
      const folder = session.grant(resolve(out), out)
      const { file, rows } = await session.work('sources.saveRemarks', { of: { source }, folder })
      const written = join(out, file.name)
      return {
        json: { file: written, bytes: file.bytes, rows },
        text: `${formatCount(rows, 'row')} are in ${written}`,
        status: 0,
      }
    })
  },
}
