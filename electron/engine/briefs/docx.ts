import {
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
  type FileChild,
} from 'docx'
import { bullets, colours, docxNumbering, docxStyles, styleIds } from './docx-styles.ts'
import { docxTable } from './docx-table.ts'
import { isRightToLeft, runsOf } from './docx-text.ts'
import { coreProperties, withFixedDates } from './docx-fixed.ts'
import { pagesOf, type Block, type BriefDocument, type Fact, type Quotation } from './model.ts'

const MARGIN = 1247
const TEXT_WIDTH = 9410

function headingParagraph(block: Block & { readonly type: 'heading' }, startsPage: boolean): Paragraph {
  const rank = block.rank === null ? [] : [new TextRun({ text: `${block.rank}  `, color: colours.accent })]
  return new Paragraph({
    heading: block.level === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    pageBreakBefore: startsPage,
    children: [...rank, ...runsOf(block.text)],
  })
}

function factRuns(facts: readonly Fact[]): readonly TextRun[] {
  return facts.flatMap((fact, index) => [
    ...(index > 0 ? [new TextRun({ text: '   ·   ' })] : []),
    ...fact.flatMap((part, at) => runsOf(part, at % 2 === 1 ? { bold: true, color: colours.ink } : {})),
  ])
}

function quotationParagraphs({ text, voice, source }: Quotation): readonly Paragraph[] {
  const isSpoken = voice === 'customer'
  const rightToLeft = isRightToLeft(text)
  const options = { rightToLeft }
  const words = runsOf(text, options)
  const open = new TextRun({ text: '“', ...options })
  const close = new TextRun({ text: '”', ...options })
  return [
    new Paragraph({
      style: isSpoken ? styleIds.quotation : styleIds.reported,
      bidirectional: rightToLeft,
      children: isSpoken ? [open, ...words, close] : words,
    }),
    new Paragraph({ style: styleIds.source, children: runsOf(source) }),
  ]
}

function blockChildren(block: Block, startsPage: boolean): readonly FileChild[] {
  switch (block.type) {
    case 'title':
      return [new Paragraph({ heading: HeadingLevel.TITLE, pageBreakBefore: startsPage, children: runsOf(block.text) })]
    case 'heading':
      return [headingParagraph(block, startsPage)]
    case 'lead':
      return [new Paragraph({ style: styleIds.lead, children: runsOf(block.text) })]
    case 'paragraph':
      return [new Paragraph({ children: runsOf(block.text) })]
    case 'footnote':
      return [new Paragraph({ style: styleIds.small, children: runsOf(block.text) })]
    case 'facts':
      return [new Paragraph({ style: styleIds.facts, children: [...factRuns(block.facts)] })]
    case 'quotation':
      return quotationParagraphs(block)
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ numbering: { reference: bullets, level: 0 }, children: runsOf(item) }),
      )
    case 'table':
      return [docxTable(block.columns, block.rows)]
    case 'page-break':
      return []
  }
}

function footerOf(document: BriefDocument): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: styleIds.small,
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          ...runsOf(document.runningFoot),
          new TextRun({ children: ['\t', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}

/** The document for Word: real headings, styles that can be changed in one place, page numbers. The same bytes each time. */
export async function renderDocx(document: BriefDocument): Promise<Uint8Array> {
  const children = pagesOf(document).flatMap((blocks, page) =>
    blocks.flatMap((block, at) => blockChildren(block, page > 0 && at === 0)),
  )
  const file = new Document({
    title: document.title,
    creator: 'Verbatim',
    styles: docxStyles,
    numbering: docxNumbering,
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
          },
        },
        footers: { default: footerOf(document) },
        children,
      },
    ],
  })
  const packed = await Packer.toBuffer(file, false, [
    { path: 'docProps/core.xml', data: coreProperties(document.title) },
  ])
  return withFixedDates(packed)
}
