import type { FileFormat } from '#shared/domain/reading.ts'
import type { InputFile } from '../types.ts'
import { mostTextBytes, refuseOverLimit } from './limits.ts'
import { wholeText } from './text.ts'

export interface ConversationText {
  readonly text: string
  readonly notes: readonly string[]
}

/**
 * The text of a transcript, a note or a document.
 * @throws ReadError 'too-large' over 50 MB of text, and what `textOfDocument` throws
 */
export async function conversationText(
  file: InputFile,
  {
    format,
    encoding,
    size,
    signal,
  }: {
    readonly format: FileFormat
    readonly encoding: string
    readonly size: number
    readonly signal?: AbortSignal | undefined
  },
): Promise<ConversationText> {
  switch (format) {
    case 'docx':
    case 'odt':
    case 'rtf':
    case 'pdf':
    case 'eml': {
      // The libraries for documents are large: loaded when one is met.
      const { textOfDocument } = await import('../documents/text-of-document.ts')
      return textOfDocument(file, format, signal)
    }
    default:
      refuseOverLimit(file, size, mostTextBytes)
      return { text: await wholeText(file, encoding, signal), notes: [] }
  }
}
