import { openZip } from './zip.ts'

export type XlsxCell = string | number | null

export interface XlsxFile {
  readonly write: (rows: readonly (readonly XlsxCell[])[]) => void
  readonly end: () => void
}

/** Excel's own limits: a cell takes no more letters, a sheet no more rows. */
const longestText = 32_767
export const mostXlsxRows = 1_048_576

/**
 * Writes a workbook of one sheet to an open file, row by row (ECMA-376, part 1). Texts stand in their cells: as text,
 * whatever they begin with, and without a table of all of them to be kept in memory. The first row stays in sight.
 */
export function openXlsx(file: number, sheet: string): XlsxFile {
  const zip = openZip(file)
  for (const [name, xml] of Object.entries(partsFor(sheet))) {
    zip.entry(name)
    zip.write(head + xml)
  }
  zip.entry('xl/worksheets/sheet1.xml')
  zip.write(
    `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">` +
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>',
  )
  let row = 0
  return {
    write: (rows) => zip.write(rows.map((cells) => rowXml(cells, (row += 1))).join('')),
    end() {
      zip.write('</sheetData></worksheet>')
      zip.end()
    },
  }
}

/** References may be left out by the standard; some readers count on them. */
const rowXml = (cells: readonly XlsxCell[], row: number): string =>
  `<row r="${row}">${cells.map((cell, column) => cellXml(cell, columnName(column) + row)).join('')}</row>`

function cellXml(cell: XlsxCell, reference: string): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell.slice(0, longestText))}</t></is></c>`
}

/** 0 → 'A', 26 → 'AA'. */
const columnName = (column: number): string =>
  (column < 26 ? '' : columnName(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** XML 1.0 knows no other control characters than tab and line ends, and no half of a pair. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>]/g, (letter) => escapes[letter] ?? '')

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const partsFor = (sheet: string): Readonly<Record<string, string>> => ({
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
  '_rels/.rels':
    `<Relationships xmlns="${relations}">` +
    `<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml':
    `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>` +
    `<sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels':
    `<Relationships xmlns="${relations}">` +
    `<Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
})
