import type { Db } from '../../db/statements.ts'
import type { ReadyRecord } from '../../intake/ready-item.ts'
import { DigestCounts } from './digest-counts.ts'
import type { GrownExport } from './grown-export.ts'
import { MetDigests } from './met-digests.ts'
import { digest } from './rules.ts'

/** What to do with a record: keep it, or leave it out with the reason. */
export type Verdict =
  | { readonly keep: true; readonly remark: string | null }
  | {
      readonly keep: false
      readonly reason: string
      /** Whether it says something else than what is kept of it. */
      readonly isOther: boolean
    }

export interface WrittenSoFar {
  readonly seq: number
  /** Brings what was given so far to its tables, so that it can be asked for. */
  readonly flush: () => void
}

export interface RepeatOptions {
  /** The source being written; null in a preview. */
  readonly written: WrittenSoFar | null
  /** When the same file was imported before: the words that say so. */
  readonly importedBefore: string | null
  readonly grown: GrownExport | null
  /** Sources of the same import that do not count yet. */
  readonly siblings: readonly number[]
}

const already = 'Already imported'
const alreadyOther = 'Already imported, with other content then; the first version is kept'

/** Tells records that are already in the workspace, or twice in one file. Equal words of different people never are. */
export function createRepeatCheck(db: Db, options: RepeatOptions): (record: ReadyRecord) => Verdict {
  const { written, importedBefore, grown, siblings } = options
  const inPreview = standsInPreview()
  const mayBeKnown = createLookUp(db, written)
  return (record) => {
    if (importedBefore !== null) return { keep: false, reason: importedBefore, isOther: false }
    const { identity, fields } = record
    if (identity === null) {
      const isKnown = grown !== null && fields !== null && grown.takes(fields)
      return isKnown ? { keep: false, reason: already, isOther: false } : { keep: true, remark: null }
    }
    const known = mayBeKnown(identity)
    const before = known.filter(
      (one) => siblings.includes(one.source) || (one.source !== written?.seq && isActive(db, one.source)),
    )
    if (before.length > 0) {
      const isOther = before.every((one) => one.cells !== record.cells)
      return { keep: false, reason: isOther ? alreadyOther : already, isOther }
    }
    switch (written === null ? inPreview(identity, record) : inSource(known, written.seq, record)) {
      case 'nowhere':
        return { keep: true, remark: null }
      case 'so':
        return { keep: false, reason: 'Stands twice in the file', isOther: false }
      case 'otherwise':
        return { keep: true, remark: `The id “${record.ownId ?? ''}” stands on several rows` }
    }
  }
}

interface Known {
  readonly source: number
  readonly cells: string | null
}

// By the index record_by_identity: mostly none, at most a few.
const ofIdentity = 'SELECT source, cells FROM record WHERE identity = @identity'

const isActive = (db: Db, source: number): boolean =>
  db.get(`SELECT 1 FROM source WHERE seq = @source AND state = 'active'`, { source }) !== undefined

/** The records of an identity. Most are new, which is known here without asking the workspace. */
function createLookUp(db: Db, written: WrittenSoFar | null): (identity: string) => readonly Known[] {
  const hasOthers = db.get('SELECT 1 FROM record WHERE identity IS NOT NULL LIMIT 1') !== undefined
  const met = new MetDigests()
  return (identity) => {
    const wasMet = met.add(identity)
    if (wasMet) written?.flush()
    return wasMet || hasOthers ? db.all<Known>(ofIdentity, { identity }) : []
  }
}

/** Where a record of an identity stands in the file so far: nowhere, in the same words, or in others. */
type Standing = 'nowhere' | 'so' | 'otherwise'

function inSource(known: readonly Known[], source: number, record: ReadyRecord): Standing {
  const here = known.filter((one) => one.source === source)
  if (here.length === 0) return 'nowhere'
  return here.some((one) => one.cells === record.cells) ? 'so' : 'otherwise'
}

/**
 * In a preview nothing is written, so what the file brings is remembered here: of each identity the mark of what it first
 * held, and whatever else rows under it hold.
 */
function standsInPreview(): (identity: string, record: ReadyRecord) => Standing {
  const first = new DigestCounts()
  const others = new DigestCounts()
  return (identity, record) => {
    const content = digest(identity, record.cells ?? '')
    const mark = Number.parseInt(content.slice(0, 8), 16) || 1
    const before = first.mark(identity, mark)
    if (before === 0) return 'nowhere'
    return before === mark || others.add(content) > 0 ? 'so' : 'otherwise'
  }
}
