/**
 * Reads back what stands in a Markdown quotation, as a parser would show it: block marks off, escapes and entities
 * undone. Throws where a character that is not escaped would act as markup.
 */
export function readQuotation(markdown: string): { readonly words: string; readonly source: string } {
  const lines = markdown
    .split('\n')
    .filter((line) => line.startsWith('>'))
    .map((line) => line.replace(/^> ?/, ''))
  const gap = lines.lastIndexOf('')
  return { words: readLines(lines.slice(0, gap)), source: lines.slice(gap + 1).join('\n') }
}

function readLines(lines: readonly string[]): string {
  for (const line of lines) {
    if (/^(\s|$|[-+=#>:*_]|\d{1,9}[.)](\s|$)|\||```|~~~)/.test(line)) throw new Error(`A line begins a block: ${line}`)
    if (/\s$/.test(line)) throw new Error(`A line ends in a space that a parser drops: ${JSON.stringify(line)}`)
  }
  return lines.map((line, at) => readInline(line, at === lines.length - 1)).join('')
}

const active = /^(`|\*\S|\S\*|\[[^\]]*\]\(|<[a-z/!?]|&(#\d+|[a-z]+);)/i

function readInline(line: string, isLast: boolean): string {
  const tokens = /\\$|\\([!-/:-@[-`{-~])|&#(\d+);|([^])/gu
  let out = ''
  for (const token of line.matchAll(tokens)) {
    if (token[0] === '\\' && token.index === line.length - 1) {
      if (isLast) throw new Error('A backslash at the end of a quotation would be shown.')
      return `${out}\n`
    }
    if (token[3] !== undefined && active.test(line.slice(token.index))) {
      throw new Error(`Markup is not escaped: ${line.slice(token.index)}`)
    }
    out += token[1] ?? token[3] ?? String.fromCharCode(Number(token[2]))
  }
  if (!isLast) throw new Error(`A line break would become a space: ${line}`)
  return out
}
