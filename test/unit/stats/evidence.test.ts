import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countingUnitOf } from '#shared/domain/stats/counting-unit.ts'
import { gradeEvidence, type Evidence } from '#shared/domain/stats/evidence-grade.ts'
import { priorityCoverage } from '#shared/domain/stats/priority-coverage.ts'
import { checkEvidenceRule, tiedToVoc } from '#shared/domain/stats/tied-to-voc.ts'

const strong: Evidence = {
  comments: 120,
  units: 40,
  unit: 'account',
  kinds: 2,
  kindsInWorkspace: 3,
  contradictingShare: 0.05,
  olderThanYearShare: 0.1,
  largestAccountShare: 0.1,
  largestSourceShare: 0.5,
  reportedShare: 0.3,
}

describe('the counting unit', () => {
  it('is the account, else the respondent, else the record', () => {
    expect(countingUnitOf({ accounts: 1, respondents: 9 })).toBe('account')
    expect(countingUnitOf({ accounts: 0, respondents: 9 })).toBe('respondent')
    expect(countingUnitOf({ accounts: 0, respondents: 0 })).toBe('record')
  })
})

describe('the evidence grade', () => {
  it('is Strong with nothing against it; a share at its limit is not over it', () => {
    expect(gradeEvidence(strong)).toEqual({ grade: 4, word: 'Strong', reasons: [] })
    const atLimits = {
      ...strong,
      units: 5,
      contradictingShare: 0.25,
      olderThanYearShare: 0.5,
      largestAccountShare: 0.5,
    }
    expect(gradeEvidence(atLimits).grade).toBe(4)
  })

  it.each<[Partial<Evidence>, string]>([
    [{ units: 4 }, 'only 4 accounts (fewer than 5)'],
    [{ units: 1, unit: 'respondent' }, 'only 1 respondent (fewer than 5)'],
    [{ kinds: 1 }, 'one kind of source (the workspace has 3)'],
    [{ contradictingShare: 0.31 }, '31% of its comments contradict it (over 25%)'],
    [{ olderThanYearShare: 0.62 }, '62% of its comments are older than 12 months (over half)'],
    [{ largestAccountShare: 0.61 }, '61% of its comments come from one account (over half)'],
    [{ largestSourceShare: 0.9 }, '90% of its comments come from one source (over half)'],
    [
      { largestAccountShare: 0.61, largestSourceShare: 0.9 },
      '61% of its comments come from one account and 90% from one source (over half)',
    ],
    [{ reportedShare: 0.35 }, '35% of its comments are reported by staff (over 30%)'],
  ])('is Good with one thing against it: %j', (change, reason) => {
    expect(gradeEvidence({ ...strong, ...change })).toEqual({ grade: 3, word: 'Good', reasons: [reason] })
  })

  it('is Fair with two and Weak with three or more, and keeps every reason', () => {
    expect(gradeEvidence({ ...strong, units: 3, kinds: 1 }).word).toBe('Fair')
    expect(gradeEvidence({ ...strong, units: 3, kinds: 1, reportedShare: 0.5 }).word).toBe('Weak')
    const worst = { ...strong, units: 1, kinds: 1, contradictingShare: 1, olderThanYearShare: 1, reportedShare: 1 }
    expect(gradeEvidence({ ...worst, largestAccountShare: 1 })).toMatchObject({ grade: 1, word: 'Weak' })
    expect(gradeEvidence({ ...worst, largestAccountShare: 1 }).reasons).toHaveLength(6)
  })

  it('does not ask for a second kind of source where the workspace has one', () => {
    expect(gradeEvidence({ ...strong, kinds: 1, kindsInWorkspace: 1 }).grade).toBe(4)
  })

  it('is not lowered for concentration in one account where there are no accounts', () => {
    expect(gradeEvidence({ ...strong, unit: 'record', largestAccountShare: null }).grade).toBe(4)
  })

  it('is Weak without a comment', () => {
    const none = { ...strong, comments: 0, units: 0, kinds: 0 }
    expect(gradeEvidence(none)).toEqual({ grade: 1, word: 'Weak', reasons: ['no comments'] })
  })

  it('is 4 less its reasons, never below 1', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const any = fc.record({
      comments: fc.integer({ min: 1, max: 50 }),
      units: fc.nat(10),
      unit: fc.constantFrom('account', 'respondent', 'record'),
      kinds: fc.integer({ min: 1, max: 3 }),
      kindsInWorkspace: fc.integer({ min: 1, max: 3 }),
      contradictingShare: share,
      olderThanYearShare: share,
      largestAccountShare: fc.option(share),
      largestSourceShare: share,
      reportedShare: share,
    })
    fc.assert(
      fc.property(any, (evidence) => {
        const { grade, reasons } = gradeEvidence(evidence)
        return grade === Math.max(1, 4 - reasons.length)
      }),
    )
  })
})

const enough = { comments: 5, units: 3, unit: 'account', kinds: 2, kindsInWorkspace: 3, grade: 2 } as const

describe('the evidence rule', () => {
  it('is met by 5 comments, 3 units, two kinds of source and grade Fair', () => {
    expect(checkEvidenceRule(enough)).toEqual({ met: true, reasons: [] })
  })

  it('asks for one kind of source where the workspace has one', () => {
    expect(checkEvidenceRule({ ...enough, kinds: 1, kindsInWorkspace: 1 }).met).toBe(true)
    expect(checkEvidenceRule({ ...enough, kinds: 1 }).met).toBe(false)
  })

  it('names everything that is missing', () => {
    const { met, reasons } = checkEvidenceRule({ ...enough, comments: 1, units: 1, kinds: 1, grade: 1 })
    expect(met).toBe(false)
    expect(reasons).toEqual([
      '1 comment, 5 needed',
      '1 account, 3 needed',
      '1 kind of source, 2 needed',
      'evidence is Weak, Fair needed',
    ])
  })

  it('follows the user’s own rule', () => {
    const rule = { comments: 10, units: 3, kindsUpTo: 1, grade: 3 } as const
    expect(checkEvidenceRule(enough, rule).reasons).toEqual(['5 comments, 10 needed', 'evidence is Fair, Good needed'])
  })
})

describe('% of priorities tied to VOC', () => {
  it('counts the committed ones without evidence in its base', () => {
    const none = checkEvidenceRule({ ...enough, comments: 0, units: 0, kinds: 0, grade: 1 })
    expect(tiedToVoc([checkEvidenceRule(enough), none, checkEvidenceRule(enough), none])).toMatchObject({
      part: 2,
      whole: 4,
      share: 0.5,
    })
  })

  it('has no value where nothing is committed', () => {
    expect(tiedToVoc([])).toBeNull()
  })
})

describe('priority coverage', () => {
  it('counts a comment under two priorities once, and only informative ones in the window', () => {
    const informative = new Set(['a', 'b', 'c', 'd'])
    expect(
      priorityCoverage(informative, [
        ['a', 'b'],
        ['b', 'z'],
      ]),
    ).toMatchObject({ part: 2, whole: 4, share: 0.5 })
  })

  it('has no value in an empty window, and is 0 without priorities', () => {
    expect(priorityCoverage(new Set(), [['a']])).toBeNull()
    expect(priorityCoverage(new Set(['a']), [])?.share).toBe(0)
  })
})
