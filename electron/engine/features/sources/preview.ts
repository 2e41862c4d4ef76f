import { VerbatimError } from '#shared/contract/errors.ts'
import type { FilePreview, RowRemark } from '#shared/contract/sources.ts'
import { bytesOf } from '../../kernel/grants.ts'
import type { JobContext } from '../../kernel/context.ts'
import type { Inspection } from '../../readers/types.ts'
import { createPace } from './pace.ts'
import { asImportError, readBatches, recognise, type Asked } from './reading.ts'
import { takeStock, type OnRead } from './stock.ts'
import { Tally } from './tally.ts'
import { createTurns } from './turns.ts'

const remarksShown = 200
/** Below this a guess deserves a look. */
const sureEnough = 0.6

/** Reads a file to its end and says what an import would do. Nothing is stored. */
export async function previewFile(context: JobContext, asked: Asked, onRead: OnRead): Promise<FilePreview> {
  const granted = context.files.get(asked.token)
  const file = { token: asked.token, file: granted.name, bytes: bytesOf(granted) }
  try {
    return { ok: true, ...file, parts: granted.parts?.length ?? 0, ...(await foretell(context, asked, onRead)) }
  } catch (error) {
    const known = asImportError(error)
    if (context.signal.aborted || !(known instanceof VerbatimError)) throw known
    return { ok: false, ...file, code: known.code, message: known.message }
  }
}

type Foretold = Omit<Extract<FilePreview, { ok: true }>, 'ok' | 'token' | 'file' | 'bytes' | 'parts'>

async function foretell(context: JobContext, asked: Asked, onRead: OnRead): Promise<Foretold> {
  const { signal } = context
  const atHand = await recognise(context, asked, signal)
  const remarks: RowRemark[] = []
  let remarksTotal = 0
  const tally = new Tally(({ part, row, reason, fate }) => {
    remarksTotal += 1
    if (remarks.length < remarksShown) remarks.push({ part, row, reason, fate })
  })
  const stock = await takeStock(context, { atHand, tally, written: null })
  const pace = createPace(atHand.file.name)
  const turns = createTurns()
  for await (const { items, share } of readBatches(context, atHand, { signal })) {
    for (const item of items) stock.take(item)
    onRead(share, pace(tally.rowsRead))
    if (turns.isOver()) await turns.pass()
  }
  const { remembered, inspection } = atHand
  return {
    ...asPreviewed(inspection),
    counts: tally.counts(),
    quality: tally.quality(),
    remarks,
    remarksTotal,
    importedBefore: stock.importedBefore,
    remembered: remembered === null ? null : { file: remembered.file, at: remembered.at },
    doubtful: inspection.columns
      .filter((column) => column.sure < sureEnough && column.role !== 'attribute' && column.role !== 'leave-out')
      .map((column) => column.index),
  }
}

type Previewed = Pick<
  Foretold,
  | 'reading'
  | 'sure'
  | 'why'
  | 'columns'
  | 'sheets'
  | 'samples'
  | 'sampleRows'
  | 'speakers'
  | 'questions'
  | 'variants'
  | 'repair'
  | 'checks'
  | 'notes'
>

/** The inspection as the contract carries it. */
function asPreviewed(inspection: Inspection): Previewed {
  const { reading, repair } = inspection
  return {
    reading: { ...reading, speakers: { ...reading.speakers }, questions: { ...reading.questions } },
    sure: inspection.sure,
    why: inspection.why,
    columns: [...inspection.columns],
    sheets: [...inspection.sheets],
    samples: inspection.samples.map((row) => [...row]),
    sampleRows: [...inspection.sampleRows],
    speakers: [...inspection.speakers],
    questions: [...inspection.questions],
    variants: inspection.variants.map((group) => [...group]),
    repair: repair === null ? null : { ...repair, examples: [...repair.examples] },
    checks: [...inspection.checks],
    notes: [...inspection.notes],
  }
}
