/** More plain words than any non-answer or thanks has. */
const enough = 12
/** The same with a greeting, a closing and a line such as 'Sent from my phone' around it. */
const enoughAround = 32
/** What a greeting, a closing or a signature cannot do without. */
const framing =
  /\n--|\b(?:hi|hello|hey|dear|good|bonjour|hallo|hola|guten|regards|wishes|best|cheers|sincerely|yours|thanks?|mit|cordialement|saludos|vielen|merci|gracias|sent|gesendet|envoyé)\b/i

/**
 * Whether a comment has so many plain words that it says something for certain. Most have, and this takes a fraction
 * of the time that looking closer does; false means that it is to be looked at.
 */
export function saysEnough(text: string): boolean {
  const words = plainWords(text)
  if (words < enough) return false
  return !framing.test(text) || (words >= enoughAround && !text.includes('\n--'))
}

/** Words of letters alone between blanks, counted as far as it matters. */
function plainWords(text: string): number {
  let words = 0
  let isWord = true
  let letters = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if ((code | 32) >= 97 && (code | 32) <= 122) letters += 1
    else if (code === 32 || code === 10) {
      if (isWord && letters > 0 && (words += 1) >= enoughAround) return words
      isWord = true
      letters = 0
    } else isWord = false
  }
  return words
}
