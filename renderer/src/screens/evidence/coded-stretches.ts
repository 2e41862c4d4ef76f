import type { Coding } from '#shared/contract/coding.ts'

export interface Coded extends Coding {
  /** The line below the words it is drawn on, from 0; codings that overlap have different ones. */
  readonly lane: number
}

/** Gives each coding of a passage the first line that is free along all of it. */
export function inLanes(codings: readonly Coding[]): readonly Coded[] {
  const ends: number[] = []
  return codings
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .map((coding) => {
      const free = ends.findIndex((end) => end <= coding.start)
      const lane = free === -1 ? ends.length : free
      ends[lane] = coding.end
      return { ...coding, lane }
    })
}

interface CodedStretch {
  readonly at: number
  readonly text: string
  readonly codings: readonly Coded[]
}

/** Words of a passage, letter for letter, cut wherever a coding begins or ends. at: where in the passage they begin. */
export function codedStretches(words: Pick<CodedStretch, 'at' | 'text'>, codings: readonly Coded[]): CodedStretch[] {
  const end = words.at + words.text.length
  const edges = codings.flatMap((coding) => [coding.start, coding.end]).filter((edge) => edge > words.at && edge < end)
  const cuts = [...new Set([words.at, ...edges, end])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((at, nth) => {
    const to = cuts[nth + 1] ?? end
    return {
      at,
      text: words.text.slice(at - words.at, to - words.at),
      codings: codings.filter((coding) => coding.start < to && coding.end > at),
    }
  })
}
