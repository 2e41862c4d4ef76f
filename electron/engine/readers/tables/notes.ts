import type { Reading } from '../types.ts'
import type { TableShape } from './shape.ts'

/** Things about a table that a person should know before importing it. */
export function tableNotes(shape: TableShape, reading: Reading): readonly string[] {
  return [
    ...dateNotes(shape, reading),
    ...scoreNotes(shape),
    ...textNotes(shape, reading),
    ...(shape.headerAt > 0
      ? [
          `${shape.headerAt === 1 ? '1 row' : `${shape.headerAt} rows`} above the header ${shape.headerAt === 1 ? 'is' : 'are'} set apart.`,
        ]
      : []),
    ...(shape.headerRows === 0 ? ['No header row was found: columns are called Column 1, Column 2 and so on.'] : []),
  ]
}

function dateNotes({ dates }: TableShape, { dateOrder }: Reading): readonly string[] {
  if (dates === null || dateOrder === null) return []
  const words = dateOrder === 'mdy' ? 'month first' : 'day first'
  if (dates.by === 'chosen') return [`Dates could be day first or month first. They are read ${words}.`]
  if (dates.against > 0)
    return [`Most dates are ${words}, and some can only be read the other way: those rows lose their date.`]
  return []
}

function scoreNotes({ columns, facts }: TableShape): readonly string[] {
  const notes: string[] = []
  for (const column of columns) {
    const fact = facts[column.index]
    if (
      column.score?.kind !== 'nps' ||
      fact === undefined ||
      fact.filled < 30 ||
      /\b0 ?(to |bis |à |a )?10\b/.test(fact.words)
    )
      continue
    if (fact.min !== null && fact.min > 0)
      notes.push(`No score of 0 in "${column.name}" so far: check that its scale is 0 to 10 and not 1 to 10.`)
  }
  return notes
}

function textNotes({ columns, facts, kind }: TableShape, reading: Reading): readonly string[] {
  const notes: string[] = []
  const spoken = columns.filter((column) => ['comment', 'reason', 'buyer-reason'].includes(column.role))
  if (spoken.length === 0 && kind !== 'account')
    notes.push('No column of comments was found. Choose one, or import the scores alone.')
  const texts = spoken.flatMap((column) => facts[column.index]?.sample ?? [])
  if (texts.some((text) => /\p{L}‚\p{L}/u.test(text))) {
    notes.push('Some letters look like "‚": the file mixes encodings. They are kept as they stand.')
  }
  if (reading.encoding === 'utf-8' && texts.some((text) => /Ã[\u0080-\u00bf©¨ª«´¶¼]/.test(text))) {
    notes.push(
      'Some letters look like "Ã©": the text was encoded twice before it was exported. It is kept as it stands.',
    )
  }
  const rounded = facts.find((fact) => fact.sample.some((value) => /^\d[.,]\d+E\+\d{2}$/i.test(value)))
  if (rounded !== undefined) {
    notes.push(
      `"${rounded.name}" holds numbers like ${rounded.sample.find((value) => /E\+/i.test(value)) ?? ''}: a spreadsheet has dropped their last digits.`,
    )
  }
  return notes
}
