/** Characters of windows-1252 for the bytes 0x80 to 0x9F that are not the characters of the same number. */
const punctuation = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'].map((char, at) => [char, 0x80 + at]),
)

const continuing = '[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]'

/**
 * What UTF-8 looks like once it was read as windows-1252. Leads that are everyday letters (É, À) count in threes and
 * fours only, and Cyrillic and Greek only as several letters running, so that «CAFÉ» stays.
 */
const doubled = new RegExp(
  [
    `[ð]${continuing}{3}`,
    `[áâãï]${continuing}{2}`,
    `[ÃÅÄ]${continuing}`,
    'Â[\u0080-\u00bf]',
    `(?:[ÐÑÎÏ]${continuing}){2,}`,
  ].join('|'),
  'g',
)

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Some texts went through it more than once. */
const mostTimes = 3

/** Undoes UTF-8 that was taken for windows-1252 and encoded again: "CafÃ©" is "Café", "itâ€™s" is "it’s". */
export function repairDoubleUtf8(text: string): string {
  let mended = text
  for (let times = 0; times < mostTimes; times++) {
    const once = mended.replace(doubled, (found) => decoded(found) ?? found)
    if (once === mended) break
    mended = once
  }
  return mended
}

function decoded(text: string): string | null {
  const bytes = Uint8Array.from(text, (char) => punctuation.get(char) ?? char.charCodeAt(0))
  try {
    return utf8.decode(bytes)
  } catch {
    return null
  }
}
