import { usualMaskKinds } from '#shared/domain/reading.ts'
import { questionVariants } from '../columns/question-variants.ts'
import { createMasker } from '../masking/masker.ts'
import { repaired } from '../values/repair.ts'
import type { Inspection, Reading } from '../types.ts'
import { withDaysFrom1904 } from './days-1904.ts'
import { foundAuthors } from './found-speakers.ts'
import { foundQuestions } from './found-questions.ts'
import { foundRepair } from './found-repair.ts'
import { headerSignature } from './header.ts'
import { tableChecks, tableNotes } from './notes.ts'
import type { RawRow } from './raw-row.ts'
import { tableShape, type AskedShape, type TableShape } from './shape.ts'

/** What is known of the table apart from its rows. */
export interface TableSource extends Pick<Reading, 'format' | 'encoding' | 'delimiter' | 'sheet'> {
  /** Of a workbook; empty for other formats. */
  readonly sheets: readonly string[]
  /** Whether it is a workbook that counts days from 1904. */
  readonly is1904: boolean
}

const shownRows = 5

/** @throws ReadError as `tableShape` does */
export function inspectTable(
  fileName: string,
  rows: readonly RawRow[],
  { source, asked }: { readonly source: TableSource; readonly asked: AskedShape },
): Inspection {
  const { sheets, is1904, ...stored } = source
  const found = tableShape(fileName, rows, asked)
  const shape = is1904 ? withDaysFrom1904(found) : found
  const { tool, kind, headerAt, headerRows, columns, dataRows } = shape
  const reading: Reading = {
    ...stored,
    kind: kind.kind,
    tool: tool.tool,
    headerAt,
    headerRows,
    speakers: asked.reading?.speakers ?? {},
    questions: asked.reading?.questions ?? {},
    repairsText: asked.reading?.repairsText ?? false,
  }
  const shown = (cell: string): string => (reading.repairsText ? repaired(cell) : cell)
  const masker = createMasker(asked.mask ?? usualMaskKinds, asked.people)
  const sampled = dataRows.slice(0, shownRows)
  const repair = foundRepair(columns, dataRows, masker)
  const questions = kind.kind === 'survey' ? foundQuestions(columns, dataRows, tool.tool) : []
  return {
    reading,
    ...sureOf(shape),
    columns,
    sheets,
    samples: sampled.map(({ cells }) => columns.map(({ index }) => masker.mask(shown(cells[index] ?? '')).text)),
    sampleRows: sampled.map(({ row }) => row),
    speakers: foundAuthors(columns, dataRows, reading),
    questions,
    variants: questionVariants(questions.map(({ text }) => text)),
    repair,
    headerSignature: headerSignature(columns),
    checks: tableChecks(shape),
    notes: [...tableNotes(shape, reading), ...repairNotes(repair, reading)],
  }
}

/** The weaker of what is known of tool and kind; a table of no known tool is judged by its kind alone. */
function sureOf({ tool, kind }: TableShape): Pick<Inspection, 'sure' | 'why'> {
  if (tool.tool === 'table') return { sure: kind.sure, why: kind.why }
  return { sure: Math.min(tool.sure, kind.sure), why: tool.why }
}

function repairNotes(repair: Inspection['repair'], { repairsText }: Reading): readonly string[] {
  if (repair === null) return []
  const cells = repair.cells === 1 ? '1 cell has' : `${repair.cells.toLocaleString('en')} cells have`
  const fate = repairsText ? 'They are put right on the way in.' : 'They are kept as they stand, and can be put right.'
  return [`${cells} letters garbled by two encodings in one file. ${fate}`]
}
