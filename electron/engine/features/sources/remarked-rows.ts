import { VerbatimError } from '#shared/contract/errors.ts'
import type { JobContext } from '../../kernel/context.ts'
import { asImportError, readBatches, recognise, type Asked, type FileAtHand } from './reading.ts'
import { remarksWithCells } from './remarks.ts'
import { getSource, sourceSeq } from './repo.ts'
import { takeStock } from './stock.ts'
import { Tally, type Remark } from './tally.ts'
import { createTurns } from './turns.ts'

export type RemarkedRow = Omit<Remark, 'isSkip'>

/** The rows of a file or a source that there is something to say about, with what stood in them. */
export interface RemarkedRows {
  readonly file: string
  readonly columns: readonly string[]
  readonly isBundle: boolean
  readonly pages: AsyncIterable<readonly RemarkedRow[]>
}

/** @throws VerbatimError 'not-found' */
export function remarkedOfSource({ db }: JobContext, id: string): RemarkedRows {
  const seq = sourceSeq(db, id)
  const found = seq === null ? null : getSource(db, id, { from: 0, count: 0 })
  if (seq === null || found === null)
    throw new VerbatimError('not-found', 'This source is not in the workspace. It may have been withdrawn.')
  const { source, columns, parts } = found
  return {
    file: source.file,
    columns: columns.map((column) => column.name),
    isBundle: parts.length > 0,
    pages: withTurns(remarksWithCells(db, seq)),
  }
}

/** Reads the file again: nothing of a preview is kept. */
export async function remarkedOfFile(context: JobContext, asked: Asked): Promise<RemarkedRows> {
  try {
    const atHand = await recognise(context, asked, context.signal)
    return {
      file: atHand.file.name,
      columns: atHand.inspection.columns.map((column) => column.name),
      isBundle: atHand.file.parts !== undefined,
      pages: remarksWhileReading(context, atHand),
    }
  } catch (error) {
    throw asImportError(error)
  }
}

async function* withTurns<Page>(pages: Iterable<Page>): AsyncGenerator<Page> {
  const turns = createTurns()
  for (const page of pages) {
    yield page
    await turns.pass()
  }
}

async function* remarksWhileReading(context: JobContext, atHand: FileAtHand): AsyncGenerator<readonly RemarkedRow[]> {
  let page: RemarkedRow[] = []
  const tally = new Tally((remark) => page.push(remark))
  const stock = await takeStock(context, { atHand, tally, written: null })
  const turns = createTurns()
  for await (const { items } of readBatches(context, atHand, { signal: context.signal })) {
    for (const item of items) stock.take(item)
    if (!turns.isOver()) continue
    if (page.length > 0) yield page
    page = []
    await turns.pass()
  }
  if (page.length > 0) yield page
}
