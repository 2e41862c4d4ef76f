/** Ways of saying nothing, in the languages our users' exports come in, lower case, without end punctuation. */
const nothings = new Set(
  [
    // English
    'n/a|na|n.a|none|nothing|no|nope|nil|null|nan|undefined|no comment|no comments|no answer|did not answer|not answered',
    'nothing to add|nothing else|no response|not applicable|no feedback|no reply|no suggestions|no suggestion|no opinion|see above|same|same as above|as above|x|xx|xxx',
    'nothing at all|nothing really|nothing to report|nothing to say|nothing to improve|nothing comes to mind|not a thing|not really|not sure',
    "can't think of anything|cannot think of anything|don't know|dont know|do not know|i don't know|dk|idk|prefer not to say|no idea|no input|none at all|none at this time|nothing at this time",
    // French, German, Spanish, Portuguese, Italian, Dutch
    'ras|r.a.s|rien|rien à signaler|rien à dire|rien à ajouter|rien de particulier|sans avis|néant|neant|aucun|aucune|aucun commentaire|sans commentaire|pas de commentaire|non|sans objet|s/o',
    'keine|keiner|kein kommentar|keine angabe|keine angaben|keine anmerkungen|keine meinung|weiß nicht|k.a|ka|nichts|nein|entfällt',
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
  if (!saysAnything(text)) return true
  if (text.length > longestNothing) return false
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'“”„«([{.\-–—]+|[\s"'“”»)\]}.!,;:\-–—]+$/g, '')
  return nothings.has(bare)
}

const longestNothing = 40

/** Whether there is a letter, a digit or a picture; nearly all texts begin with a letter. */
function saysAnything(text: string): boolean {
  const first = text.charCodeAt(0) | 32
  if (first >= 97 && first <= 122) return true
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text)
}

/** With white space around it. */
const longestPlaceholder = 16

/** Whether a cell only marks the lack of a value, as R, SQL and spreadsheets write it. */
export function isPlaceholder(text: string): boolean {
  return text.length <= longestPlaceholder && /^(na|n\/a|#n\/a|null|nan|none|nil|\(?blank\)?|-|–|—)$/i.test(text.trim())
}
