import { AlignmentType, LevelFormat, type INumberingOptions, type IStylesOptions } from 'docx'

const INK = '1C1B19'
const INK_2 = '57534B'
const INK_3 = '6F6A60'
const ACCENT = '2F4BB3'
const LINE = 'E4E0D8'
export const colours = { ink: INK, accent: ACCENT, faint: INK_3, line: LINE } as const

const SERIF = 'Georgia'
const SANS = 'Calibri'

/** Word counts sizes in half points and spaces in twentieths of a point. */
const halfPoints = (points: number): number => points * 2
const twentieths = (points: number): number => points * 20

/** Names of the styles that are not Word's own. */
export const styleIds = {
  lead: 'Lead',
  facts: 'Facts',
  quotation: 'Quotation',
  reported: 'ReportedWords',
  source: 'QuotationSource',
  small: 'SmallPrint',
  cell: 'TableCell',
} as const

const rule = { style: 'single', size: 12, color: 'CDC8BD', space: 10 } as const

const quotation = {
  basedOn: 'Normal',
  next: styleIds.source,
  quickFormat: true,
  paragraph: {
    indent: { left: twentieths(14) },
    border: { left: rule },
    keepNext: true,
    spacing: { before: twentieths(6), after: 0 },
  },
} as const

export const docxStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: SANS, size: halfPoints(10.5), color: INK, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: twentieths(5), line: 270 } },
    },
    title: {
      run: { font: SERIF, size: halfPoints(22), bold: true, color: INK },
      paragraph: { spacing: { after: twentieths(6) } },
    },
    heading1: {
      run: { font: SERIF, size: halfPoints(14), bold: true, color: INK },
      paragraph: { keepNext: true, spacing: { before: twentieths(14), after: twentieths(3) } },
    },
    heading2: {
      run: { font: SANS, size: halfPoints(10), bold: true, color: INK_2 },
      paragraph: { keepNext: true, spacing: { before: twentieths(12), after: twentieths(2) } },
    },
  },
  paragraphStyles: [
    { id: styleIds.lead, name: 'Lead', basedOn: 'Normal', quickFormat: true, run: { color: INK_2 } },
    {
      id: styleIds.facts,
      name: 'Facts',
      basedOn: 'Normal',
      quickFormat: true,
      run: { color: INK_2, size: halfPoints(10) },
    },
    { id: styleIds.quotation, name: 'Quotation', run: { font: SERIF, size: halfPoints(11) }, ...quotation },
    { id: styleIds.reported, name: 'Reported words', ...quotation },
    {
      id: styleIds.source,
      name: 'Quotation source',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { color: INK_3, size: halfPoints(9) },
      paragraph: { indent: { left: twentieths(14) }, border: { left: rule }, spacing: { after: twentieths(6) } },
    },
    {
      id: styleIds.small,
      name: 'Small print',
      basedOn: 'Normal',
      quickFormat: true,
      run: { color: INK_3, size: halfPoints(9) },
      paragraph: { spacing: { before: twentieths(8) } },
    },
    {
      id: styleIds.cell,
      name: 'Table cell',
      basedOn: 'Normal',
      run: { size: halfPoints(9.5) },
      paragraph: { spacing: { before: twentieths(2), after: twentieths(2) } },
    },
  ],
}

export const bullets = 'bullets'

export const docxNumbering: INumberingOptions = {
  config: [
    {
      reference: bullets,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: twentieths(18), hanging: twentieths(12) } } },
        },
      ],
    },
  ],
}
