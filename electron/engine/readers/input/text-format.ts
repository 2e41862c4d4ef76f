import type { FileFormat, SourceKind } from '#shared/domain/reading.ts'
import { guessDelimiter } from '../tables/delimiter.ts'
import { endingOf } from './recognise.ts'

/** What kind of text a file holds: by its words first, then by its name's ending. */
export function textFormat(name: string, text: string, kind: SourceKind | undefined): FileFormat {
  if (/^\s*WEBVTT(\s|$)/.test(text)) return 'vtt'
  if (/^\s*(?:\d+\s*\r?\n)?\d{1,2}:\d{2}:\d{2},\d{3}\s*-->/.test(text)) return 'srt'
  const ending = endingOf(name)
  if (ending === 'vtt' || ending === 'srt') return text.includes('-->') ? ending : 'txt'
  if (ending === 'md' || ending === 'markdown') return 'md'
  if (ending === 'csv' || ending === 'tsv' || ending === 'tab') return 'csv'
  if (kind !== undefined && kind !== 'call') return 'csv'
  return looksLikeTable(text) ? 'csv' : 'txt'
}

/** Prose has commas, too: a table without a table's ending must be a regular one. */
function looksLikeTable(text: string): boolean {
  const { delimiter, share, width } = guessDelimiter(text)
  if (delimiter === null) return false
  const lines = text
    .slice(0, 20_000)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '').length
  return lines >= 2 && share >= 0.9 && width >= (delimiter === '\t' ? 2 : 3)
}
