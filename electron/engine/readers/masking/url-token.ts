import type { Span } from './span.ts'

const mayHold = /:\/\/|eyJ|\.[a-z\u00a0-\uffff]{2,24}(?::\d{1,5})?[/?]/i
const word = /[^\s<>"`|\uFFFE]+/g
const scheme = /[a-z][a-z0-9+.-]{1,15}:\/\//i
const bareHost = /^[([{'’]?(?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}{2,24}(?::\d{1,5})?[/?]/u
const jwt = /eyJ[\w-]{6,}\.[\w-]{6,}(?:\.[\w-]*)?/
const closing = /[.,;:!?'’)\]}*_]$/

/** Parameters whose value is a secret, and those whose value may be one. */
const secretName =
  /(?:token|secret|passw|pwd|signature|api[_-]?key|jwt|credential|otp|csrf|nonce|(?:^|[_-])(?:sig|sid|auth|pass|hmac)$)/i
const maybeName =
  /(?:^|[_-])(?:key|code|session|sess|hash|access|ticket|invite|auth\w*|confirm\w*|verif\w*|reset|s|k|t|h)(?:[_-]?id)?$/i

/**
 * Links that open something by themselves: with a password, a secret parameter, a long random part, and signed tokens
 * (RFC 7519) on their own. The whole link is found: what it leads to is nothing a reader of comments needs.
 */
export function findSecretUrls(text: string): readonly Span[] {
  if (!mayHold.test(text)) return []
  const spans: Span[] = []
  for (const found of text.matchAll(word)) {
    const span = secretIn(found[0])
    if (span !== null) spans.push({ start: found.index + span.start, end: found.index + span.end })
  }
  return spans
}

function secretIn(written: string): Span | null {
  if (written.length < 12) return null
  const at = written.search(scheme)
  const lead = at !== -1 ? at : bareHost.test(written) ? /^\W?/.exec(written)?.[0].length : undefined
  if (lead !== undefined) {
    const link = withoutClosing(written.slice(lead))
    if (holdsSecret(link)) return { start: lead, end: lead + link.length }
  }
  const token = written.includes('eyJ') ? jwt.exec(written) : null
  return token === null ? null : { start: token.index, end: token.index + token[0].length }
}

/** A link without the punctuation of the sentence around it. */
function withoutClosing(written: string): string {
  let end = written.length
  while (end > 0 && closing.test(written.charAt(end - 1))) end--
  return written.slice(0, end)
}

function holdsSecret(link: string): boolean {
  const [address = '', ...rest] = link.split(/[?#]/)
  if (/^[a-z][a-z0-9+.-]*:\/\/[^\s/@:]{1,256}:[^\s/@]{1,256}@/i.test(address)) return true
  if (jwt.test(link)) return true
  if (rest.some((part) => part.split(/[&;]/).some(isSecretParameter))) return true
  return address
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .split('/')
    .slice(1)
    .some(isRandom)
}

function isSecretParameter(parameter: string): boolean {
  const sign = parameter.indexOf('=')
  const [name, value] = sign === -1 ? ['', parameter] : [parameter.slice(0, sign), parameter.slice(sign + 1)]
  if (value.length >= 4 && secretName.test(name)) return true
  if (value.length >= 5 && /\d/.test(value) && maybeName.test(name)) return true
  return isRandom(value)
}

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** Long and without words: hexadecimal, a UUID, or capitals, small letters and digits mixed within one piece, or a row of capitals. */
function isRandom(written: string): boolean {
  if (written.length < 16) return false
  if (uuid.test(written) || /^[0-9a-f]{24,}$/i.test(written)) return !/^\d+$/.test(written)
  if (!/^[\w.~%+=-]+$/.test(written)) return false
  return written.split(/[-._~]/).some((piece) => piece.length >= 16 && isMixed(piece))
}

function isMixed(piece: string): boolean {
  const kinds = [/[a-z]/, /[A-Z]/, /\d/].filter((kind) => kind.test(piece)).length
  if (kinds === 3 || /^[A-Z\d]{20,}$/.test(piece)) return true
  const changes = piece.match(/(?<=\d)[A-Za-z]|(?<=[A-Za-z])\d/g)?.length ?? 0
  return kinds === 2 && changes >= 4
}

export function normaliseUrl(text: string): string {
  return text
}
