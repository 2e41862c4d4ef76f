/** Digits that a JavaScript number keeps for certain. */
const safeDigits = 15

/** Puts numbers of more than 15 digits, or with exponents past what a number can be, in quotation marks. */
export function withLongNumbersQuoted(text: string): string {
  if (!/[\d.]{16}|\d[eE][+-]?\d{3}/.test(text)) return text
  const pieces: string[] = []
  let at = 0
  while (at < text.length) {
    const quote = text.indexOf('"', at)
    const outside = text.slice(at, quote === -1 ? text.length : quote)
    pieces.push(outside.length > 4 ? outside.replace(number, quotedIfLong) : outside)
    if (quote === -1) break
    const end = endOfString(text, quote + 1)
    pieces.push(text.slice(quote, end))
    at = end
  }
  return pieces.join('')
}

const number = /-?\d[\d.]*(?:[eE][+-]?\d+)?/g

function quotedIfLong(token: string): string {
  const digits = token.replace(/[eE].*$|[-.]/g, '').length
  return digits > safeDigits || /[eE][+-]?\d{3}/.test(token) ? `"${token}"` : token
}

/** The place behind the quotation mark that closes a string. */
function endOfString(text: string, from: number): number {
  for (let quote = text.indexOf('"', from); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let slashes = 0
    while (text[quote - 1 - slashes] === '\\') slashes++
    if (slashes % 2 === 0) return quote + 1
  }
  return text.length
}
