import { VerbatimError } from '#shared/contract/errors.ts'
import { nearestRows } from '#analysis/nearest-stored.ts'
import type { Context } from '../../kernel/context.ts'
import { vectorsByText, type TextVectors } from '../themes/vectors.ts'
import type { BaseColumns } from './base-columns.ts'

export interface Alike {
  /** Most alike first; the comment itself leads. */
  readonly positions: Int32Array
  readonly by: 'meaning' | 'words'
}

/** As many as anybody reads, and as alike as is still about the same: below it, most are about something else. */
const shown = { most: 200, cosine: 0.4 } as const

/** The comments nearest to one: by its vector, or, where there is none yet, by the rarest of its words. */
export function alikeTo(context: Context, evidenceId: string, base: BaseColumns): Alike {
  const at = base.positions[Number(/^E-(\d+)$/i.exec(evidenceId)?.[1] ?? 0)] ?? -1
  if (at < 0) {
    throw new VerbatimError('not-found', `There is no comment ${evidenceId}. Its source may have been withdrawn.`)
  }
  return byMeaning(context, base, at) ?? byWords(context, base, at)
}

function byMeaning(context: Context, base: BaseColumns, at: number): Alike | null {
  const model = context.compute.model()
  if (model === null) return null
  const { row, vectors } = context.memo('evidence.vectors', ['source', 'account', 'theme', 'reading'], () =>
    readVectors(context, base, model),
  )
  const asked = row[at] ?? -1
  if (asked < 0) return null
  const near = nearestRows(vectors, asked, { dims: model.dims, atLeast: shown.cosine })
  const rankOf = new Map([...near].map((one, rank) => [one, rank]))
  const hits: { at: number; rank: number }[] = []
  row.forEach((one, position) => {
    const rank = position === at ? -1 : rankOf.get(one)
    if (rank !== undefined) hits.push({ at: position, rank })
  })
  hits.sort((x, y) => x.rank - y.rank || x.at - y.at)
  return { positions: Int32Array.from(hits.slice(0, shown.most), (hit) => hit.at), by: 'meaning' }
}

interface CommentVectors {
  /** The row of a comment's vector by its position; −1 without one. Comments of the same words share a row. */
  readonly row: Int32Array
  readonly vectors: TextVectors
}

function readVectors(context: Context, base: BaseColumns, model: { id: string; dims: number }): CommentVectors {
  const vectors = vectorsByText(context.db, { model: model.id, dims: model.dims })
  const row = new Int32Array(base.count).fill(-1)
  const texts = context.db.raw
    .prepare<[], readonly [number, string]>(
      `SELECT c.seq, c.text FROM comment c JOIN source s ON s.seq = c.source AND s.state = 'active'`,
    )
    .raw()
    .iterate() as IterableIterator<readonly [number, string]>
  for (const [seq, text] of texts) {
    const at = base.positions[seq] ?? -1
    if (at >= 0) row[at] = vectors.rowOf(text)
  }
  return { row, vectors }
}

const wordsAsked = 8

/** Comments with any of its longest words, by BM25, which weighs a word by how rare it is. */
function byWords({ db }: Context, base: BaseColumns, at: number): Alike {
  const text = db.pluck<string>('SELECT text FROM comment WHERE seq = @seq', { seq: base.seqs[at] ?? 0 })[0] ?? ''
  const words = [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu))]
    .sort((x, y) => y.length - x.length)
    .slice(0, wordsAsked)
  const seqs =
    words.length === 0
      ? []
      : db.pluck<number>(
          'SELECT rowid FROM comment_fts WHERE comment_fts MATCH @match ORDER BY rank, rowid LIMIT @most',
          { match: words.map((word) => `"${word}"`).join(' OR '), most: shown.most },
        )
  const others = seqs.map((seq) => base.positions[seq] ?? -1).filter((one) => one >= 0 && one !== at)
  return { positions: Int32Array.from([at, ...others]), by: 'words' }
}
