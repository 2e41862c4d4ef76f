import type { ParsedOf } from '#shared/contract/contract.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import type { MaskKind } from '#shared/domain/reading.ts'
import type { Context } from '../../kernel/context.ts'
import { ReadError } from '../../readers/errors.ts'
import { fingerprintOf } from '../../readers/input/fingerprint.ts'
import type { ReadyBatch } from '../../intake/protocol.ts'
import type { ReadyWatch } from '../../intake/ready-batches.ts'
import type { InputFile, Inspection } from '../../readers/types.ts'
import { importRules, type ImportRules } from './import-rules.ts'
import { rememberedMapping, withRemembered, type Remembered } from './mapping.ts'

export type Asked = ParsedOf<'sources.import'>['files'][number]

export interface FileAtHand {
  readonly file: InputFile
  readonly sha256: string
  readonly inspection: Inspection
  /** Kinds of personal data to mask. */
  readonly mask: readonly MaskKind[]
  /** What a person said of this file, and what was taken over from an earlier one of its shape. */
  readonly asked: Asked['asked']
  readonly remembered: Remembered | null
  /** The shape by which the reading is remembered: as the file shows itself before anything is asked. */
  readonly shape: string
}

/** Recognises a granted file: what a person asks for wins over what is remembered, and that over what is guessed. */
export async function recognise(context: Context, { token, asked }: Asked, signal: AbortSignal): Promise<FileAtHand> {
  const file = context.files.get(token)
  const rules = importRules(context.db)
  const found = await inspectWith(context, { file, asked, rules, signal })
  return { ...found, file, mask: rules.mask, asked, sha256: await fingerprintOf(file, signal) }
}

interface Question {
  readonly file: InputFile
  readonly asked: Asked['asked']
  readonly rules: ImportRules
  readonly signal: AbortSignal
}

async function inspectWith(
  { db, intake }: Context,
  { file, asked, rules, signal }: Question,
): Promise<Pick<FileAtHand, 'inspection' | 'remembered' | 'shape'>> {
  const look = (how: Asked['asked']): Promise<Inspection> =>
    intake.inspect(
      file,
      { ...how, mask: rules.mask, known: { speakers: rules.speakers, domains: rules.domains } },
      signal,
    )
  const bare = changesShape(asked) ? await look({}).catch(() => null) : await look(asked)
  const shape = bare?.headerSignature ?? ''
  const isTable = bare !== null && bare.columns.length > 0
  const remembered = isTable && asked.remembers !== false ? rememberedMapping(db, shape) : null
  if (remembered !== null) {
    try {
      return { inspection: await look(withRemembered(asked, remembered.asked)), remembered, shape }
    } catch (error) {
      // What fitted an earlier file and not this one is no reason to refuse it.
      if (!(error instanceof ReadError)) throw error
    }
  }
  const inspection = bare !== null && !changesShape(asked) ? bare : await look(asked)
  return { inspection, remembered: null, shape: shape === '' ? inspection.headerSignature : shape }
}

/** Whether what is asked decides where the header stands, so that the file shows itself otherwise without it. */
function changesShape({ reading = {} }: Asked['asked']): boolean {
  const { format, encoding, delimiter, sheet, headerAt, headerRows } = reading
  return [format, encoding, delimiter, sheet, headerAt, headerRows].some((said) => said !== undefined)
}

export function readBatches(
  { intake }: Context,
  { file, inspection, mask }: FileAtHand,
  watch: ReadyWatch,
): AsyncIterable<ReadyBatch> {
  const { reading, columns, headerSignature } = inspection
  return intake.read(file, { reading, columns, mask, headerSignature }, watch)
}

/** A reader's refusal as the contract's error: it keeps its words. */
export function asImportError(error: unknown): unknown {
  if (!(error instanceof ReadError)) return error
  const code = error.code === 'not-readable' ? 'not-readable' : 'bad-input'
  return new VerbatimError(code, error.message, { ...error.details, reason: error.code })
}
