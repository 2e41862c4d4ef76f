import { closeSync, openSync, rmSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { OutputOf, ParsedOf } from '#shared/contract/contract.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import type { ExportFormat } from '#shared/contract/selection.ts'
import { formatCount } from '#shared/domain/format.ts'
import { freshPlacement } from '../../db/placement.ts'
import { setting } from '../../db/settings.ts'
import { folderFor } from '../../exports/folder-for.ts'
import { freePath } from '../../exports/free-path.ts'
import { openRows } from '../../exports/rows.ts'
import { mostXlsxRows } from '../../exports/xlsx.ts'
import type { JobContext } from '../../kernel/context.ts'
import { evidenceColumns } from './evidence-columns.ts'
import { exportColumns, exportRows } from './export-rows.ts'
import { selectedSeqs } from './selected.ts'

/** Comments read and written at a time; in between everything else gets its turn. */
const together = 500

/** Writes the selected comments to a file of their own, in the order they are shown in. */
export async function exportSelected(
  context: JobContext,
  { selection, sort, format, folder }: ParsedOf<'evidence.export'>,
): Promise<OutputOf<'evidence.export'>> {
  const seqs = selectedSeqs(context, selection, sort)
  if (format === 'xlsx' && seqs.length >= mostXlsxRows) {
    throw new VerbatimError(
      'refused',
      `An Excel sheet takes ${formatCount(mostXlsxRows - 1, 'row')}; these are ${formatCount(seqs.length, 'comment')}. Export them as CSV.`,
    )
  }
  const into = folderFor(context, folder)
  const path = freePath(into, `${setting(context.db, 'name')} – ${formatCount(seqs.length, 'comment')}`, `.${format}`)
  const file = openSync(path, 'w')
  try {
    await write(context, { seqs, format, file })
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  } finally {
    closeSync(file)
  }
  const name = basename(path)
  return {
    file: { name, bytes: statSync(path).size, token: context.files.grant(path, name).token },
    rows: seqs.length,
  }
}

interface Writing {
  readonly seqs: readonly number[]
  readonly format: ExportFormat
  /** An open file. */
  readonly file: number
}

async function write(context: JobContext, { seqs, format, file }: Writing): Promise<void> {
  const columns = exportColumns(evidenceColumns(context).attributes.map(({ name }) => name))
  const writer = openRows(format, file, { sheet: 'Comments', header: columns.map(({ name }) => name) })
  for (let from = 0; from < seqs.length; from += together) {
    freshPlacement(context)
    const rows = exportRows(context.db, seqs.slice(from, from + together))
    writer.write(rows.map((row) => columns.map(({ cell }) => cell(row))))
    context.progress(0, from / seqs.length, formatCount(from + rows.length, 'comment'))
    await new Promise((resolve) => setImmediate(resolve))
    context.signal.throwIfAborted()
  }
  writer.end()
}
