import { markdownHeading, markdownInline, markdownLine, markdownVerbatim } from './markdown-text.ts'
import type { Block, BriefDocument, Column, Fact, Quotation } from './model.ts'

function factText(fact: Fact): string {
  return fact.map((part, at) => (at % 2 === 1 ? `**${markdownInline(part)}**` : markdownInline(part))).join('')
}

function quotationText(quotation: Quotation): string {
  const isSpoken = quotation.voice === 'customer'
  const lines = markdownVerbatim(quotation.text, !isSpoken)
  const words = isSpoken ? `“${lines.join('\n')}”` : lines.join('\n')
  return [...words.split('\n'), '', `— ${markdownInline(quotation.source)}`]
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}

function tableText(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    line(columns.map((column) => markdownInline(column.text))),
    line(columns.map((column) => (column.form === 'number' ? '---:' : '---'))),
    ...rows.map((cells) => line(cells.map(markdownInline))),
  ].join('\n')
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'title':
      return `# ${markdownHeading(block.text)}`
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.rank === null ? '' : `${block.rank}. `}${markdownHeading(block.text)}`
    case 'lead':
    case 'paragraph':
    case 'footnote':
      return markdownLine(block.text)
    case 'facts':
      return block.facts.map(factText).join(' · ')
    case 'quotation':
      return quotationText(block)
    case 'list':
      return block.items.map((item) => `- ${markdownLine(item)}`).join('\n')
    case 'table':
      return tableText(block.columns, block.rows)
    case 'page-break':
      return '---'
  }
}

/** The document as Markdown (CommonMark and GitHub's tables), UTF-8, LF, one newline at the end. */
export function renderMarkdown(document: BriefDocument): string {
  return `${document.blocks.map(blockText).join('\n\n')}\n`
}
