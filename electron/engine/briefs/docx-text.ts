import { TextRun, type IRunOptions } from 'docx'

/** Characters that XML 1.0 cannot hold. They are invisible; a Word file with one of them does not open. */
const ILLEGAL = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]/gu

const FIRST_STRONG = /\p{L}/u
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Whether text begins in a script written from right to left. */
export function isRightToLeft(text: string): boolean {
  const first = FIRST_STRONG.exec(text)
  return first !== null && RIGHT_TO_LEFT.test(first[0])
}

/** Runs that show text with its line breaks and tabs; spaces are kept. */
export function runsOf(text: string, options: IRunOptions = {}): TextRun[] {
  return text
    .replace(ILLEGAL, '')
    .split(/\r\n|\r|\n/)
    .map((line, at) => new TextRun({ ...options, text: line, ...(at > 0 && { break: 1 }) }))
}
