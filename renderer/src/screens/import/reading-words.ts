import type { z } from 'zod'
import type { readingSchema } from '#shared/contract/values.ts'
import { formatCount, formatNumber } from '#shared/domain/format.ts'
import type { FileFormat, SourceKind } from '#shared/domain/reading.ts'

/** How a file is read, in words. */

type Reading = z.infer<typeof readingSchema>

export const delimiterWords: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
}

/** Where the encoding can be another than what was guessed. */
const textFormats: ReadonlySet<FileFormat> = new Set(['csv', 'html', 'json', 'jsonl', 'vtt', 'srt', 'txt', 'md'])

export const isText = (format: FileFormat): boolean => textFormats.has(format)

/** 'utf-16le' → 'UTF-16', 'windows-1252' → 'Windows-1252' */
export function encodingWords(encoding: string): string {
  if (encoding.startsWith('utf-16')) return 'UTF-16'
  if (encoding.startsWith('windows')) return encoding.replace('windows', 'Windows')
  return encoding.toUpperCase()
}

const plainTools: ReadonlySet<string> = new Set(['table', 'transcript', 'notes'])
const things: Readonly<Record<SourceKind, readonly [string, string]>> = {
  survey: ['survey', 'surveys'],
  call: ['transcript', 'transcripts'],
  deal: ['deal list', 'deal lists'],
  account: ['account table', 'account tables'],
}
const article = (noun: string): string => (/^[aeiou]/i.test(noun) ? 'an' : 'a')

/** 'Qualtrics survey', 'transcript', 'table of survey answers'. */
function thing(kind: SourceKind, tool: string, isMany: boolean): string {
  if (tool === 'notes') return 'notes'
  const noun = things[kind][isMany ? 1 : 0]
  return plainTools.has(tool) ? noun : `${tool} ${noun}`
}

/** 'a Qualtrics survey', '214 Zoom transcripts in one source'. */
export function readAsWords({ kind, tool }: Pick<Reading, 'kind' | 'tool'>, parts: number): string {
  if (parts > 0) return `${formatNumber(parts)} ${thing(kind, tool, parts !== 1)} in one source`
  const noun = thing(kind, tool, false)
  return noun === 'notes' ? noun : `${article(noun)} ${noun}`
}

function facts({ format, encoding, delimiter, sheet, headerAt, headerRows }: Reading): readonly string[] {
  return [
    isText(format) && encodingWords(encoding),
    delimiter && `${delimiterWords[delimiter] ?? delimiter} separated`,
    sheet && `sheet “${sheet}”`,
    headerRows > 0 && formatCount(headerRows, 'header row'),
    headerAt > 0 && `${formatCount(headerAt, 'row')} above ${headerRows === 1 ? 'it' : 'them'} left out`,
  ].filter((fact): fact is string => typeof fact === 'string' && fact !== '')
}

/** 'Read as a Qualtrics survey: UTF-16, tab separated, 3 header rows.' */
export function readingWords(reading: Reading, parts: number): string {
  const rest = facts(reading)
  return `Read as ${readAsWords(reading, parts)}${rest.length > 0 ? `: ${rest.join(', ')}` : ''}.`
}

/** How sure that is and by what: 'Sure: the header has ResponseId.' */
export function sureWords({ sure, why }: { readonly sure: number; readonly why: string }): string {
  const word = sure >= 0.85 ? 'Sure' : sure >= 0.6 ? 'Fairly sure' : 'Not sure'
  return why === '' ? `${word}.` : `${word}: ${why.replace(/\.$/, '')}.`
}

/** A file's line in the list: 'Qualtrics, 3 header rows, UTF-16'. What is usual is not said. */
export function toolLine(reading: Reading, parts: number): string {
  const { kind, tool, format, encoding, delimiter, headerRows } = reading
  const name = plainTools.has(tool) ? thing(kind, tool, false) : tool
  const line = [
    parts > 0
      ? `${formatNumber(parts)} ${thing(kind, tool, parts !== 1)}`
      : name.charAt(0).toUpperCase() + name.slice(1),
    headerRows > 1 && formatCount(headerRows, 'header row'),
    delimiter && delimiter !== ',' && `${delimiterWords[delimiter] ?? delimiter}s`,
    isText(format) && encoding !== 'utf-8' && encodingWords(encoding),
  ]
  return line.filter(Boolean).join(', ')
}
