/** Ways of saying nothing, in the languages our users' exports come in, lower case, without end punctuation. */
const nothings = new Set(
  [
    // English
    'n/a|na|n.a|none|nothing|no|nope|nil|null|nan|undefined|no comment|no comments|no answer|did not answer|not answered',
    'nothing to add|nothing else|no response|not applicable|no feedback|no reply|no suggestions|see above|same|same as above|as above|x|xx|xxx',
    // French, German, Spanish, Portuguese, Italian, Dutch
    'ras|r.a.s|rien|rien à signaler|rien à dire|néant|neant|aucun|aucune|aucun commentaire|sans commentaire|pas de commentaire|non|sans objet|s/o',
    'keine|keiner|kein kommentar|keine angabe|keine angaben|k.a|ka|nichts|nein|entfällt',
    'nada|ninguno|ninguna|sin comentarios|sin comentario|ningún comentario|no aplica|no contesta',
    'nenhum|nenhuma|sem comentários|sem comentario|não|nao|niente|nessuno|nessun commento|geen|niets|nee|nvt|n.v.t',
  ]
    .join('|')
    .split('|'),
)

/**
 * Whether a text given as an answer says nothing: "n/a", "None.", "Did not answer", "-", "...".
 * Such an answer keeps its score and is not counted as a comment. An emoji says something.
 */
export function isNonAnswer(text: string): boolean {
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text)) return true
  if (text.length > 40) return false
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'“”„«([{.\-–—]+|[\s"'“”»)\]}.!,;:\-–—]+$/g, '')
  return nothings.has(bare)
}

/** Whether a cell only marks the lack of a value, as R, SQL and spreadsheets write it. */
export function isPlaceholder(text: string): boolean {
  return /^(na|n\/a|#n\/a|null|nan|none|nil|\(?blank\)?|-|–|—)$/i.test(text.trim())
}
