import { zipOf, type ZipFile } from './zip-writer.ts'

export interface MadeSheet {
  readonly name: string
  /** The XML of its rows: `<row r="1"><c r="A1"><v>9</v></c></row>`. */
  readonly rows: string
  readonly state?: 'hidden' | 'veryHidden'
}

export interface MadeWorkbook {
  readonly sheets: readonly MadeSheet[]
  readonly texts?: readonly string[]
  readonly is1904?: boolean
  /** Codes of number formats; a cell with s="1" has the first one. */
  readonly formats?: readonly string[]
  /** What stands before a sheet's root element. */
  readonly prolog?: string
  /** Entries that replace those of the same name. */
  readonly entries?: readonly ZipFile[]
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A minimal workbook, to the letter of its XML. */
export function workbookOf(book: MadeWorkbook): Buffer {
  const made = filesOf(book)
  const replaced = new Set((book.entries ?? []).map((entry) => entry.name))
  return zipOf([...made.filter((file) => !replaced.has(file.name)), ...(book.entries ?? [])])
}

function filesOf({ sheets, texts = [], is1904 = false, formats = [], prolog = '' }: MadeWorkbook): readonly ZipFile[] {
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`
  const listed = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${index + 1}"/>`,
  )
  const relations = sheets.map((_, index) =>
    relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
  )
  return [
    { name: '[Content_Types].xml', content: `${head}<Types/>` },
    {
      name: 'xl/workbook.xml',
      content: `${head}<workbook ${main} xmlns:r="${office}"><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets>${listed.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${head}<Relationships>${relations.join('')}${relation('rIdT', 'sharedStrings', 'sharedStrings.xml')}${relation('rIdS', 'styles', '/xl/styles.xml')}</Relationships>`,
    },
    {
      name: 'xl/sharedStrings.xml',
      content: `${head}<sst ${main}>${texts.map((text) => `<si><t xml:space="preserve">${text}</t></si>`).join('')}</sst>`,
    },
    { name: 'xl/styles.xml', content: stylesOf(formats) },
    ...sheets.map(({ rows }, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: `${head}${prolog}<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`,
    })),
  ]
}

function stylesOf(formats: readonly string[]): string {
  const codes = formats.map((code, index) => `<numFmt numFmtId="${170 + index}" formatCode="${code}"/>`)
  const styles = formats.map((_, index) => `<xf numFmtId="${170 + index}"/>`)
  return `${head}<styleSheet ${main}><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`
}

/** Rows of inline texts and numbers, from the first row on; null is no cell. */
export function rowsXml(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows
    .map(
      (cells, index) => `<row r="${index + 1}">${cells.map((cell, at) => cellXml(cell, at, index + 1)).join('')}</row>`,
    )
    .join('')
}

function cellXml(cell: string | number | null, column: number, row: number): string {
  const place = `${String.fromCharCode(65 + column)}${row}`
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  const text = cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
}
