import { briefStyles } from './html-styles.ts'
import { pagesOf, type Block, type BriefDocument, type Column, type Fact, type Quotation } from './model.ts'

/** Escapes so that a parser gives back every character, carriage returns included. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
}

function factHtml(fact: Fact): string {
  const words = fact.map((part, at) => (at % 2 === 1 ? `<b>${escapeHtml(part)}</b>` : escapeHtml(part)))
  return `<li>${words.join('')}</li>`
}

function quotationHtml({ text, voice, source }: Quotation): string {
  const words = `<span class="words">${escapeHtml(text)}</span>`
  const marked = voice === 'customer' ? `“${words}”` : words
  return `<blockquote class="${voice}"><p dir="auto">${marked}</p><footer>${escapeHtml(source)}</footer></blockquote>`
}

function cellHtml(tag: 'th' | 'td', text: string, form: Column['form']): string {
  return `<${tag}${form === 'text' ? '' : ` class="${form}"`}>${escapeHtml(text)}</${tag}>`
}

function tableHtml(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const head = columns.map((column) => cellHtml('th', column.text, column.form)).join('')
  const row = (cells: readonly string[]): string =>
    `<tr>${columns.map((column, at) => cellHtml('td', cells[at] ?? '', column.form)).join('')}</tr>`
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.map(row).join('\n')}</tbody></table>`
}

function headingHtml(block: Block & { readonly type: 'heading' }): string {
  const rank = block.rank === null ? '' : `<i>${block.rank}</i> `
  return `<h${block.level}>${rank}${escapeHtml(block.text)}</h${block.level}>`
}

function blockHtml(block: Exclude<Block, { type: 'page-break' }>): string {
  switch (block.type) {
    case 'title':
      return `<h1>${escapeHtml(block.text)}</h1>`
    case 'heading':
      return headingHtml(block)
    case 'lead':
    case 'footnote':
      return `<p class="${block.type}">${escapeHtml(block.text)}</p>`
    case 'paragraph':
      return `<p>${escapeHtml(block.text)}</p>`
    case 'facts':
      return `<ul class="facts">${block.facts.map(factHtml).join('')}</ul>`
    case 'quotation':
      return quotationHtml(block)
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`
    case 'table':
      return tableHtml(block.columns, block.rows)
  }
}

function pageHtml(blocks: readonly Block[], foot: string): string {
  const body = blocks.flatMap((block) => (block.type === 'page-break' ? [] : [blockHtml(block)]))
  return `<section class="page">\n${body.join('\n')}\n<p class="foot">${foot}</p>\n</section>`
}

export interface HtmlOptions {
  /** @font-face rules to put before the styles, for a look that does not depend on the machine's fonts. */
  readonly fontFaces?: string
}

/** One self-contained document: one style element, no scripts, no style attributes, nothing fetched. */
export function renderHtml(document: BriefDocument, options: HtmlOptions = {}): string {
  const pages = pagesOf(document)
  const foot = (at: number): string =>
    `<span>${escapeHtml(document.runningFoot)}</span> <span>${at + 1} of ${pages.length}</span>`
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(document.title)}</title>`,
    `<style>\n${options.fontFaces ?? ''}${briefStyles}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...pages.map((blocks, at) => pageHtml(blocks, foot(at))),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}
