import PostalMime, { type Address, type Email } from 'postal-mime'
import type { InputFile } from '../types.ts'
import { damaged, wholeFile, type DocumentText } from './document-text.ts'
import { textOfHtml } from './html-text.ts'

const listed = 5

/**
 * An e-mail as text: its header lines From, To, Cc, Subject and Date, an empty line, and the body; of a mail in HTML
 * alone the words of the HTML. Attachments are named in a note and not read.
 */
export async function readEml(file: InputFile): Promise<DocumentText> {
  const bytes = await wholeFile(file)
  const mail = await parsed(file, bytes)
  const body = bodyOf(file, mail)
  const header = headerLines(mail)
  return {
    text: `${header.join('\n')}\n\n${body.replace(/\r\n?/g, '\n').replace(/^\n+/, '')}`,
    notes: attachmentNotes(mail),
  }
}

function bodyOf(file: InputFile, { text, html }: Email): string {
  if (text !== undefined && text.trim() !== '') return text
  try {
    return textOfHtml(html ?? '')
  } catch (error) {
    throw damaged(file, 'eml', error)
  }
}

async function parsed(file: InputFile, bytes: Buffer): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { rfc822Attachments: true, maxNestingDepth: 50 })
  } catch (error) {
    throw damaged(file, 'eml', error)
  }
}

function headerLines(mail: Email): readonly string[] {
  const date = mail.headers.find((header) => header.key === 'date')?.value ?? ''
  const lines = [
    ['From', mail.from === undefined ? '' : addressText(mail.from)],
    ['To', (mail.to ?? []).map(addressText).join(', ')],
    ['Cc', (mail.cc ?? []).map(addressText).join(', ')],
    ['Subject', mail.subject ?? ''],
    ['Date', date.replace(/\s*\([^)]*\)\s*$/, '')],
  ] as const
  return lines.filter(([, value]) => value.trim() !== '').map(([name, value]) => `${name}: ${oneLine(value)}`)
}

function addressText(address: Address): string {
  if (address.group !== undefined) return address.group.map(addressText).join(', ')
  return address.name === '' ? address.address : `${address.name.replace(/[,;<>]/g, ' ')} <${address.address}>`
}

function attachmentNotes({ attachments }: Email): readonly string[] {
  const names = attachments
    .filter((attachment) => attachment.related !== true && attachment.disposition !== 'inline')
    .map((attachment) => oneLine(attachment.filename ?? attachment.mimeType))
  if (names.length === 0) return []
  const more = names.length > listed ? ` and ${names.length - listed} more` : ''
  return [
    `Attachments are not read: ${names.slice(0, listed).join(', ')}${more}. Save them and import them by themselves.`,
  ]
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
