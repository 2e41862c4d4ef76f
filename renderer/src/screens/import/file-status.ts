import { formatCount } from '#shared/domain/format.ts'
import type { DraftFile } from './draft-file.ts'
import { delimiterWords, readAs, recordsOf } from './import-words.ts'

export interface FileStatus {
  readonly text: string
  readonly tone: 'plain' | 'good' | 'warn' | 'bad'
  readonly detail: string
  readonly count: string
}

/** A file's line in the list. */
export function fileStatus({ state, preview, bytes }: DraftFile): FileStatus {
  const size = bytesWords(bytes)
  if (!preview) {
    return { text: state === 'read' ? 'not read' : 'reading…', tone: 'plain', detail: size, count: '' }
  }
  if (!preview.ok) return { text: 'cannot be read', tone: 'bad', detail: preview.message, count: '' }
  const { reading, counts, doubtful } = preview
  const detail = [reading.tool, reading.delimiter && delimiterWords[reading.delimiter], reading.encoding.toUpperCase()]
  const rest = {
    detail: [readAs[reading.kind], ...detail].filter(Boolean).join(', '),
    count: recordsOf(reading.kind, counts.rowsKept),
  }
  if (state !== 'read') return { text: 'reading…', tone: 'plain', ...rest }
  if (counts.rowsKept === 0) return { text: 'nothing new', tone: 'warn', ...rest }
  if (preview.importedBefore) return { text: 'imported before', tone: 'warn', ...rest }
  if (doubtful.length > 0) return { text: `check ${formatCount(doubtful.length, 'column')}`, tone: 'warn', ...rest }
  if (reading.kind !== 'account' && counts.comments === 0) return { text: 'no comments found', tone: 'warn', ...rest }
  return { text: 'ready', tone: 'good', ...rest }
}

/** 1_234_567 → '1.2 MB' */
export function bytesWords(bytes: number): string {
  if (bytes < 1000) return formatCount(bytes, 'byte')
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
