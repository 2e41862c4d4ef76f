/** Header lines that every mail program writes (RFC 5322); two of them, one the sender, make a mail. */
const needed = ['from']
const telling = ['subject', 'date', 'to', 'message-id', 'mime-version', 'received', 'return-path', 'delivered-to']

/** Whether a text begins with the header lines of an e-mail, the sender among them. */
export function isMail(text: string): boolean {
  const names = new Set<string>()
  for (const line of text.slice(0, 32_768).split(/\r\n|\n|\r/)) {
    if (line.trim() === '') {
      if (names.size === 0) continue
      break
    }
    const name = /^([A-Za-z][A-Za-z0-9-]{1,60}):(?:\s|$)/.exec(line)?.[1]
    if (name === undefined) {
      if (/^[ \t]/.test(line) && names.size > 0) continue
      return false
    }
    names.add(name.toLowerCase())
  }
  return needed.every((name) => names.has(name)) && telling.filter((name) => names.has(name)).length >= 2
}
