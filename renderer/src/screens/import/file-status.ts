import { formatCount, formatPercent } from '#shared/domain/format.ts'
import type { DraftFile, ReadPreview } from './draft-file.ts'
import { recordsOf } from './import-words.ts'
import { toolLine } from './reading-words.ts'

export interface FileStatus {
  readonly text: string
  readonly tone: 'plain' | 'good' | 'warn' | 'bad'
  readonly detail: string
  readonly count: string
}

/** A file's line in the list. share: how much of it was read so far, while it is being read. */
export function fileStatus({ state, preview, bytes }: DraftFile, share: number | null = null): FileStatus {
  const underWay = { waiting: 'waiting', reading: share ? `reading ${formatPercent(share)}` : 'reading…', read: null }
  const progress = underWay[state]
  if (!preview) return { text: progress ?? 'not read', tone: 'plain', detail: bytesWords(bytes), count: '' }
  if (!preview.ok) {
    return {
      text: progress ?? 'cannot be read',
      tone: progress ? 'plain' : 'bad',
      detail: bytesWords(bytes),
      count: '',
    }
  }
  const rest = {
    detail: toolLine(preview.reading, preview.parts),
    count: recordsOf(preview.reading.kind, preview.counts.rowsKept),
  }
  return progress ? { text: progress, tone: 'plain', ...rest } : { ...verdict(preview), ...rest }
}

type Verdict = Pick<FileStatus, 'text' | 'tone'>

/** Whether it can be imported as it is, and what deserves a look first. */
function verdict({ counts, importedBefore, doubtful, speakers, reading }: ReadPreview): Verdict {
  if (counts.rowsKept === 0) return { text: importedBefore ? 'already imported' : 'nothing new', tone: 'plain' }
  if (importedBefore) return { text: 'imported before', tone: 'plain' }
  if (doubtful.length > 0) return { text: `check ${formatCount(doubtful.length, 'column')}`, tone: 'warn' }
  const unknown = speakers.filter(({ side }) => side === 'unknown').length
  if (unknown > 0) return { text: `check ${formatCount(unknown, 'speaker')}`, tone: 'warn' }
  if (reading.kind !== 'account' && counts.comments === 0) return { text: 'no comments found', tone: 'warn' }
  return { text: 'ready', tone: 'good' }
}

/** 1_234_567 → '1.2 MB' */
export function bytesWords(bytes: number): string {
  if (bytes < 1000) return formatCount(bytes, 'byte')
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
