import type { Aside } from '../transcripts/cue.ts'

/** A mail's own paragraphs, and what is not its sender's word to us: quoted mails, greeting, closing, signature. */
export interface MailBody {
  readonly paragraphs: readonly Aside[]
  readonly aside: readonly Aside[]
}

const attribution =
  /^(?:on|am|le|el|il|op|den)\b.{6,200}(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|skrev)\s*.{0,120}:\s*$|^-{2,}\s*(?:original message|ursprüngliche nachricht|message d'origine|mensaje original)/i
const attributionStart = /^(?:on|am|le|el|il|op|den)\b.{0,160}\d/i
const greeting =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|liebe[rs]?|guten (?:tag|morgen)|sehr geehrte[rs]?|bonjour|chère?|hola|estimad[oa]|buenos días|ciao|buongiorno|gentile|beste|geachte)\b[^.?!\n]{0,60}[,!:.]?$/i
const closing =
  /^(?:(?:many |kind |best |warm(?:est)? )?(?:thanks|regards|wishes)|best|cheers|sincerely|yours(?: \w+)?|thank you|mit freundlichen grüßen|viele grüße|beste grüße|liebe grüße|cordialement|bien à vous|saludos|un saludo|atentamente|cordiali saluti|distinti saluti|met vriendelijke groet(?:en)?|groeten)\b[^.?!\n]{0,40}[,.!]?$/i
const sentFrom = /^(?:sent from my|gesendet von meinem|envoyé de mon|enviado desde mi|get outlook for)\b/i
const bulletMark = /^(?:[-*•]|\d{1,2}[.)])\s+(?=\S)/
const longestClosing = 6

/**
 * Parts a mail's body into paragraphs and what is set aside. Everything from 'On … wrote:' on, lines that begin with
 * '>', and everything below '-- ' or a closing such as 'Kind regards' is not the sender's own word.
 * @param lines the body
 * @param offset number of lines of the file before it
 */
export function readMailBody(lines: readonly string[], offset: number): MailBody {
  const end = quotedFrom(lines)
  const signed = signatureFrom(lines, end)
  const paragraphs: Aside[] = []
  const aside: Aside[] = []
  for (const block of blocksOf(lines, 0, signed)) {
    const isQuoted = /^\s*>/.test(block.lines[0] ?? '')
    const words = block.lines.join('\n').trim()
    const isFormal = block.lines.length === 1 && (greeting.test(words) || attribution.test(words))
    const side = isQuoted || isFormal ? aside : paragraphs
    side.push({
      text: words.replace(bulletMark, ''),
      place: { from: offset + block.from + 1, to: offset + block.from + block.lines.length },
    })
  }
  for (const [from, to] of [
    [signed, end],
    [end, lines.length],
  ] as const) {
    for (const block of blocksOf(lines, from, to)) {
      const place = { from: offset + block.from + 1, to: offset + block.from + block.lines.length }
      aside.push({ text: block.lines.join('\n'), place })
    }
  }
  return { paragraphs, aside }
}

/** The line from which on older mails are quoted. A mail that answers below or between the quotation keeps its answer. */
function quotedFrom(lines: readonly string[]): number {
  let from = lines.length
  let filled = 0
  let marked = 0
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = (lines[at] ?? '').trim()
    const next = (lines[at + 1] ?? '').trim()
    const begins = attribution.test(line) || (attributionStart.test(line) && attribution.test(`${line} ${next}`))
    const below = attribution.test(line) ? filled : filled - 1
    if (begins && (marked === 0 || marked === below)) from = at
    if (line !== '') filled++
    if (line.startsWith('>')) marked++
  }
  return from
}

function signatureFrom(lines: readonly string[], end: number): number {
  const dashes = lines.findIndex((line, at) => at < end && /^--\s?$/.test(line))
  const last = dashes === -1 ? end : dashes
  for (let at = last - 1; at >= Math.max(0, last - longestClosing - 6); at--) {
    const line = (lines[at] ?? '').trim()
    const below = lines.slice(at + 1, last).filter((each) => each.trim() !== '')
    if ((closing.test(line) || sentFrom.test(line)) && below.length <= longestClosing && at > 0) {
      if (below.every((each) => each.trim().length <= 80)) return at
    }
  }
  return last
}

function blocksOf(
  lines: readonly string[],
  from: number,
  to: number,
): readonly { readonly lines: readonly string[]; readonly from: number }[] {
  const blocks: { lines: string[]; from: number }[] = []
  let open: { lines: string[]; from: number } | null = null
  for (let at = from; at < to; at++) {
    const line = lines[at] ?? ''
    if (line.trim() === '') open = null
    else if (open === null || isOtherBlock(open.lines[0] ?? '', line)) blocks.push((open = { lines: [line], from: at }))
    else open.lines.push(line)
  }
  return blocks
}

/** A bullet is a block of its own, and quoted lines part from the sender's. */
function isOtherBlock(first: string, line: string): boolean {
  const quoted = /^\s*>/
  return bulletMark.test(line.trimStart()) || quoted.test(first) !== quoted.test(line)
}
