import type { FileFormat, SourceKind } from '#shared/domain/reading.ts'
import { guessDelimiter } from '../tables/delimiter.ts'
import { isMail } from './mail-head.ts'
import { endingOf } from './recognise.ts'

export interface TextFormat {
  readonly format: FileFormat
  /** 0 to 1, and by what. */
  readonly sure: number
  readonly why: string
}

/** A text's head, without byte-order mark. */
export interface TextHead {
  readonly name: string
  readonly text: string
  /** What the user says it holds; anything but a call is a table. */
  readonly kind: SourceKind | undefined
}

type Clue = (head: TextHead) => TextFormat | null

/** In this order: marks that only one format has, then the name, then regularity. */
const clues: readonly Clue[] = [captions, webPage, json, mail, byEnding, askedTable, regular]

/** What kind of text a file holds: by its words first, then by its name's ending. */
export function textFormat(head: TextHead): TextFormat {
  for (const clue of clues) {
    const found = clue(head)
    if (found !== null) return found
  }
  return { format: 'txt', sure: 0.7, why: 'the text has no regular columns' }
}

function captions({ text, name }: TextHead): TextFormat | null {
  if (/^\s*WEBVTT(\s|$)/.test(text)) return { format: 'vtt', sure: 1, why: 'it begins as captions do' }
  if (/^\s*(?:\d+\s*\r?\n)?\d{1,2}:\d{2}:\d{2},\d{3}\s*-->/.test(text)) {
    return { format: 'srt', sure: 1, why: 'it begins with a caption’s times' }
  }
  const ending = endingOf(name)
  if (ending !== 'vtt' && ending !== 'srt') return null
  if (!text.includes('-->'))
    return { format: 'txt', sure: 0.6, why: `its name ends in .${ending}, without a caption in it` }
  return { format: ending, sure: 0.9, why: `its name ends in .${ending} and captions are in it` }
}

function webPage({ text }: TextHead): TextFormat | null {
  const start = text.slice(0, 4096).replace(/^\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*)*/, '')
  if (!/^<(!doctype html|html|head|body|table|meta|style|div|center)\b/i.test(start)) return null
  return { format: 'html', sure: 0.95, why: 'it begins like a web page' }
}

function json({ text, name }: TextHead): TextFormat | null {
  const start = text.slice(0, 4096).trimStart()
  const looksLike = /^(\{\s*["}]|\[\s*[-\d{["\]tfn])/.test(start) && !/^\[[^\]{"]*\]\s*\w/.test(start)
  if (!looksLike) return null
  const ending = endingOf(name)
  if (ending === 'jsonl' || ending === 'ndjson' || isLines(text)) {
    return { format: 'jsonl', sure: 0.95, why: 'each line is a JSON object' }
  }
  if (ending !== 'json' && !/^(\{\s*"[^"\n]*"\s*:|\{\s*\}|\[\s*[[{\]])/.test(start)) return null
  return { format: 'json', sure: 0.95, why: 'it begins like JSON' }
}

/** JSON spread over lines has no object in its first one. */
function isLines(text: string): boolean {
  const [first = '', second = ''] = text
    .slice(0, 2_000_000)
    .split('\n')
    .filter((line) => line.trim() !== '')
  return /^\s*\{.*\}\s*$/.test(first) && /^\s*\{/.test(second)
}

function mail({ text, name }: TextHead): TextFormat | null {
  if (!isMail(text)) return null
  return { format: 'eml', sure: endingOf(name) === 'eml' ? 1 : 0.85, why: 'it begins with the lines of an e-mail' }
}

function byEnding({ name, text }: TextHead): TextFormat | null {
  const ending = endingOf(name)
  const why = `its name ends in .${ending}`
  if (ending === 'md' || ending === 'markdown') return { format: 'md', sure: 0.95, why }
  if (ending === 'eml') return { format: 'txt', sure: 0.5, why: `${why}, without the lines of an e-mail in it` }
  if (ending !== 'csv' && ending !== 'tsv' && ending !== 'tab') return null
  return { format: 'csv', sure: guessDelimiter(text).delimiter === null ? 0.8 : 1, why }
}

function askedTable({ kind }: TextHead): TextFormat | null {
  if (kind === undefined || kind === 'call') return null
  return { format: 'csv', sure: 0.9, why: 'you said that it is a table' }
}

/** Prose has commas, too: a table without a table's ending must be a regular one. */
function regular({ text }: TextHead): TextFormat | null {
  const { delimiter, share, width } = guessDelimiter(text)
  if (delimiter === null) return null
  const lines = text
    .slice(0, 20_000)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '').length
  if (lines < 2 || share < 0.9 || width < (delimiter === '\t' ? 2 : 3)) return null
  return { format: 'csv', sure: 0.75, why: `its lines have ${width} columns each` }
}
