import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { ParsedOf } from '#shared/contract/contract.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import { maskKinds, type MaskKind } from '#shared/domain/reading.ts'
import type { FileGrants } from '../../kernel/grants.ts'
import { ReadError } from '../../readers/errors.ts'
import { inspect } from '../../readers/inspect.ts'
import { read } from '../../readers/read.ts'
import type { InputFile, Inspection, ReadItem } from '../../readers/types.ts'

export type Asked = ParsedOf<'sources.import'>['files'][number]

export interface FileAtHand {
  readonly file: InputFile
  readonly sha256: string
  readonly inspection: Inspection
}

/** Recognises a granted file; what a person asked for wins over what was guessed. */
export async function recognise(files: FileGrants, { token, asked }: Asked, signal: AbortSignal): Promise<FileAtHand> {
  const file = files.get(token)
  const inspection = await inspect(file, asked)
  return { file, inspection, sha256: await fingerprint(file.path, signal) }
}

export function readItems(
  { file, inspection }: FileAtHand,
  signal: AbortSignal,
  onBytes: (done: number, total: number) => void,
): AsyncIterable<ReadItem> {
  return read(file, { reading: inspection.reading, columns: inspection.columns, mask: maskKinds, signal, onBytes })
}

/** SHA-256 of the file's bytes, in hex. */
async function fingerprint(path: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { signal })) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** A reader's refusal as the contract's error: it keeps its words. */
export function asImportError(error: unknown): unknown {
  if (!(error instanceof ReadError)) return error
  const code = error.code === 'not-readable' ? 'not-readable' : 'bad-input'
  return new VerbatimError(code, error.message, { ...error.details, reason: error.code })
}

export function addMasked(
  total: Partial<Record<MaskKind, number>>,
  more: Readonly<Partial<Record<MaskKind, number>>>,
): void {
  for (const kind of maskKinds) {
    const count = more[kind]
    if (count) total[kind] = (total[kind] ?? 0) + count
  }
}
