import type { Db } from '../../db/statements.ts'
import type { ReadRecord } from '../../readers/types.ts'
import { identityOf } from './rules.ts'

/** What to do with a record: keep it (as which copy of its identity), or leave it out with the reason. */
export type Verdict =
  | { readonly keep: true; readonly identity: string | null; readonly copy: number; readonly remark: string | null }
  | { readonly keep: false; readonly reason: string }

export interface RepeatOptions {
  readonly headerSignature: string
  /** The source being written; null in a preview. */
  readonly source: number | null
  /** When the same file was imported before: the words that say so. */
  readonly importedBefore: string | null
}

interface Known {
  readonly source: number
  readonly state: string
  readonly cells: string | null
}

/** Tells records that are already in the workspace, or twice in one file. Equal words of different people never are. */
export function createRepeatCheck(db: Db, options: RepeatOptions): (record: ReadRecord) => Verdict {
  // In a preview nothing is written, so what this file brings is remembered here.
  const inPreview = new Map<string, string[]>()
  return (record) => {
    if (options.importedBefore !== null) return { keep: false, reason: options.importedBefore }
    const identity = identityOf(record, options.headerSignature)
    if (identity === null) return { keep: true, identity, copy: 0, remark: null }
    const known = db.all<Known>(
      `SELECT record.source, source.state, record.cells FROM record JOIN source ON source.seq = record.source
       WHERE record.identity = @identity`,
      { identity },
    )
    const cells = record.cells === null ? null : JSON.stringify(record.cells)
    const before = known.filter((one) => one.state === 'active')
    if (before.length > 0) {
      const isSame = before.some((one) => one.cells === cells)
      return {
        keep: false,
        reason: isSame ? 'Already imported' : 'Already imported, with other content then; the first version is kept',
      }
    }
    const here = options.source === null ? (inPreview.get(identity) ?? []) : cellsOf(known, options.source)
    if (here.includes(cells ?? '')) return { keep: false, reason: 'Stands twice in the file' }
    if (options.source === null) inPreview.set(identity, [...here, cells ?? ''])
    const remark = here.length === 0 ? null : `The id “${record.ownId ?? ''}” stands on several rows`
    return { keep: true, identity, copy: known.length + (options.source === null ? here.length : 0), remark }
  }
}

const cellsOf = (known: readonly Known[], source: number): string[] =>
  known.filter((one) => one.source === source).map((one) => one.cells ?? '')
