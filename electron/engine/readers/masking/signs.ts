/** What a text holds, as bits. A finder names what its kind cannot do without, so most texts are read once and left. */
export const signs = {
  /** An @, or the written form of one: "(at)", "[at]", " dot ". */
  at: 1,
  digit: 2,
  /** Seven digits or more with no letter between them. */
  sevenDigits: 4,
  /** Six digits or more in all, or four on end after a capital. */
  idDigits: 8,
  letter: 16,
  capital: 32,
  /** Four digits and three full stops, or two colons. */
  network: 64,
  /** A slash and a full stop or colon, or the beginning of a signed token. */
  link: 128,
} as const

const isDigit = 1
const isSmall = 2
const isCapital = 4
const isColon = 8
const isDot = 16
const isAt = 32
const isSlash = 64
const isBracket = 128

const kindOfCode = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code >= 48 && code <= 57) return isDigit
  if (code >= 97 && code <= 122) return isSmall
  if (code >= 65 && code <= 90) return isCapital
  return (
    { ':': isColon, '.': isDot, '@': isAt, '/': isSlash, '(': isBracket, '[': isBracket }[String.fromCharCode(code)] ??
    0
  )
})

/** One pass over a text's UTF-16 units. A letter outside ASCII may be a capital, so it counts as both. */
export function signsOf(text: string): number {
  let seen = 0
  let digits = 0
  let run = 0
  let longestRun = 0
  let dots = 0
  let colons = 0
  let previous = 0
  let runAfterCapital = false
  let fourAfterCapital = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const kind = code < 128 ? (kindOfCode[code] ?? 0) : code < 192 ? 0 : isSmall | isCapital
    seen |= kind
    if (kind === isDigit) {
      digits++
      if (run === 0) runAfterCapital = previous === isCapital
      if (run === 3 && runAfterCapital) fourAfterCapital = true
      if (++run > longestRun) longestRun = run
    } else if ((kind & (isSmall | isCapital)) !== 0) run = 0
    else if (kind === isDot) dots++
    else if (kind === isColon) colons++
    previous = kind
  }
  let bits = digits > 0 ? signs.digit : 0
  if (longestRun >= 7) bits |= signs.sevenDigits
  if (digits >= 6 || fourAfterCapital) bits |= signs.idDigits
  if ((digits >= 4 && dots >= 3) || (digits > 0 && colons >= 2)) bits |= signs.network
  if ((seen & isSmall) !== 0 || (seen & isCapital) !== 0) bits |= signs.letter
  if ((seen & isCapital) !== 0) bits |= signs.capital
  if ((bits & signs.letter) !== 0) bits |= wordSigns(text, seen)
  return bits
}

function wordSigns(text: string, seen: number): number {
  let bits = 0
  if ((seen & isAt) !== 0) bits |= signs.at
  else if ((seen & isBracket) !== 0 && /[([]at[)\]]/i.test(text)) bits |= signs.at
  else if (text.includes(' dot ')) bits |= signs.at
  if ((seen & isSlash) !== 0 && (seen & (isDot | isColon)) !== 0) bits |= signs.link
  else if ((seen & isDot) !== 0 && (seen & isCapital) !== 0 && text.includes('eyJ')) bits |= signs.link
  return bits
}
