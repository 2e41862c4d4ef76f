import type { Assignments } from './find-themes-types.ts'
import type { Memberships } from './memberships.ts'
import type { SentenceThemes } from './sentence-themes.ts'
import type { Units } from './units.ts'

/** Where the whole comment belongs nowhere, one sentence has to speak for it this strongly. */
const SPEAKS_FOR_ALL = 0.7

/** A comment's claim to a theme; `sentence` is −1 where all of it speaks to it. */
interface Claim {
  readonly theme: number
  readonly strength: number
  readonly sentence: number
  /** How strongly that sentence says it. */
  readonly said: number
}

/**
 * The themes of each comment: those of its unit, the one it was clustered into leading, and those its sentences speak to,
 * each once, strongest first, with the sentence that says it most.
 */
export const assignmentsOf = (
  { unitOf, sentences }: Units,
  memberships: Memberships,
  spoken: SentenceThemes,
): Assignments => {
  const rows = rowsAtMost(unitOf, memberships) + spoken.theme.length
  const [text, theme, start, end] = [0, 0, 0, 0].map(() => new Int32Array(rows))
  const strength = new Float32Array(rows)
  const rank = new Uint8Array(rows)
  let next = 0
  let sentence = 0
  unitOf.forEach((unit, comment) => {
    const claims = unit < 0 ? [] : claimsOfUnit(memberships, unit)
    const isClustered = claims.length > 0
    for (; sentence < sentences.comment.length && sentences.comment[sentence] === comment; sentence++)
      if (spoken.theme[sentence] >= 0 && (isClustered || spoken.strength[sentence] >= SPEAKS_FOR_ALL))
        claim(claims, spoken, sentence)
    for (const [nth, one] of ordered(claims, isClustered).entries()) {
      text[next] = comment
      theme[next] = one.theme
      strength[next] = one.strength
      rank[next] = nth
      start[next] = one.sentence < 0 ? -1 : sentences.start[one.sentence]
      end[next++] = one.sentence < 0 ? -1 : sentences.end[one.sentence]
    }
  })
  return {
    text: text.slice(0, next),
    theme: theme.slice(0, next),
    strength: strength.slice(0, next),
    rank: rank.slice(0, next),
    start: start.slice(0, next),
    end: end.slice(0, next),
  }
}

const rowsAtMost = (unitOf: Int32Array, { start }: Memberships): number =>
  unitOf.reduce((sum, unit) => (unit < 0 ? sum : sum + start[unit + 1] - start[unit]), 0)

const claimsOfUnit = ({ start, theme, strength }: Memberships, unit: number): Claim[] =>
  Array.from({ length: start[unit + 1] - start[unit] }, (_, nth) => ({
    theme: theme[start[unit] + nth],
    strength: strength[start[unit] + nth],
    sentence: -1,
    said: 0,
  }))

/** The sentence that says it most is the span; the strength is the greater of the whole's and the sentence's. */
const claim = (claims: Claim[], spoken: SentenceThemes, sentence: number): void => {
  const [theme, said] = [spoken.theme[sentence], spoken.strength[sentence]]
  const at = claims.findIndex((one) => one.theme === theme)
  if (at < 0) claims.push({ theme, strength: said, sentence, said })
  else if (said > claims[at].said) claims[at] = { theme, strength: Math.max(claims[at].strength, said), sentence, said }
}

/** Whoever sorts by strength has the leading theme first. */
const BELOW = 0.999

/** What a comment was clustered into leads, and everything after it counts as weaker. */
const ordered = (claims: readonly Claim[], isClustered: boolean): readonly Claim[] => {
  const leading = claims.slice(0, isClustered ? 1 : 0)
  const others = claims.slice(leading.length).sort((a, b) => b.strength - a.strength || a.theme - b.theme)
  const most = leading[0] === undefined ? 1 : BELOW * leading[0].strength
  return [...leading, ...others.map((one) => ({ ...one, strength: Math.min(most, one.strength) }))]
}
