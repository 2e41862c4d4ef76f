import type { FileFormat } from '#shared/domain/reading.ts'
import { endingOf } from './recognise.ts'

const inWords: Readonly<Record<FileFormat, string>> = {
  csv: 'a table in plain text',
  xlsx: 'a workbook',
  html: 'a web page',
  json: 'a JSON file',
  jsonl: 'JSON Lines',
  vtt: 'a transcript in WebVTT',
  srt: 'a transcript in SRT',
  txt: 'a plain text',
  md: 'a text',
  docx: 'a Word document',
  odt: 'an OpenDocument text',
  rtf: 'an RTF document',
  pdf: 'a PDF document',
  eml: 'an e-mail',
}

/** What may be behind an ending without a word about it. An ending that is not listed says nothing. */
const usual: Readonly<Record<string, readonly FileFormat[]>> = {
  csv: ['csv'],
  tsv: ['csv'],
  tab: ['csv'],
  txt: ['csv', 'txt', 'md', 'vtt', 'srt', 'eml', 'jsonl'],
  md: ['md'],
  markdown: ['md'],
  xlsx: ['xlsx'],
  xlsm: ['xlsx'],
  xls: [],
  html: ['html'],
  htm: ['html'],
  json: ['json', 'jsonl'],
  jsonl: ['jsonl', 'json'],
  ndjson: ['jsonl'],
  vtt: ['vtt'],
  srt: ['srt'],
  docx: ['docx'],
  doc: ['rtf'],
  odt: ['odt'],
  rtf: ['rtf'],
  pdf: ['pdf'],
  eml: ['eml'],
}

/** A note where the name of a file says something else than its bytes; the bytes are believed. */
export function endingNote(name: string, format: FileFormat): string | null {
  const ending = endingOf(name)
  const formats = Object.hasOwn(usual, ending) ? usual[ending] : undefined
  if (formats === undefined || formats.includes(format)) return null
  return `The name ends in .${ending}, but the file is ${inWords[format]} and read as such.`
}
