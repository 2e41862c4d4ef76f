import type { ImportReport } from '#shared/contract/sources.ts'
import type { ReadyItem } from '../../intake/ready-item.ts'
import type { JobContext } from '../../kernel/context.ts'
import type { ReadItem } from '../../readers/types.ts'
import { joinByName } from '../accounts/join-by-name.ts'
import { joinsNow, settleAccounts } from './accounts.ts'
import { rememberSpeakers } from './import-rules.ts'
import { withLogBeside } from './log-beside.ts'
import { rememberMapping, saysSomething, withRemembered } from './mapping.ts'
import { createPace } from './pace.ts'
import { readBatches, type FileAtHand } from './reading.ts'
import { writeRemarks } from './remarks.ts'
import { activateSource, beginSource, finishSource } from './repo.ts'
import { takeStock, type OnRead } from './stock.ts'
import { Tally, type Remark } from './tally.ts'
import { createTurns } from './turns.ts'
import { createWriter } from './writer.ts'

/** Rows written in one transaction. */
const rowsHeld = 5_000

/** A report names at most this many rows that were left out and kept with a word each; it counts those left out. */
const rowsShown = 1_000

export interface Imported {
  readonly seq: number
  readonly atHand: FileAtHand
  /** The joins of accounts that its records were written by. */
  readonly joins: string
  readonly report: Omit<ImportReport, 'joinedAccounts'>
}

export interface ImportOptions {
  /** The source under which it is written, to be removed if the import does not come to its end. */
  readonly onBegin: (seq: number) => void
  readonly onRead: OnRead
  /** Sources written before it in the same import: what stands in them is a repeat, though they do not count yet. */
  readonly siblings: readonly number[]
  readonly mend?: (item: ReadItem) => ReadItem
}

/** Streams one file into the workspace under a source that counts nowhere yet. */
export async function importFile(
  context: JobContext,
  atHand: FileAtHand,
  { onBegin, onRead, siblings, mend }: ImportOptions,
): Promise<Imported> {
  const { db, signal } = context
  const { file, inspection, sha256 } = atHand
  const id = context.newId('s')
  const joins = joinsNow(db)
  const seq = db.transaction(() => beginSource(db, { ...atHand, id, at: context.now(), by: context.author() }))
  onBegin(seq)
  const skipped: ImportReport['skipped'] = []
  const remarked: ImportReport['remarked'] = []
  let remarks: Remark[] = []
  const tally = new Tally((remark) => {
    remarks.push(remark)
    const { part, row, reason, fate, isSkip } = remark
    if (isSkip && skipped.length < rowsShown) skipped.push({ part, row, reason })
    if (!isSkip && remarked.length < rowsShown) remarked.push({ part, row, reason, fate })
  })
  const writer = createWriter(db, { seq, sha256, kind: inspection.reading.kind })
  const written = { seq, flush: writer.flush }
  const stock = await takeStock(context, { atHand, tally, written, siblings })
  const pace = createPace(file.name)
  const turns = createTurns()

  const write = (items: readonly ReadyItem[]): void => {
    db.hold(() => {
      for (const item of items) {
        const kept = stock.take(item)
        if (kept !== null) writer.write(kept)
      }
      writer.flush()
      writer.index()
      writeRemarks(db, seq, remarks)
    })
    remarks = []
  }

  let writtenRows = 0
  await withLogBeside(context, atHand.file, async (settle) => {
    for await (const { items, share } of readBatches(context, atHand, { signal, ...(mend && { mend }) })) {
      write(items)
      onRead(share, pace(tally.rowsRead))
      if (tally.rowsRead - writtenRows >= rowsHeld) {
        db.release()
        writtenRows = tally.rowsRead
        await settle()
      }
      if (turns.isOver()) await turns.pass()
      signal.throwIfAborted()
    }
    db.release()
  })

  const counts = tally.counts()
  db.transaction(() => finishSource(db, seq, counts))
  const { kind, tool, encoding } = inspection.reading
  return {
    seq,
    atHand,
    joins,
    report: {
      id,
      file: file.name,
      kind,
      tool,
      encoding,
      ...counts,
      skipped,
      remarked,
      checks: [...inspection.checks],
      importedBefore: null,
    },
  }
}

/** Makes finished imports count, with all that follows from them: one undoable step for all files of one import. */
export function activate(context: JobContext, imported: readonly Imported[], label: string): ImportReport[] {
  const { db } = context
  return context.capture(label, () =>
    imported.map(({ seq, atHand, joins, report }) => {
      if (joinsNow(db) !== joins) settleAccounts(db, seq)
      activateSource(db, seq)
      remember(context, atHand)
      return { ...report, joinedAccounts: joinByName(db, seq).map((joined) => ({ ...joined })) }
    }),
  )
}

function remember({ db, now }: JobContext, { file, asked, mask, shape, remembered, inspection }: FileAtHand): void {
  if (!mask.includes('name')) rememberSpeakers(db, asked.reading?.speakers ?? {})
  if (inspection.columns.length === 0 || !saysSomething(asked)) return
  const all = remembered === null ? asked : withRemembered(asked, remembered.asked)
  rememberMapping(db, shape, { file: file.name, at: now(), asked: withoutFileFacts(all) })
}

/** What belongs to the one file and not to its shape. */
function withoutFileFacts({ kind, columns, reading = {} }: FileAtHand['asked']): FileAtHand['asked'] {
  const { speakers: _, encoding: __, ...shape } = reading
  return { kind, columns, reading: shape }
}
