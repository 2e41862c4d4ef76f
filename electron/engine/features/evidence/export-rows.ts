import type { EvidenceRow } from '#shared/contract/evidence.ts'
import { minorDigits } from '#shared/domain/stats/money.ts'
import type { Db } from '../../db/statements.ts'
import type { RowCell } from '../../exports/rows.ts'
import { kindWords, outcomeWords, speechWords, toneWords, voiceWords } from './facet-words.ts'
import { wholeRows } from './list.ts'

/** A comment with where in which file it stands and what its record says of itself. */
interface ExportRow {
  readonly row: EvidenceRow
  readonly place: Place
}

interface Place {
  readonly file: string
  readonly part: string | null
  readonly placeFrom: number
  readonly attributes: Readonly<Record<string, string>>
}

interface ExportColumn {
  /** What a header shows, and the name in JSON. */
  readonly name: string
  readonly cell: (one: ExportRow) => RowCell
}

/** Every column that a row has, then the attributes by their names. */
export function exportColumns(attributes: readonly string[]): readonly ExportColumn[] {
  const known = new Set(columns.map(({ name }) => name))
  return [
    ...columns,
    ...attributes.map((name) => ({
      name: known.has(name) ? `${name} (attribute)` : name,
      cell: ({ place }: ExportRow) => place.attributes[name] ?? null,
    })),
  ]
}

const columns: readonly ExportColumn[] = [
  { name: 'Evidence', cell: ({ row }) => row.evidenceId },
  { name: 'Kind', cell: ({ row }) => kindWords[row.kind] },
  { name: 'What they said', cell: ({ row }) => row.text },
  { name: 'Voice', cell: ({ row }) => (row.voice === 'internal' ? null : voiceWords[row.voice]) },
  { name: 'Date', cell: ({ row }) => row.when?.iso ?? null },
  { name: 'Account', cell: ({ row }) => row.account?.name ?? null },
  { name: 'Score', cell: ({ row }) => row.score?.value ?? null },
  {
    name: 'Scale',
    cell: ({ row }) => row.score && `${row.score.kind.toUpperCase()}, ${row.score.min} to ${row.score.max}`,
  },
  { name: 'Outcome', cell: ({ row }) => row.outcome && outcomeWords[row.outcome] },
  { name: 'Amount', cell: ({ row }) => row.amount && row.amount.amountMinor / 10 ** minorDigits(row.amount.currency) },
  { name: 'Currency', cell: ({ row }) => row.amount?.currency ?? null },
  { name: 'Themes', cell: ({ row }) => row.themes.map(({ label }) => label) },
  { name: 'Tags', cell: ({ row }) => row.tags },
  { name: 'Tone', cell: ({ row }) => row.reading.tone && toneWords[row.reading.tone.is] },
  { name: 'Kind of comment', cell: ({ row }) => row.reading.speech && speechWords[row.reading.speech] },
  { name: 'Language', cell: ({ row }) => row.reading.language },
  { name: 'Masked', cell: ({ row }) => (row.isMasked ? 'yes' : 'no') },
  { name: 'Excluded', cell: ({ row }) => (row.isExcluded ? 'yes' : 'no') },
  { name: 'File', cell: ({ place }) => (place.part === null ? place.file : `${place.file}: ${place.part}`) },
  { name: 'Row or line', cell: ({ place }) => place.placeFrom },
]

/** Comments in the order given. placement must be fresh. */
export function exportRows(db: Db, seqs: readonly number[]): ExportRow[] {
  const places = db.all<Omit<Place, 'attributes'> & { seq: number; attributes: string; ofAccount: string | null }>(
    `SELECT c.seq, s.file, r.part, p.place_from AS placeFrom, r.attributes, f.attributes AS ofAccount
     FROM json_each(@wanted) w JOIN comment c ON c.seq = w.value JOIN source s ON s.seq = c.source
     JOIN record r ON r.seq = c.record JOIN passage p ON p.seq = c.passage
     LEFT JOIN account_fact_now f ON f.account = r.account`,
    { wanted: JSON.stringify(seqs) },
  )
  const bySeq = new Map(
    places.map(({ seq, attributes, ofAccount, ...place }) => [
      seq,
      {
        ...place,
        attributes: { ...JSON.parse(ofAccount ?? '{}'), ...JSON.parse(attributes) } as Record<string, string>,
      },
    ]),
  )
  return wholeRows(db, seqs).flatMap((row) => {
    const place = bySeq.get(row.seq)
    return place ? [{ row, place }] : []
  })
}
