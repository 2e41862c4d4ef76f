const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What XML 1.0 can hold; a file with anything else could be opened nowhere. */
const allowed = /[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

export const xmlText = (text: string): string =>
  (text.match(allowed) ?? []).join('').replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)

type Attributes = Readonly<Record<string, string | null>>

/** An element with its attributes; those that are null are left out. */
export function xmlElement(name: string, attributes: Attributes, inner: readonly string[] = []): string {
  const given = Object.entries(attributes)
    .flatMap(([key, value]) => (value === null ? [] : [` ${key}="${xmlText(value).replace(/\s/g, ' ')}"`]))
    .join('')
  return inner.length === 0 ? `<${name}${given}/>` : `<${name}${given}>${inner.join('')}</${name}>`
}

export const xmlFile = (root: string): string => `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`
