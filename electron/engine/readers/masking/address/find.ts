import type { Span } from '../span.ts'
import { englishAddresses } from './english.ts'
import { germanicAddresses } from './germanic.ts'
import { mayHoldAddress } from './may-hold.ts'
import { romanceAddresses } from './romance.ts'

/** Each family of languages with the words that one of its addresses holds. */
const families: readonly { readonly needs: RegExp; readonly patterns: readonly RegExp[] }[] = [
  {
    needs:
      /\d[\p{L}]?,? [^\n]{0,60}?\b(?:st(?:reet)?|r(?:oa)?d|ave?(?:nue)?|l(?:a)?ne?|boulevard|blvd|terrace|cres(?:cent)?|p(?:ar)?kwa?y|h(?:igh)?wa?y|turnpike|mews|wharf|freeway|expressway|drive|dr|c(?:our)?t|pl(?:ace)?|square|sq|way|close|gardens|grove|cir(?:cle)?|trail|hill|row|walk|park|quay|yard|rise|view|green|loop|alley|path|plaza|point|bend|broadway)\b|\bbox\b/iu,
    patterns: englishAddresses,
  },
  {
    needs:
      /(?:str(?:a(?:ß|ss)e|aat|\.)|all?ee|gasse|gässchen|chaussee|damm|ufer|laan|gracht|kade|singel|dijk|dreef|steeg|plantsoen|plein|twiete|stieg|weg|platz|ring|markt|hof|graben|berg|tor|wall|promenade|pfad|zeile|steig|garten|feld|wiese|brücke|kamp|park|pad|baan|burg|wal|veld|oord|akker|hoek|weide) ?\d|straße|strasse|\d[^\n]{0,8}\b\d{5} \p{L}|\b(?:laan|postfach|postbus)\b|\b(?:am|an|auf|im|in|unter|zum|zur|hinter|vor|bei|aan|op) [^\d\n]{2,60}\d/iu,
    patterns: germanicAddresses,
  },
  {
    needs:
      /(?<!\p{L})(?:gran v[ií]a|rue|avenue|av|boulevard|boul|bl?d|chemin|ch|all[ée]e|impasse|place|pl|quai|route|rte|cours|square|passage|sentier|ruelle|faubourg|mont[ée]e|esplanade|calle|c\/|avda?|avenida|plaza|pza|paseo|pº|camino|carretera|ctra|ronda|travesía|callejón|carrer|rúa|rua|glorieta|rambla|avinguda|via|viale|v\.le|corso|c\.so|piazza|p\.z?za|piazzale|p\.le|largo|vicolo|strada|lungomare|lungotevere|contrada|borgo|salita|postale?|apartado|b\.?p|c\.?p)/iu,
    patterns: romanceAddresses,
  },
]

/** Postal addresses as they are written in English, German, Dutch, French, Spanish and Italian, with post boxes. */
export function findAddresses(text: string): readonly Span[] {
  if (!mayHoldAddress(text)) return []
  const found = families.flatMap(({ needs, patterns }) =>
    needs.test(text) ? patterns.flatMap((pattern) => stretches(text, pattern)) : [],
  )
  return joined(found)
}

function stretches(text: string, pattern: RegExp): readonly Span[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].replace(/[^\p{L}\p{N})]+$/u, '').length,
  }))
}

/** Spans in order; those that share characters as one, since two families may see halves of one address. */
function joined(spans: readonly Span[]): readonly Span[] {
  const kept: { start: number; end: number }[] = []
  for (const span of [...spans].sort((one, other) => one.start - other.start || other.end - one.end)) {
    const last = kept.at(-1)
    if (last !== undefined && span.start < last.end) last.end = Math.max(last.end, span.end)
    else kept.push({ ...span })
  }
  return kept
}

export function normaliseAddress(text: string): string {
  return text
    .toLowerCase()
    .replace(/stra(?:ß|ss)e\b|str\./g, 'str')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
