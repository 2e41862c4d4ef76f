import type { Span } from '../span.ts'

/** Words for a personal number. Abbreviations that are also words of a language count in capitals alone. */
const words = [
  String.raw`social security|social insurance|national insurance|nino|itin|nhs|aadha+r|tax file number|passport|passeport|pasaporte|passaporto|reisepass`,
  String.raw`driv(?:ing|er'?s|ers) licen[cs]e|identity card|national id(?:entity)?|id card|personal (?:id|number)`,
  String.raw`steuer-?id(?:nr|-?nummer)?|steueridentifikationsnummer|steuerliche identifikationsnummer|identifikationsnummer|idnr`,
  String.raw`(?:renten|sozial)versicherungs(?:nummer|nr)|sv-?(?:nummer|nr)|ahv(?:-?(?:nummer|nr))?|avs|(?:personal)?ausweis(?:nummer|nr)?`,
  String.raw`s[eé]cu(?:rit[eé] sociale)?|num[eé]ro (?:fiscal|national)|carte d['’]identit[eé]|nir`,
  String.raw`documento(?: nacional)? de identidad|n[uú]mero de identidad|seguridad social|codice fiscale|cod\. ?fisc|carta d['’]identità`,
  String.raw`burgerservicenummer|rijksregister(?:nummer)?|sofinummer|paspoort(?:nummer)?|pesel|personnummer|cpr(?:-nummer)?|f[øo]dselsnummer|henkil[öo]tunnus|hetu|cpf|curp|kimlik|contribuinte`,
].join('|')
const capitals = 'SSN|SS#|SIN|NI|NHS|TFN|PAN|PPS|PPSN|DNI|NIE|NIF|BSN|INSZ|CNP|EGN|OIB|RRN|NRIC|C\\.F\\.|CF'

const told = new RegExp(
  String.raw`(?<![A-Za-z\d\u00c0-\u024f])(?:${words}|(${capitals}))(?:-?(?:nummer|nr|number)\.?)?(?![A-Za-z\u00c0-\u024f])`,
  'gi',
)

/** What may stand between the word and the number: a few words, no digit and no end of a sentence. */
const between = String.raw`(?:[ \t]{0,4}[:#=(»"'’,–-]|[ \t]{0,4}n[o°º]\.?(?![\p{L}])|[ \t]{1,4}(?!\d)[\p{L}./'’-]{1,14}){0,5}?[ \t"'(:#]{0,6}`
const number = String.raw`(?<![\p{L}\p{N}])(?:[A-Z]{1,6}[ -]?|[a-z]{1,2})?\d(?:[ .\-/]?[A-Za-z]?\d){4,17}(?:[ .\-/]?[A-Z]{1,2}|[a-z])?(?![\p{L}\p{N}])`
const next = new RegExp(`${between}(${number})`, 'duy')
const date = /^(?:\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d|(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2})$/

/** Numbers right after a word for a personal number, whatever their check digits: a mistyped one tells as much. */
export function toldNumbers(text: string): readonly Span[] {
  if (!/[A-Za-z]{2}/.test(text)) return []
  const spans: Span[] = []
  for (const found of text.matchAll(told)) {
    if (found[1] !== undefined && found[1] !== found[1].toUpperCase()) continue
    const span = numberAfter(text, found.index + found[0].length)
    if (span !== null) spans.push(span)
  }
  return spans
}

function numberAfter(text: string, from: number): Span | null {
  next.lastIndex = from
  const place = next.exec(text)?.indices?.[1]
  if (place === undefined) return null
  const [start, end] = place
  const written = text.slice(start, end)
  const digits = written.replace(/\D/g, '').length
  if (digits < 6 || digits > 18 || date.test(written)) return null
  return { start, end }
}
