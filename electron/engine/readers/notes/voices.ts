import type { Side, Voice } from '#shared/domain/reading.ts'
import type { Span } from '../masking/span.ts'
import { splitLabel } from '../transcripts/label.ts'
import { speakerKey } from '../transcripts/speakers.ts'
import type { NoteBlock } from './blocks.ts'
import { sentenceSpans, wordCount } from './sentences.ts'

export interface NoteLabel {
  readonly name: string
  readonly side: Side
}

export interface VoicedSpan extends Span {
  readonly voice: Voice
}

const quotation = /[“„«"]([^“”„«»"]{1,2000})[”“»"]/gu
const leastQuotedWords = 4
const leastReportedWords = 3
const leastWordsBesideQuote = 5
const customerLabel =
  /^(?:the )?(?:customer|client|buyer|prospect|user|guest|participant|interviewee)(?: \d{1,2})?$|\((?:customer|client|guest|external|buyer|prospect)\)$/i
const staffLabel = /^(us|we|me|csm|agent|rep|host|interviewer|internal)$/i

export interface NoteVoices {
  /** The account, whose name as a label marks the customer's words. */
  readonly account: string | null
  readonly sides: ReadonlyMap<string, Side>
}

/** Who a block's words are of, by the name before its first colon: one whose side is known, or a role. */
export function labelOf({ kind, text }: NoteBlock, { account, sides }: NoteVoices): NoteLabel | null {
  if (kind === 'heading' || kind === 'task' || kind === 'quote') return null
  const name = splitLabel(text.split('\n', 1)[0] ?? '')?.name
  if (name === undefined) return null
  const side = sides.get(speakerKey(name)) ?? roleOfLabel(name, account)
  return side === null ? null : { name, side }
}

/** The side of a label that says it by itself; null for any other words before a colon. */
export function roleOfLabel(name: string, account: string | null): Side | null {
  if (staffLabel.test(name)) return 'internal'
  if (customerLabel.test(name)) return 'customer'
  return account !== null && name.toLowerCase().includes(account.toLowerCase()) ? 'customer' : null
}

/**
 * The comments of a note's block: what stands in quotation marks (four words or more), in a block quotation or after
 * a customer's name is the customer's voice; other sentences of three words or more are reported. A bullet is one comment.
 */
export function blockComments({ kind, text }: NoteBlock, label: NoteLabel | null): readonly VoicedSpan[] {
  if (kind === 'heading' || kind === 'task') return []
  if (kind === 'quote') return quotedBlock(text)
  if (label?.side === 'internal') return []
  if (label?.side === 'customer') return afterLabel(text)
  const pieces = kind === 'bullet' ? [trimmed(text, { start: 0, end: text.length })] : sentenceSpans(text)
  return pieces.flatMap((piece) => voicesIn(text, piece))
}

/** A last line that begins with a dash names who said it. */
function quotedBlock(text: string): readonly VoicedSpan[] {
  const end = text.trimEnd().length
  const lastLine = text.lastIndexOf('\n', end - 1)
  const named = lastLine !== -1 && /^[ \t]*(?:[—–]|--)/.test(text.slice(lastLine + 1, end))
  const span = withoutMarks(text, trimmed(text, { start: 0, end: named ? lastLine : end }))
  return span.end > span.start ? [{ ...span, voice: 'customer' }] : []
}

function afterLabel(text: string): readonly VoicedSpan[] {
  const start = text.indexOf(':') + 1
  const lead = /^[*_\s]*/.exec(text.slice(start))?.[0].length ?? 0
  const span = withoutMarks(text, trimmed(text, { start: start + lead, end: text.length }))
  return wordCount(text.slice(span.start, span.end)) > 0 ? [{ ...span, voice: 'customer' }] : []
}

function voicesIn(text: string, piece: Span): readonly VoicedSpan[] {
  const quotes: Span[] = []
  for (const found of text.slice(piece.start, piece.end).matchAll(quotation)) {
    if (wordCount(found[1] ?? '') < leastQuotedWords) continue
    const start = piece.start + found.index + 1
    quotes.push(trimmed(text, { start, end: start + (found[1] ?? '').length }))
  }
  if (quotes.length === 0) {
    return wordCount(text.slice(piece.start, piece.end)) >= leastReportedWords ? [{ ...piece, voice: 'reported' }] : []
  }
  const customers = quotes.map((quote) => ({ ...quote, voice: 'customer' as const }))
  const rest = between(piece, quotes)
    .map((gap) => withoutEdges(text, gap))
    .filter((gap) => wordCount(text.slice(gap.start, gap.end)) >= leastWordsBesideQuote)
    .map((gap) => ({ ...gap, voice: 'reported' as const }))
  return [...customers, ...rest].sort((a, b) => a.start - b.start)
}

function between(piece: Span, quotes: readonly Span[]): readonly Span[] {
  const gaps: Span[] = []
  let start = piece.start
  for (const quote of quotes) {
    gaps.push({ start, end: quote.start })
    start = quote.end
  }
  return [...gaps, { start, end: piece.end }]
}

function trimmed(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end)
  const lead = piece.length - piece.trimStart().length
  return { start: start + lead, end: Math.max(start + lead, start + piece.trimEnd().length) }
}

function withoutMarks(text: string, span: Span): Span {
  const piece = text.slice(span.start, span.end)
  return /^[“„«"][^“”„«»"]*[”“»"]$/.test(piece) ? trimmed(text, { start: span.start + 1, end: span.end - 1 }) : span
}

/** Takes quotation marks and punctuation off both ends of what stands beside a quotation. */
function withoutEdges(text: string, span: Span): Span {
  const piece = text.slice(span.start, span.end)
  const lead = /^[\s“”„«»",;:.–—-]*/.exec(piece)?.[0].length ?? 0
  const tail = /[\s“”„«»",;:–—-]*$/.exec(piece)?.[0].length ?? 0
  return { start: span.start + lead, end: Math.max(span.start + lead, span.end - tail) }
}
