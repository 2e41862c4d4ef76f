import { createReadStream } from 'node:fs'
import iconv from 'iconv-lite'
import { ReadError } from '../errors.ts'
import type { InputFile } from '../types.ts'
import { asReadError } from './head.ts'
import { decodeWindows1252 } from './windows-1252.ts'

interface Decoder {
  write(bytes: Buffer): string
  end(): string
}

/** A piece of decoded text, with the number of bytes read up to its end. */
export interface TextChunk {
  readonly text: string
  readonly bytesDone: number
}

const chunkBytes = 256 * 1024

/** Decodes a buffer as one text, without byte-order mark. */
export function decodeText(bytes: Buffer, encoding: string): string {
  const decoder = decoderFor(encoding)
  return cleaned(decoder.write(bytes) + decoder.end())
}

/**
 * Decodes a file piece by piece; characters are never cut.
 * @throws ReadError 'not-readable' when the file cannot be read
 */
export async function* textOf(file: InputFile, encoding: string, signal?: AbortSignal): AsyncGenerator<TextChunk> {
  const decoder = decoderFor(encoding)
  let bytesDone = 0
  try {
    for await (const chunk of createReadStream(file.path, { highWaterMark: chunkBytes })) {
      signal?.throwIfAborted()
      const bytes: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk)
      bytesDone += bytes.length
      yield { text: cleaned(decoder.write(bytes)), bytesDone }
    }
  } catch (error) {
    throw asReadError(file, error)
  }
  yield { text: cleaned(decoder.end()), bytesDone }
}

/** The whole of a text file, for transcripts and notes. */
export async function wholeText(file: InputFile, encoding: string, signal?: AbortSignal): Promise<string> {
  const parts: string[] = []
  for await (const chunk of textOf(file, encoding, signal)) parts.push(chunk.text)
  return parts.join('')
}

/** @throws ReadError 'unknown-format' for an encoding there is no table for */
function decoderFor(encoding: string): Decoder {
  if (encoding === 'windows-1252') return { write: decodeWindows1252, end: () => '' }
  if (!iconv.encodingExists(encoding)) {
    throw new ReadError('unknown-format', `The encoding "${encoding}" is not known. Use utf-8 or windows-1252.`, {
      encoding,
    })
  }
  const decoder = iconv.getDecoder(encoding)
  return { write: (bytes) => decoder.write(bytes), end: () => decoder.end() ?? '' }
}

/** A stray NUL cannot be stored as text: the replacement character stands in for it. */
function cleaned(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text
}
