import { isFarYear, mistypedYear, yearRange } from '../values/year-typo.ts'
import { readDate } from '../values/dates.ts'
import type { Reading } from '../types.ts'
import { responseOrder } from './response-grouper.ts'
import type { TableShape } from './shape.ts'

/** A table wider than this is read, and worth a word. */
const wideTable = 2_000

/** Things about a table that a person should know before importing it. */
export function tableNotes(shape: TableShape, reading: Reading): readonly string[] {
  return [
    ...zoneNotes(shape),
    ...headerNotes(shape),
    ...responseNotes(shape, reading),
    ...(reading.kind === 'call' ? ['Messages of one conversation that stand together are read as one record.'] : []),
  ]
}

/** What of a table only a person can tell or put right. */
export const tableChecks = (shape: TableShape): readonly string[] => [
  ...dateChecks(shape),
  ...yearChecks(shape),
  ...scoreChecks(shape),
  ...textChecks(shape),
  ...idChecks(shape),
]

/** Times are kept as they stand; the zone is in the header's third row and nowhere else. */
function zoneNotes({ header, columns }: TableShape): readonly string[] {
  const when = columns.find(({ role }) => role === 'when')
  const zone = header.find(({ index }) => index === when?.index)?.timeZone ?? null
  return zone === null ? [] : [`Times are in ${zone}.`]
}

function dateChecks({ dates, columns }: TableShape): readonly string[] {
  return columns.flatMap((column) => {
    const guess = dates.get(column.index)
    if (guess === undefined || column.dateOrder === null) return []
    const which = dates.size > 1 ? `Dates in "${column.name}"` : 'Dates'
    const words = column.dateOrder === 'mdy' ? 'month first' : 'day first'
    if (guess.by === 'chosen') return [`${which} could be day first or month first. They are read ${words}.`]
    if (guess.against === 0) return []
    const most = dates.size > 1 ? `Most dates in "${column.name}"` : 'Most dates'
    return [`${most} are ${words}, and some can only be read the other way: those rows lose their date.`]
  })
}

function yearChecks({ columns, facts }: TableShape): readonly string[] {
  return columns.flatMap(({ index, name, role, dateOrder }) => {
    if (role !== 'when' && role !== 'renewal') return []
    const sample = facts[index]?.sample ?? []
    const range = yearRange(sample, dateOrder)
    const slip = sample.find((value) => {
      const read = readDate(value, dateOrder)
      if (read === null || read === 'impossible') return mistypedYear(value) !== null
      return range !== null && isFarYear(Number(read.iso.slice(0, 4)), range)
    })
    return slip === undefined
      ? []
      : [`"${name}" has a year far from the others ("${slip.slice(0, 40)}"): such rows lose their date.`]
  })
}

function scoreChecks({ columns, facts }: TableShape): readonly string[] {
  const checks: string[] = []
  for (const column of columns) {
    const fact = facts[column.index]
    if (column.score?.kind !== 'nps' || fact === undefined || fact.filled < 30) continue
    if (/\b0 ?(to |bis |à |a )?10\b/.test(fact.words) || fact.min === null || fact.min === 0) continue
    checks.push(`No score of 0 in "${column.name}" so far: check that its scale is 0 to 10 and not 1 to 10.`)
  }
  return checks
}

function textChecks({ columns, kind }: TableShape): readonly string[] {
  const isSpoken = columns.some(({ role }) => role === 'comment' || role === 'reason' || role === 'buyer-reason')
  return isSpoken || kind.kind === 'account'
    ? []
    : ['No column of comments was found. Choose one, or import the scores alone.']
}

function idChecks({ facts }: TableShape): readonly string[] {
  for (const { name, sample } of facts) {
    const rounded = sample.find((value) => /^\d[.,]\d+E\+\d{2}$/i.test(value))
    if (rounded !== undefined)
      return [`"${name}" holds numbers like ${rounded}: a spreadsheet has dropped their last digits.`]
  }
  return []
}

function responseNotes({ columns, dataRows }: TableShape, { kind }: Reading): readonly string[] {
  if (kind !== 'survey') return []
  switch (responseOrder(columns, dataRows)) {
    case 'together':
      return ['Each row is one answer; those of one response are read as one record.']
    case 'apart':
      return [
        'Each row is one answer, and those of one response do not stand together: each is read as a record of its own.',
      ]
    default:
      return []
  }
}

function headerNotes({ headerAt, headerRows, header }: TableShape): readonly string[] {
  const notes: string[] = []
  if (headerAt === 1) notes.push('1 row above the header is set apart.')
  if (headerAt > 1) notes.push(`${headerAt} rows above the header are set apart.`)
  if (headerRows === 0) notes.push('No header row was found: columns are called Column 1, Column 2 and so on.')
  if (header.length > wideTable) {
    notes.push(
      `The table has ${header.length.toLocaleString('en')} columns. All are read; those without a role become attributes.`,
    )
  }
  return notes
}
