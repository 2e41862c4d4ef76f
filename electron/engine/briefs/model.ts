/** A fact of a strip in turns: words, a figure, words, a figure … as in ['NPS impact ', '−8.7', ' (−11.6 to −5.9)']. */
export type Fact = readonly string[]

/** fact`NPS impact ${'−8.7'}`: what is put in stands out as a figure. */
export function fact(words: TemplateStringsArray, ...figures: readonly string[]): Fact {
  return words.flatMap((part, at) => [part, ...figures.slice(at, at + 1)])
}

export interface Column {
  readonly text: string
  /** Numbers stand right; codes such as fingerprints may be broken anywhere. */
  readonly form: 'text' | 'number' | 'code'
}

/** Plain text throughout: escaping and quotation marks are the renderers' business. */
export type Block =
  | { readonly type: 'title'; readonly text: string }
  | { readonly type: 'lead'; readonly text: string }
  | { readonly type: 'heading'; readonly level: 2 | 3; readonly rank: number | null; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'facts'; readonly facts: readonly Fact[] }
  | Quotation
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] }
  | { readonly type: 'footnote'; readonly text: string }
  | { readonly type: 'page-break' }

export interface Quotation {
  readonly type: 'quotation'
  /** The stored words. */
  readonly text: string
  /** Reported words stand without quotation marks. */
  readonly voice: 'customer' | 'reported'
  /** 'E-0147 · survey · manufacturing, enterprise · 12 Oct 2026' */
  readonly source: string
}

export interface BriefDocument {
  readonly title: string
  /** Runs along the foot of every page where the format has one. */
  readonly runningFoot: string
  readonly blocks: readonly Block[]
}

/** Cuts the blocks at their page breaks. */
export function pagesOf(document: BriefDocument): readonly (readonly Block[])[] {
  const pages: Block[][] = [[]]
  for (const block of document.blocks) {
    if (block.type === 'page-break') pages.push([])
    else pages[pages.length - 1]?.push(block)
  }
  return pages.filter((page) => page.length > 0)
}
