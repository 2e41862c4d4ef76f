export const usualCodePage = 'cp1252'

/** Code pages by \fcharset (Rich Text Format Specification 1.9.1, "Font Table"). */
const codePages = new Map<number, string>([
  [0, 'cp1252'],
  [77, 'macintosh'],
  [128, 'cp932'],
  [129, 'cp949'],
  [134, 'cp936'],
  [136, 'cp950'],
  [161, 'cp1253'],
  [162, 'cp1254'],
  [163, 'cp1258'],
  [177, 'cp1255'],
  [178, 'cp1256'],
  [186, 'cp1257'],
  [204, 'cp1251'],
  [222, 'cp874'],
  [238, 'cp1250'],
])

/** Null for the default and for symbols, which follow the document's code page. */
export function codePageOfCharset(charset: number): string | null {
  return codePages.get(charset) ?? null
}
