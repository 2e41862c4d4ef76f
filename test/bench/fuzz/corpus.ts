import { readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rowsXml, workbookOf } from '../../unit/readers/input/workbook-writer.ts'
import { zipOf } from '../../unit/readers/input/zip-writer.ts'
import { pdfOf } from './pdf.ts'
import type { FuzzFile } from './mutate.ts'

const fixtures = fileURLToPath(new URL('../../fixtures/files/', import.meta.url))

/** One file of every format: the fixtures, those made from them, and small ones made here. */
export function corpus(): readonly FuzzFile[] {
  const found = readdirSync(fixtures, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => ({ name: entry.name, bytes: readFileSync(join(entry.parentPath, entry.name)) }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
  const tables = found.filter(({ name }) => name.endsWith('.csv'))
  return [
    ...found,
    ...tables
      .slice(0, 6)
      .map((file) => ({ name: `${basename(file.name, '.csv')}-wide.csv`, bytes: asUtf16(file.bytes) })),
    ...tables.slice(0, 3).map((file) => ({ name: `${basename(file.name, '.csv')}.html`, bytes: asPage(file.bytes) })),
    workbook('answers.xlsx', false),
    workbook('dates.xlsx', true),
    { name: 'visit.docx', bytes: wordDocument() },
    { name: 'visit.odt', bytes: openDocument() },
    { name: 'visit.rtf', bytes: Buffer.from(rtf, 'latin1') },
    { name: 'visit.pdf', bytes: pdfOf(['Ana Lind: we cannot export', 'Bo Ek: since when is that']) },
    bundleOf('mixed.zip', found),
    { name: 'nested.zip', bytes: zipOf([{ name: 'inner.zip', content: bundleOf('x.zip', found).bytes }]) },
  ]
}

function asUtf16(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from(bytes.toString('utf8'), 'utf16le')])
}

function asPage(bytes: Buffer): Buffer {
  const rows = bytes
    .toString('utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '')
  const cells = rows.map(
    (line) =>
      `<tr>${line
        .split(',')
        .map((cell) => `<td>${cell.replaceAll('<', '&lt;')}</td>`)
        .join('')}</tr>`,
  )
  return Buffer.from(`<html><body><table>${cells.join('\n')}</table></body></html>`)
}

function workbook(name: string, dated: boolean): FuzzFile {
  const answers = Array.from({ length: 30 }, (_, at) => [
    at % 11,
    `The export no ${at} is slow`,
    dated ? 45_000 + at : 'Pro',
  ])
  const rows = rowsXml([['nps', 'comment', 'when'], ...answers])
  const sheets = [
    { name: 'Answers', rows },
    { name: 'Lists', rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>', state: 'hidden' },
  ] as const
  return { name, bytes: workbookOf({ sheets, texts: ['shared words'], is1904: dated, formats: ['yyyy-mm-dd'] }) }
}

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

function wordDocument(): Buffer {
  const paragraphs = ['Ana Lind: we cannot export', 'Bo Ek: since when?', '“We lose two days a month”']
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t><w:br/><w:t>more</w:t></w:r></w:p>`).join('')
  return zipOf([
    {
      name: '[Content_Types].xml',
      content:
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    },
    {
      name: '_rels/.rels',
      content:
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    },
    {
      name: 'word/document.xml',
      content: `<w:document xmlns:w="${wordNamespace}"><w:body>${body}</w:body></w:document>`,
    },
  ])
}

function openDocument(): Buffer {
  const office = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'
  const text = 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'
  const content = `<office:document-content xmlns:office="${office}" xmlns:text="${text}"><office:body><office:text><text:h>Visit</text:h><text:p>Ana Lind:<text:tab/>we cannot<text:s text:c="2"/>export<text:line-break/>at all</text:p></office:text></office:body></office:document-content>`
  return zipOf([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
    { name: 'content.xml', content },
  ])
}

const rtf =
  "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\*\\generator x;}\\f0\\fs24 Ana Lind: we can\\'e9 not export\\par Bo Ek: \\u8220?since when\\u8221?\\par\\tab more}"

function bundleOf(name: string, found: readonly FuzzFile[]): FuzzFile {
  const some = found.filter((file) => ['.csv', '.vtt', '.md', '.json'].includes(extname(file.name))).slice(0, 12)
  return { name, bytes: zipOf(some.map((file) => ({ name: `exports/${file.name}`, content: file.bytes }))) }
}
