import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ParsedOf } from '#shared/contract/contract.ts'
import { formatDate } from '#shared/domain/format.ts'
import type { JobContext } from '../../kernel/context.ts'
import { sentenceSpans } from '../../readers/notes/sentences.ts'
import { createMasker } from '../../readers/masking/masker.ts'
import { loadPeopleFinder } from '../../readers/masking/names/find.ts'
import type { ReadItem, ReadPassage } from '../../readers/types.ts'
import { recognise, type FileAtHand } from './reading.ts'
import { digest } from './rules.ts'

export type Note = ParsedOf<'sources.writeNote'>

export interface NoteAtHand {
  readonly atHand: FileAtHand
  /** What was said beside the text goes before what is read out of it. */
  readonly mend: (item: ReadItem) => ReadItem
  readonly remove: () => void
}

/** Puts what was typed or pasted into a file, so that it takes the way of every file. */
export async function noteAtHand(context: JobContext, note: Note): Promise<NoteAtHand> {
  mkdirSync(context.scratchFolder, { recursive: true })
  const folder = mkdtempSync(join(context.scratchFolder, 'note-'))
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  try {
    const today = context.now().slice(0, 10)
    const mail = asMail(note.text)
    const path = join(folder, mail === null ? 'note.md' : 'mail.eml')
    writeFileSync(path, mail ?? note.text)
    const name = `${mail === null ? 'Note' : 'E-mail'}, ${formatDate(note.on ?? today)}`
    const { token } = context.files.grant(path, name)
    const asked = { kind: 'call', reading: { format: mail === null ? 'md' : 'eml' } } as const
    const found = await recognise(context, { token, asked }, context.signal)
    const sha256 = digest(found.sha256, note.on ?? today, note.account ?? '', note.title, note.voice)
    const people = found.mask.includes('name') ? await loadPeopleFinder() : null
    const masker = createMasker(found.mask, people)
    const said = { ...note, isMail: mail !== null, today, mask: (text: string) => masker.mask(text).text }
    return { atHand: { ...found, sha256, asked: {} }, mend: (item) => mended(item, said), remove }
  } catch (error) {
    remove()
    throw error
  }
}

const headerLine =
  /^(from|to|cc|bcc|date|sent|subject|reply-to|von|an|gesendet|betreff|de|à|objet|envoyé|asunto|para)\s*:/i
const fieldNames: Readonly<Record<string, string>> = {
  sent: 'Date',
  von: 'From',
  de: 'From',
  an: 'To',
  à: 'To',
  para: 'To',
  gesendet: 'Date',
  envoyé: 'Date',
  betreff: 'Subject',
  objet: 'Subject',
  asunto: 'Subject',
}

/** A pasted e-mail, known by two header lines or more above its text, as RFC 5322 has it; null for anything else. */
function asMail(text: string): string | null {
  const lines = text.split(/\r\n|\n|\r/)
  const headers: string[] = []
  let at = 0
  for (; at < lines.length && headerLine.test(lines[at] ?? ''); at += 1) {
    const [name = '', ...rest] = (lines[at] ?? '').split(':')
    headers.push(`${fieldNames[name.trim().toLowerCase()] ?? name.trim()}:${rest.join(':')}`)
  }
  if (headers.length < 2) return null
  const type = 'MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit'
  return `${[...headers, type].join('\r\n')}\r\n\r\n${lines.slice(at).join('\r\n').trimStart()}`
}

interface Said extends Note {
  readonly isMail: boolean
  readonly today: string
  readonly mask: (text: string) => string
}

function mended(item: ReadItem, { account, on, title, voice, isMail, today, mask }: Said): ReadItem {
  if (item.type === 'skip') return item
  const { record } = item
  const day = { iso: on ?? today, precision: 'day' } as const
  const isTheirs = voice === 'customer' && !isMail
  return {
    ...item,
    record: {
      ...record,
      account: account === null || account === '' ? record.account : account,
      when: isMail && on === null ? (record.when ?? day) : day,
      title: title === '' ? (isMail ? record.title : null) : mask(title),
      passages: isTheirs ? record.passages.map(asCustomers) : record.passages,
    },
  }
}

/** All of it is the customer's, sentence by sentence. */
const asCustomers = (passage: ReadPassage): ReadPassage => ({
  ...passage,
  voice: 'customer',
  comments: sentenceSpans(passage.text).map((span) => ({ ...span, voice: 'customer' })),
})
