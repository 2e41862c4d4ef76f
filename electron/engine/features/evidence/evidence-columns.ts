import { freshPlacement } from '../../db/placement.ts'
import { seqRanges } from '../../db/seq-ranges.ts'
import type { Context } from '../../kernel/context.ts'
import { sliced } from '../../kernel/sliced.ts'
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
  const base = baseColumns.of(context)
  return {
    base,
    get attributes() {
      return attributeColumns.of(context)
    },
    get tones() {
      return readingColumns.of(context).tones
    },
    get speeches() {
      return readingColumns.of(context).speeches
    },
    get languages() {
      return readingColumns.of(context).languages
    },
    get excluded() {
      return context.memo('evidence.excluded', ['comment', 'source', 'account'], () => readExcluded(context, base))
    },
    get tags() {
      return context.memo('evidence.tags', ['tag', 'source', 'account'], () => readTags(context, base))
    },
    get themes() {
      freshPlacement(context)
      return themeColumn.of(context)
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

export const readingColumns = sliced('evidence.readings', ['reading', 'source', 'account'], readReadings)

function* readReadings(context: Context): Generator<void, Readings> {
  const { db } = context
  const base = baseColumns.of(context)
  const column = (): ColumnBuilder => new ColumnBuilder(base.count)
  const [tones, speeches, languages] = [column(), column(), column()]
  const select = db.raw
    .prepare<[number, number], Reading>(
      `SELECT c.seq, ${shownTone}, cr.speech, cr.language FROM comment c
       JOIN source s ON s.seq = c.source AND s.state = 'active' JOIN record r ON r.seq = c.record
       LEFT JOIN comment_reading cr ON cr.comment = c.seq WHERE c.seq BETWEEN ? AND ? ORDER BY c.seq`,
    )
    .raw()
  for (const [from, to] of seqRanges(db, 'comment')) {
    for (const [seq, tone, speech, language] of select.all(from, to)) {
      const at = base.positions[seq] ?? -1
      if (at < 0) continue
      tones.putWord(at, tone, toneWords)
      speeches.putWord(at, speech, speechWords)
      languages.put(at, language, () => ({ value: language ?? '', label: language ?? '' }))
    }
    yield
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

function readTags({ db }: Context, base: BaseColumns): ListedColumn {
  const list = new ListBuilder(base)
  list.put(db.all<Listed>('SELECT comment, tag AS value, tag AS label FROM comment_tag ORDER BY comment, tag'))
  return list.build()
}

/** Archived themes are one value: their comments are in no theme that counts, and wait for none either. */
export const themeColumn = sliced(
  'evidence.themes',
  ['theme', 'comment', 'source', 'account'],
  function* (context): Generator<void, ListedColumn> {
    const { db } = context
    freshPlacement(context)
    const list = new ListBuilder(baseColumns.of(context))
    for (const [from, to] of seqRanges(db, 'comment')) {
      list.put(
        db.all<Listed>(
          `SELECT p.comment, IIF(p.is_archived, 'archived', t.id) AS value, IIF(p.is_archived, 'Archived themes', t.label) AS label
           FROM placement p JOIN theme t ON t.seq = p.theme WHERE p.comment BETWEEN @from AND @to
           GROUP BY p.comment, value ORDER BY p.comment, MIN(p.rank)`,
          { from, to },
        ),
      )
      yield
    }
    return list.build()
  },
)

/** A column of lists that is filled comment by comment, in their order. */
class ListBuilder {
  readonly #base: BaseColumns
  readonly #coder = new Coder()
  readonly #pairs: (readonly [at: number, code: number])[] = []

  constructor(base: BaseColumns) {
    this.#base = base
  }

  put(rows: readonly Listed[]): void {
    for (const { comment, value, label } of rows) {
      const at = this.#base.positions[comment] ?? -1
      if (at >= 0) this.#pairs.push([at, this.#coder.code(value, () => ({ value, label }))])
    }
  }

  build(): ListedColumn {
    return listedColumn(this.#base.count, this.#pairs, this.#coder.values)
  }
}
