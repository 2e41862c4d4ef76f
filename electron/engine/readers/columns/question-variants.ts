/**
 * Groups of questions that look like variants of one, for a person to join; nothing is joined by itself.
 * Two questions are variants when they are equal after case, spaces and punctuation, or when at least half of their
 * content words are the same (Jaccard similarity of word sets, after joining plurals, verb endings and the few
 * expressions below). A negation or a number in one and not in the other keeps them apart.
 */
export function questionVariants(questions: readonly string[]): readonly (readonly string[])[] {
  const known = questions.slice(0, mostQuestions).map((text) => ({ text, key: keyOf(text), words: contentWords(text) }))
  const group = known.map((_, at) => at)
  for (const [at, one] of known.entries()) {
    for (let other = 0; other < at; other++) {
      const before = known[other]
      if (before === undefined || !areVariants(one, before)) continue
      const [from, into] = [group[at] ?? at, group[other] ?? other]
      for (let index = 0; index <= at; index++) if (group[index] === from) group[index] = into
    }
  }
  const groups = new Map<number, string[]>()
  for (const [at, { text }] of known.entries()) {
    const mine = group[at] ?? at
    groups.set(mine, [...(groups.get(mine) ?? []), text])
  }
  return [...groups.values()].filter((texts) => texts.length > 1)
}

interface KnownQuestion {
  readonly key: string
  readonly words: ReadonlySet<string>
}

const mostQuestions = 200
const leastOverlap = 0.5

function areVariants(one: KnownQuestion, other: KnownQuestion): boolean {
  if (one.key === other.key) return true
  if (one.words.size === 0 || other.words.size === 0) return false
  let both = 0
  for (const word of one.words) if (other.words.has(word)) both += 1
  if (both / (one.words.size + other.words.size - both) < leastOverlap) return false
  return [...one.words, ...other.words].every(
    (word) => !tellsApart.test(word) || (one.words.has(word) && other.words.has(word)),
  )
}

const tellsApart = /^(not|no|never|least|worst|\d+)$/

function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Ways of saying one thing, before words are cut: "do better" is "improve". */
const expressions: readonly (readonly [RegExp, string])[] = [
  [/\b(don|doesn|didn|isn|wasn|weren|aren|couldn|can) ?t\b/g, 'not'],
  [
    /\b(do|be|done|make|made|work|serve) (you )?(it |this |us )?better\b|\b(improv(e|es|ed|ing|ements?)|enhance[ds]?)\b|\bbetter\b/g,
    'improve',
  ],
  [/\b(liked?|likes|enjoy(ed)?|love[ds]?|went well|do well|done well|did well|well|great|positive)\b/g, 'good'],
  [/\b(dislike[ds]?|hate[ds]?|bad|badly|went wrong|wrong|negative|poor)\b/g, 'worst'],
  [/\b(additional|further|any other|anything else|other)\b/g, 'else'],
  [/\b(suggestions?|suggest|recommendations?)\b/g, 'suggest'],
  [/\b(comments?|feedback|thoughts|remarks?)\b/g, 'comment'],
  [/\b(why|reasons?)\b/g, 'reason'],
  [/\b(score|rating|grade|number)\b/g, 'score'],
]

const functionWords = new Set(
  'a an the of to for in on at by with from about as is are was were be been being do does did have has had will would could can should may might must i we you they it he she us our your their my me this that these those what which who whom whose how when where and or but if so than then there here any some all also more most very just please tell describe give gave us share let know one thing things part'.split(
    ' ',
  ),
)

function contentWords(text: string): ReadonlySet<string> {
  let plain = ` ${keyOf(text)} `
  for (const [pattern, word] of expressions) plain = plain.replace(pattern, word)
  return new Set(
    plain
      .split(' ')
      .filter((word) => word !== '' && !functionWords.has(word))
      .map(stemmed),
  )
}

/** Joins plurals and the commonest verb endings; enough to compare two short questions of one survey. */
function stemmed(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  const singular = word.length > 3 && /[^suai]s$/.test(word) ? word.slice(0, -1) : word
  const bare = singular.length > 5 ? singular.replace(/(ing|ed)$/, '') : singular
  return bare.length > 4 ? bare.replace(/e$/, '') : bare
}
