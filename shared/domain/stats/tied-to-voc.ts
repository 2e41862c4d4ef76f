import { formatCount } from '../format.ts'
import type { CountingUnit } from './counting-unit.ts'
import { gradeWords, type Grade } from './evidence-grade.ts'
import { shareOf, type Share } from './shares.ts'

/** What a priority needs to count as tied to the voice of the customer; the user may edit it. */
export interface EvidenceRule {
  readonly comments: number
  readonly units: number
  /** As many kinds of source as the workspace has, up to this many. */
  readonly kindsUpTo: number
  readonly grade: Grade
}

/** At least 5 comments, 3 units, as many kinds of source as the workspace has up to 2, grade Fair or better. */
export const defaultEvidenceRule: EvidenceRule = { comments: 5, units: 3, kindsUpTo: 2, grade: 2 }

export interface PriorityEvidence {
  readonly comments: number
  readonly units: number
  readonly unit: CountingUnit
  readonly kinds: number
  readonly kindsInWorkspace: number
  readonly grade: Grade
}

export interface RuleCheck {
  readonly met: boolean
  /** What is missing, in words; empty when the rule is met. */
  readonly reasons: readonly string[]
}

/** The default rule: at least 5 comments, 3 units, as many kinds of source as the workspace has up to 2, grade Fair or better. */
export const checkEvidenceRule = (evidence: PriorityEvidence, rule: EvidenceRule = defaultEvidenceRule): RuleCheck => {
  const kindsNeeded = Math.min(rule.kindsUpTo, evidence.kindsInWorkspace)
  const reasons = [
    ...short(
      evidence.comments < rule.comments,
      `${formatCount(evidence.comments, 'comment')}, ${rule.comments} needed`,
    ),
    ...short(evidence.units < rule.units, `${formatCount(evidence.units, evidence.unit)}, ${rule.units} needed`),
    ...short(evidence.kinds < kindsNeeded, `${formatCount(evidence.kinds, 'kind')} of source, ${kindsNeeded} needed`),
    ...short(
      evidence.grade < rule.grade,
      `evidence is ${gradeWords[evidence.grade]}, ${gradeWords[rule.grade]} needed`,
    ),
  ]
  return { met: reasons.length === 0, reasons }
}

const short = (missing: boolean, reason: string): readonly string[] => (missing ? [reason] : [])

/**
 * % of priorities tied to VOC: committed priorities that meet the rule / all committed ones, those without any evidence
 * included. Null where nothing is committed.
 */
export const tiedToVoc = (committed: readonly RuleCheck[]): Share | null =>
  shareOf(committed.filter((check) => check.met).length, committed.length)
