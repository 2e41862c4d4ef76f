import type { ImportReport } from '#shared/contract/sources.ts'
import type { JobContext } from '../../kernel/context.ts'
import { activate, importFile, type Imported, type ImportOptions } from './import.ts'
import { knownReport } from './known-file.ts'
import type { FileAtHand } from './reading.ts'

export interface ImportAllOptions extends Pick<ImportOptions, 'onBegin' | 'mend'> {
  /** What undo calls the import of the files with these names. */
  readonly label: (files: readonly string[]) => string
  /** @param nth of the files */
  readonly onRead: (nth: number, share: number, detail: string) => void
  /** Once all are written, before they count. */
  readonly settle?: () => Promise<void>
}

/** Imports files as one undoable step, in their order. One whose bytes are in the workspace already leaves nothing. */
export async function importAll(
  context: JobContext,
  files: readonly FileAtHand[],
  { onBegin, onRead, mend, label, settle }: ImportAllOptions,
): Promise<ImportReport[]> {
  const imported: Imported[] = []
  const reports: (ImportReport | Imported)[] = []
  for (const [nth, file] of files.entries()) {
    const known = knownReport(context, file, imported)
    if (known !== null) {
      reports.push(known)
      continue
    }
    const siblings = imported.map(({ seq }) => seq)
    const written = await importFile(context, file, {
      onBegin,
      siblings,
      onRead: (share, detail) => onRead(nth, share, detail),
      ...(mend && { mend }),
    })
    imported.push(written)
    reports.push(written)
  }
  if (imported.length > 0) await settle?.()
  const names = imported.map(({ report }) => report.file)
  const active = imported.length === 0 ? [] : activate(context, imported, label(names))
  const byId = new Map(active.map((report) => [report.id, report]))
  return reports.flatMap((report) => (isImported(report) ? (byId.get(report.report.id) ?? []) : report))
}

const isImported = (one: ImportReport | Imported): one is Imported => 'atHand' in one
