import { freshPlacement } from '../../db/placement.ts'
import type { Context } from '../../kernel/context.ts'
import { shownTone } from '../readings/shown-tone.ts'
import { attributeColumns, type AttributeColumn } from './attribute-columns.ts'
import { baseColumns, type BaseColumns } from './base-columns.ts'
import { Coder, ColumnBuilder, listedColumn, type CodedColumn, type ListedColumn } from './coded.ts'
import { excludedWords, speechWords, toneWords } from './facet-words.ts'

/** All that a filter can ask about. Each part is read when it is first asked for, and again when what it rests on changed. */
export interface EvidenceColumns {
  readonly base: BaseColumns
  readonly attributes: readonly AttributeColumn[]
  readonly tones: CodedColumn
  readonly speeches: CodedColumn
  readonly languages: CodedColumn
  readonly excluded: CodedColumn
  readonly tags: ListedColumn
  /** Strongest first. */
  readonly themes: ListedColumn
}

export function evidenceColumns(context: Context): EvidenceColumns {
  const base = baseColumns(context)
  const readings = (): Readings =>
    context.memo('evidence.readings', ['reading', 'source', 'account'], () => readReadings(context, base))
  return {
    base,
    get attributes() {
      return attributeColumns(context, base)
    },
    get tones() {
      return readings().tones
    },
    get speeches() {
      return readings().speeches
    },
    get languages() {
      return readings().languages
    },
    get excluded() {
      return context.memo('evidence.excluded', ['comment', 'source', 'account'], () => readExcluded(context, base))
    },
    get tags() {
      return context.memo('evidence.tags', ['tag', 'source', 'account'], () => readTags(context, base))
    },
    get themes() {
      freshPlacement(context)
      return context.memo('evidence.themes', ['theme', 'comment', 'source', 'account'], () => readThemes(context, base))
    },
  }
}

type Readings = Pick<EvidenceColumns, 'tones' | 'speeches' | 'languages'>

type Reading = readonly [
  seq: number,
  tone: keyof typeof toneWords | null,
  speech: keyof typeof speechWords | null,
  language: string | null,
]

function readReadings({ db }: Context, base: BaseColumns): Readings {
  const column = (): ColumnBuilder => new ColumnBuilder(base.count)
  const [tones, speeches, languages] = [column(), column(), column()]
  const rows = db.raw
    .prepare<[], Reading>(
      `SELECT c.seq, ${shownTone}, cr.speech, cr.language FROM comment c
       JOIN source s ON s.seq = c.source AND s.state = 'active' JOIN record r ON r.seq = c.record
       LEFT JOIN comment_reading cr ON cr.comment = c.seq`,
    )
    .raw()
    .iterate() as IterableIterator<Reading>
  for (const [seq, tone, speech, language] of rows) {
    const at = base.positions[seq] ?? -1
    if (at < 0) continue
    tones.putWord(at, tone, toneWords)
    speeches.putWord(at, speech, speechWords)
    languages.put(at, language, () => ({ value: language ?? '', label: language ?? '' }))
  }
  return { tones: tones.build(), speeches: speeches.build(), languages: languages.build() }
}

function readExcluded({ db }: Context, base: BaseColumns): CodedColumn {
  const excluded = new Set(db.pluck<number>('SELECT comment FROM comment_exclusion'))
  const column = new ColumnBuilder(base.count)
  base.seqs.forEach((seq, at) => column.putWord(at, excluded.has(seq) ? 'yes' : 'no', excludedWords))
  return column.build()
}

interface Listed {
  readonly comment: number
  readonly value: string
  readonly label: string
}

const readTags = ({ db }: Context, base: BaseColumns): ListedColumn =>
  listed(db.all<Listed>('SELECT comment, tag AS value, tag AS label FROM comment_tag ORDER BY comment, tag'), base)

/** Archived themes are one value: their comments are in no theme that counts, and wait for none either. */
const readThemes = ({ db }: Context, base: BaseColumns): ListedColumn =>
  listed(
    db.all<Listed>(
      `SELECT p.comment, IIF(p.is_archived, 'archived', t.id) AS value, IIF(p.is_archived, 'Archived themes', t.label) AS label
       FROM placement p JOIN theme t ON t.seq = p.theme
       GROUP BY p.comment, value ORDER BY p.comment, MIN(p.rank)`,
    ),
    base,
  )

function listed(rows: readonly Listed[], { count, positions }: BaseColumns): ListedColumn {
  const coder = new Coder()
  const pairs = rows.flatMap(({ comment, value, label }) => {
    const at = positions[comment] ?? -1
    return at < 0 ? [] : [[at, coder.code(value, () => ({ value, label }))] as const]
  })
  return listedColumn(count, pairs, coder.values)
}
