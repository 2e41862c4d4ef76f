/** “Hi team,” “Dear Sir or Madam,” at the beginning. */
const greeting =
  /^\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|bonjour|hallo|hola|guten tag)(?: (?:there|all|team|support|everyone|everybody|sir|madam|sirs|or|and|\/|\p{Lu}[\p{L}.'-]*)){0,5}\s*[,!.:;\n\u2013\u2014-]+\s*/iu

/** “Kind regards, A. Example, Example Ltd” at the end: a closing that begins a sentence or a line, and at most a few words. */
const closing =
  /(?:^|[\n.!?,;:]\s*)(?:(?:kind|best|warm|warmest|many|kindest)? ?(?:regards|wishes)|best|cheers|sincerely|yours (?:sincerely|faithfully|truly)|(?:many|with) thanks|thanks(?: so much| very much| again| a lot| in advance)?|thank you(?: so much| very much| again| in advance)?|mit freundlichen gr\u00fc\u00dfen|cordialement|saludos|vielen dank|merci(?: beaucoup| d'avance)?|gracias)[\s,.!]*(?:\n?[ \t]*(?:\p{Lu}[\p{L}.'-]*|&|and)[ \t,.!]*){0,4}\s*$/iu

/** What a mail program or a phone adds, and all below the line that begins a signature. */
const signature =
  /(?:\n-- ?\n[\s\S]*|\s*\b(?:sent|gesendet|envoy\u00e9) (?:from|via|von|de|depuis) (?:my |meinem |mon )?\p{L}+(?: \p{L}+)?\.?\s*)$/iu

/** Letters that say something must be left over. */
const says = /\p{L}{2,}/u

/** The text without greeting, closing and signature; the whole text where nothing else is in it. */
export const withoutFrame = (text: string): string => {
  let inner = text
  for (const part of [signature, closing, greeting]) {
    const rest = inner.replace(part, (found) => (/^[.!?]/.test(found) ? found.charAt(0) : ''))
    if (says.test(rest)) inner = rest
  }
  return inner
}
