/** A label a theme could have. */
export interface Candidate {
  readonly key: string
  readonly text: string
  readonly score: number
  readonly share: number
}

/** What a theme could be called. */
export interface Candidates {
  /** Of all that are considered, also of those that turn out to be written nowhere. */
  readonly keys: readonly string[]
  /** Judged no further than they are asked for; from the start each time. */
  readonly bestFirst: Iterable<Candidate>
}

/** A candidate that is not judged yet. */
export interface Guess {
  readonly key: string
  /** What its score cannot exceed. */
  readonly most: number
  /** More is known of it for some work; null where it is no candidate. */
  readonly nearer: () => Guess | Candidate | null
}

/** Candidates by their score, equal ones by their key; a guess is looked into only while it could be the best one left. */
export const bestFirst = (guesses: readonly Guess[]): Iterable<Candidate> => {
  const waiting: (Guess | Candidate)[] = [...guesses]
  const found: Candidate[] = []
  const findNext = (): Candidate | null => {
    while (waiting.length > 0) {
      const best = waiting.reduce((one, other) => (isBefore(other, one) ? other : one))
      waiting.splice(waiting.indexOf(best), 1)
      if (!('nearer' in best)) return best
      const known = best.nearer()
      if (known !== null) waiting.push(known)
    }
    return null
  }
  return {
    *[Symbol.iterator]() {
      for (let at = 0; ; at++) {
        const next = found[at] ?? findNext()
        if (next === null) return
        found[at] = next
        yield next
      }
    },
  }
}

/** Of equals a guess comes first: it may turn out to be the one with the smaller key. */
const isBefore = (one: Guess | Candidate, other: Guess | Candidate): boolean => {
  const [a, b] = [mostOf(one), mostOf(other)]
  if (a !== b) return a > b
  if ('nearer' in one !== 'nearer' in other) return 'nearer' in one
  return one.key < other.key
}

const mostOf = (one: Guess | Candidate): number => ('nearer' in one ? one.most : one.score)
