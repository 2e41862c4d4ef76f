import type { Description } from './describe.ts'
import type { Assignments, FindThemesInput, FindThemesOutput, RunRecord } from './find-themes-types.ts'
import type { Membership } from './memberships.ts'
import type { Placement } from './placement.ts'
import type { CachedVectors } from './quantised-vectors.ts'
import type { Examples } from './representatives.ts'
import type { Units } from './units.ts'

export interface Findings {
  readonly input: FindThemesInput
  readonly units: Units
  readonly placement: Placement
  readonly memberships: readonly (readonly Membership[])[]
  readonly descriptions: readonly Description[]
  readonly examples: readonly Examples[]
  /** Units × 2. */
  readonly positions: Float32Array
  readonly fresh: CachedVectors
  readonly run: RunRecord
}

/** From units back to texts: every repeat gets what its unit got. */
export const toOutput = (findings: Findings): FindThemesOutput => {
  const { input, units, placement, descriptions, examples, fresh, run } = findings
  const texts = Array.from(input.texts.keys())
  const unplaced = texts.filter((text) => units.unitOf[text] >= 0 && placement.labels[units.unitOf[text]] < 0)
  return {
    themes: descriptions.map(({ label, keywords }, theme) => ({
      label,
      keywords,
      representatives: examples[theme].typical.map((unit) => units.first[unit]),
      mostDifferent: examples[theme].unusual.map((unit) => units.first[unit]),
    })),
    assignments: assignmentsOf(findings),
    unplaced: Int32Array.from(unplaced),
    suggested: Int32Array.from(unplaced, (text) => placement.suggested[units.unitOf[text]]),
    informative: Uint8Array.from(units.unitOf, (unit) => (unit >= 0 ? 1 : 0)),
    positions: Float32Array.from({ length: texts.length * 2 }, (_, at) => {
      const unit = units.unitOf[Math.floor(at / 2)]
      return unit < 0 ? NaN : findings.positions[2 * unit + (at % 2)]
    }),
    fresh,
    run,
  }
}

const assignmentsOf = ({ units, memberships }: Findings): Assignments => {
  const rows = Array.from(units.unitOf).flatMap((unit, text) =>
    unit < 0 ? [] : memberships[unit].map(({ theme, strength }, rank) => ({ text, theme, strength, rank })),
  )
  return {
    text: Int32Array.from(rows, ({ text }) => text),
    theme: Int32Array.from(rows, ({ theme }) => theme),
    strength: Float32Array.from(rows, ({ strength }) => strength),
    rank: Uint8Array.from(rows, ({ rank }) => rank),
  }
}

type EmptyRun = Omit<RunRecord, 'resolution' | 'neighbours'> & { readonly fresh: CachedVectors }

/** Nothing informative: no themes, and nothing unplaced. */
export const emptyOutput = ({ texts }: FindThemesInput, { fresh, ...run }: EmptyRun): FindThemesOutput => ({
  themes: [],
  assignments: {
    text: new Int32Array(0),
    theme: new Int32Array(0),
    strength: new Float32Array(0),
    rank: new Uint8Array(0),
  },
  unplaced: new Int32Array(0),
  suggested: new Int32Array(0),
  informative: new Uint8Array(texts.length),
  positions: new Float32Array(texts.length * 2).fill(NaN),
  fresh,
  run: { ...run, resolution: 0, neighbours: 0 },
})
