import { assignmentsOf } from './comment-themes.ts'
import type { Description } from './describe.ts'
import type { FindThemesOutput, RunRecord } from './find-themes-types.ts'
import type { Memberships } from './memberships.ts'
import type { Placement } from './placement.ts'
import { noKeyedVectors, noVectors } from './quantised-vectors.ts'
import type { Examples } from './representatives.ts'
import type { SentenceThemes } from './sentence-themes.ts'
import type { Units } from './units.ts'

export interface Findings {
  readonly units: Units
  readonly placement: Placement
  readonly memberships: Memberships
  readonly spoken: SentenceThemes
  readonly descriptions: readonly Description[]
  readonly examples: readonly Examples[]
  /** Units × 2. */
  readonly positions: Float32Array
  readonly run: RunRecord
}

/** From units back to comments: every repeat gets what its unit got. Nothing was encoded for it. */
export const toOutput = (findings: Findings): FindThemesOutput => {
  const { units, placement, descriptions, examples, run } = findings
  const { unitOf } = units
  const assignments = assignmentsOf(units, findings.memberships, findings.spoken)
  const isPlaced = new Uint8Array(unitOf.length)
  for (const text of assignments.text) isPlaced[text] = 1
  const unplaced = Int32Array.from(unitOf.keys()).filter((text) => unitOf[text] >= 0 && isPlaced[text] === 0)
  const firstOf = (own: Int32Array): Int32Array => own.map((unit) => units.first[unit])
  return {
    themes: descriptions.map((description, theme) => ({
      ...description,
      representatives: firstOf(examples[theme].typical),
      mostDifferent: firstOf(examples[theme].unusual),
    })),
    assignments,
    unplaced,
    suggested: unplaced.map((text) => placement.suggested[unitOf[text]]),
    informative: Uint8Array.from(unitOf, (unit) => (unit >= 0 ? 1 : 0)),
    positions: Float32Array.from({ length: unitOf.length * 2 }, (_, at) => {
      const unit = unitOf[Math.floor(at / 2)]
      return unit < 0 ? NaN : findings.positions[2 * unit + (at % 2)]
    }),
    fresh: noVectors(),
    freshParts: noKeyedVectors(),
    run,
  }
}

type EmptyRun = Omit<RunRecord, 'resolution' | 'stability' | 'neighbours'>

/** Nothing informative: no themes, and nothing unplaced. */
export const emptyOutput = (texts: number, run: EmptyRun): FindThemesOutput => ({
  themes: [],
  assignments: {
    text: new Int32Array(0),
    theme: new Int32Array(0),
    strength: new Float32Array(0),
    rank: new Uint8Array(0),
    start: new Int32Array(0),
    end: new Int32Array(0),
  },
  unplaced: new Int32Array(0),
  suggested: new Int32Array(0),
  informative: new Uint8Array(texts),
  positions: new Float32Array(texts * 2).fill(NaN),
  fresh: noVectors(),
  freshParts: noKeyedVectors(),
  run: { ...run, resolution: 0, stability: null, neighbours: 0 },
})
