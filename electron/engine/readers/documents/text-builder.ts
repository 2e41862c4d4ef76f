const longestRunOfSpaces = 80

/** Builds the plain text of a document from its paragraphs, headings, items of lists and rows of tables. */
export class TextBuilder {
  readonly #blocks: string[] = []
  #open: string[] = []
  #mark = ''
  #lastMark = ''

  /** @param mark what stands before the block's first line: '', '# ', '- ' or '> ' */
  begin(mark: string): void {
    this.end()
    this.#mark = mark
  }

  add(text: string): void {
    this.#open.push(text)
  }

  spaces(count: number): void {
    this.add(' '.repeat(Math.min(Math.max(count, 0), longestRunOfSpaces)))
  }

  /** Ends the block. Items of one list follow each other without an empty line. */
  end(): void {
    const words = this.#open
      .join('')
      .split('\n')
      .map((line) => line.replace(/[ \u00a0]+$/, ''))
      .join('\n')
      .replace(/^\s+|\s+$/g, '')
    this.#open = []
    if (words !== '') {
      const sameList = this.#mark === '- ' && this.#lastMark === '- '
      const marked = this.#mark === '> ' ? words.replace(/^/gm, '> ') : `${this.#mark}${words}`
      this.#blocks.push(this.#blocks.length === 0 ? marked : `${sameList ? '\n' : '\n\n'}${marked}`)
      this.#lastMark = this.#mark
    }
    this.#mark = ''
  }

  get text(): string {
    this.end()
    return this.#blocks.length === 0 ? '' : `${this.#blocks.join('')}\n`
  }
}
