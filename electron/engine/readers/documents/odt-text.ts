import type { DocumentText } from './document-text.ts'
import { TextBuilder } from './text-builder.ts'

/** Elements whose words are nobody's text: comments, deleted words, numbers of notes, names of pictures. */
const silent = new Set([
  'office:annotation',
  'text:tracked-changes',
  'text:note-citation',
  'text:sequence-decls',
  'svg:title',
  'svg:desc',
  'office:forms',
  'text:table-of-content',
])

type Attributes = Readonly<Record<string, string>>

/** Follows the elements of an OpenDocument text (OASIS OpenDocument 1.3, part 3) and builds its text. */
export class OdtText {
  readonly #body = new TextBuilder()
  readonly #foot = new TextBuilder()
  #silence = 0
  #footnotes = 0
  #cells = 0
  /** Paragraphs open within each other: those in a box stand in the paragraph that the box is anchored to. */
  #paragraphs = 0
  #startsItem = false
  #startsCell = false
  #hasComments = false

  open(name: string, attributes: Attributes): void {
    if (silent.has(name)) this.#silence++
    this.#hasComments ||= name === 'office:annotation'
    if (this.#silence > 0) return
    switch (name) {
      case 'text:p':
      case 'text:h':
        this.#beginParagraph(name)
        break
      case 'text:note-body':
        this.#footnotes++
        break
      case 'text:list-item':
        this.#startsItem = true
        break
      case 'table:table-row':
        this.#target.begin('')
        break
      case 'table:table-cell':
        this.#cells++
        this.#startsCell = true
        this.#target.add('\t')
        break
      case 'text:line-break':
        this.#target.add('\n')
        break
      case 'text:tab':
        this.#target.add('\t')
        break
      case 'text:s':
        this.#target.spaces(Number(attributes['text:c'] ?? 1))
    }
  }

  close(name: string): void {
    if (silent.has(name)) {
      this.#silence--
      return
    }
    if (this.#silence > 0) return
    switch (name) {
      case 'text:p':
      case 'text:h':
        this.#paragraphs--
        if (this.#paragraphs === 0 && this.#cells === 0) this.#target.end()
        break
      case 'text:note-body':
        this.#target.end()
        this.#footnotes--
        break
      case 'text:list-item':
        this.#startsItem = false
        break
      case 'table:table-cell':
        this.#cells--
        break
      case 'table:table-row':
        this.#target.end()
    }
  }

  text(text: string): void {
    if (this.#silence === 0 && this.#paragraphs > 0) this.#target.add(text.replace(/[ \t\r\n]+/g, ' '))
  }

  get result(): DocumentText {
    return {
      text: [this.#body.text, this.#foot.text].filter((part) => part !== '').join('\n'),
      notes: this.#hasComments ? ['Comments in the margin of the document are not read.'] : [],
    }
  }

  get #target(): TextBuilder {
    return this.#footnotes > 0 ? this.#foot : this.#body
  }

  #beginParagraph(name: string): void {
    this.#paragraphs++
    if (this.#footnotes > 0) this.#foot.begin('')
    else if (this.#cells > 0) this.#body.add(this.#startsCell ? '' : ' ')
    else if (this.#paragraphs > 1) this.#body.add('\n')
    else this.#body.begin(name === 'text:h' ? '# ' : this.#startsItem ? '- ' : '')
    this.#startsCell = false
    if (this.#footnotes === 0) this.#startsItem = false
  }
}
