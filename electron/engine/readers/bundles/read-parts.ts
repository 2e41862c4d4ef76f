import { stat } from 'node:fs/promises'
import { ReadError } from '../errors.ts'
import { asReadError } from '../input/head.ts'
import { readGong } from '../transcripts/gong.ts'
import type { ConversationOptions } from '../transcripts/record.ts'
import type { InputFile, ReadItem } from '../types.ts'
import { gongParts } from './gong-parts.ts'
import { readPart } from './one-conversation.ts'

/**
 * The records of a bundle, part by part. A part that cannot be read is skipped with its reason.
 * @param options with the masker that all parts share
 */
export async function* readParts(
  file: InputFile,
  parts: readonly InputFile[],
  options: ConversationOptions,
): AsyncGenerator<ReadItem> {
  const sizes: number[] = []
  for (const part of parts) sizes.push(await sizeOf(part))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const gong = await gongParts(parts)
  if (gong !== null) {
    yield* readGong(file, gong, options)
    options.onBytes?.(total, total)
    return
  }
  let done = 0
  for (const [index, part] of parts.entries()) {
    options.signal?.throwIfAborted()
    yield await readOrSkip(part, options)
    done += sizes[index] ?? 0
    options.onBytes?.(done, total)
  }
}

async function readOrSkip(part: InputFile, options: ConversationOptions): Promise<ReadItem> {
  try {
    return await readPart(part, options)
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    return { type: 'skip', part: part.name, row: 1, reason: error.message, cells: null }
  }
}

async function sizeOf(part: InputFile): Promise<number> {
  try {
    return (await stat(part.path)).size
  } catch (error) {
    if (asReadError(part, error) instanceof ReadError) return 0
    throw error
  }
}
