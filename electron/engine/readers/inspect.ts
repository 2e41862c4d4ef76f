import { inspectParts } from './bundles/inspect-parts.ts'
import { inspectOne } from './bundles/one-conversation.ts'
import { findFormat, type FoundFormat } from './input/find-format.ts'
import { gongOf, looksLikeGong } from './json/gong-file.ts'
import { loadPeopleFinder } from './masking/names/find.ts'
import { inspectTable } from './tables/inspect-table.ts'
import type { AskedShape } from './tables/shape.ts'
import { tableFormats, tableHead } from './tables/table-head.ts'
import { inspectGong } from './transcripts/gong.ts'
import type { KnownSides } from './transcripts/speakers.ts'
import type { InputFile, Inspection } from './types.ts'

/** What the user said about a file, which goes before what is guessed, and what is remembered of speakers. */
export interface Asked extends AskedShape {
  readonly known?: KnownSides | undefined
}

/**
 * Finds out how a file is to be read. Of a text the first 4 MB are looked at, of a workbook the head of each sheet, of
 * transcripts and documents all. A bundle is looked at file by file.
 * @throws ReadError in one clear line for a file that cannot be read, and 'no-such-column' for a column it has not
 */
export async function inspect(file: InputFile, said: Asked = {}): Promise<Inspection> {
  const asked = said.mask?.includes('name') === true ? { ...said, people: await loadPeopleFinder() } : said
  if (file.parts !== undefined) return inspectParts(file, file.parts, asked)
  const found = await findFormat(file, asked)
  const inspection = await inspectFound(file, found, asked)
  const weaker = found.sure < inspection.sure ? found : inspection
  return { ...inspection, sure: weaker.sure, why: weaker.why, notes: [...found.notes, ...inspection.notes] }
}

async function inspectFound(file: InputFile, found: FoundFormat, asked: Asked): Promise<Inspection> {
  const { format, encoding, head, text } = found
  if (format === 'json' && (asked.kind ?? 'call') === 'call' && looksLikeGong(text)) {
    const gong = await gongOf(file, { encoding, size: head.size })
    if (gong !== null) return inspectGong(file, gong, asked)
  }
  if (!tableFormats.has(format)) return inspectOne(file, found, asked)
  const { source, rows, notes } = await tableHead(file, found, asked.reading)
  const inspection = inspectTable(file.name, rows, { source, asked })
  return { ...inspection, notes: [...inspection.notes, ...notes] }
}
