import type { Grade } from './evidence-grade.ts'

/** What one step towards the goal is worth, as RICE scales it (McBride 2018, Intercom). */
export const riceImpacts = [
  { value: 3, word: 'Massive' },
  { value: 2, word: 'High' },
  { value: 1, word: 'Medium' },
  { value: 0.5, word: 'Low' },
  { value: 0.25, word: 'Minimal' },
] as const

const confidenceOfGrade: Readonly<Record<Grade, number>> = { 4: 1, 3: 0.8, 2: 0.5, 1: 0.25 }

export interface RiceInputs {
  /** Distinct units that raise it. */
  readonly reach: number
  /** Typed; one of `riceImpacts`. */
  readonly impact: number | null
  readonly grade: Grade
  /** Typed, in person-months, above 0. */
  readonly effort: number | null
}

/**
 * R·I·C/E with the confidence from the evidence grade: 100, 80, 50 or 25%. Null as long as impact or effort is not typed.
 *
 * 120 accounts, impact 2, grade 3, 4 person-months → 48.
 */
export const rice = ({ reach, impact, grade, effort }: RiceInputs): number | null =>
  impact === null || effort === null || effort <= 0 ? null : (reach * impact * confidenceOfGrade[grade]) / effort
