import { closeSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { basename } from 'node:path'
import type { OutputOf, ParsedOf } from '#shared/contract/contract.ts'
import { formatNumber } from '#shared/domain/format.ts'
import { csvLines, csvStart } from '../../exports/csv.ts'
import { folderFor } from '../../exports/folder-for.ts'
import { freePath } from '../../exports/free-path.ts'
import type { JobContext } from '../../kernel/context.ts'
import { asImportError } from './reading.ts'
import { remarkedOfFile, remarkedOfSource, type RemarkedRows } from './remarked-rows.ts'

/** Writes the rows with a remark as a CSV, UTF-8 with byte-order mark, so that Excel reads it right. */
export async function saveRemarks(
  context: JobContext,
  { of, folder }: ParsedOf<'sources.saveRemarks'>,
): Promise<OutputOf<'sources.saveRemarks'>> {
  const remarked = 'source' in of ? remarkedOfSource(context, of.source) : await remarkedOfFile(context, of.file)
  const into = folderFor(context, folder)
  const path = freePath(into, `${remarked.file.replace(/\.[a-z0-9]{1,5}$/i, '')} – rows with a remark`, '.csv')
  try {
    const rows = await writeRows(context, remarked, path)
    const name = basename(path)
    return { file: { name, bytes: statSync(path).size, token: context.files.grant(path, name).token }, rows }
  } catch (error) {
    rmSync(path, { force: true })
    throw asImportError(error)
  }
}

async function writeRows(
  { progress, signal }: JobContext,
  { columns, isBundle, pages }: RemarkedRows,
  path: string,
): Promise<number> {
  const file = openSync(path, 'w')
  const write = (lines: readonly (readonly (string | number)[])[]): void => {
    writeSync(file, csvLines(lines))
  }
  const where = (part: string | null): readonly string[] => (isBundle ? [part ?? ''] : [])
  try {
    writeSync(file, csvStart)
    write([['Row', ...(isBundle ? ['File'] : []), 'Reason', 'Fate', ...columns]])
    let rows = 0
    for await (const page of pages) {
      if (page.length > 0) {
        write(page.map(({ row, part, reason, fate, cells }) => [row, ...where(part), reason, fate, ...cellsOf(cells)]))
      }
      rows += page.length
      progress(0, 0, `${formatNumber(rows)} rows`)
      signal.throwIfAborted()
    }
    return rows
  } finally {
    closeSync(file)
  }
}

const cellsOf = (cells: string | null): readonly string[] =>
  cells === null ? [] : (JSON.parse(cells) as readonly string[])
