import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cohensKappa, krippendorffsAlpha } from '#shared/domain/stats/agreement.ts'
import { wordOfAlpha, wordOfKappa } from '#shared/domain/stats/agreement-words.ts'
import { agreementOfCoders, alphaOfTwo, kappaHalfWidth, type CoderAnswer } from '#shared/domain/stats/two-coders.ts'

const repeated = <Value>(value: Value, times: number): Value[] => Array.from({ length: times }, () => value)
const pair = (first: CoderAnswer, second: CoderAnswer) => [first, second] as const

const anyAnswer = fc.option(fc.uniqueArray(fc.nat(2), { maxLength: 3 }), { nil: null })
const anyAnswers = fc.array(fc.tuple(anyAnswer, anyAnswer), { maxLength: 12 })
const counts = fc.record({ both: fc.nat(20), first: fc.nat(20), second: fc.nat(20), neither: fc.nat(20) })

describe('the agreement of two coders', () => {
  it('has the worked κ of 20/5/10/15: .400', () => {
    const answers = [
      ...repeated(pair([0], [0]), 20),
      ...repeated(pair([0], []), 5),
      ...repeated(pair([], [0]), 10),
      ...repeated(pair([], []), 15),
    ]
    const { themes, overall } = agreementOfCoders(answers, 1, 'seed')
    expect(themes[0]).toMatchObject({ both: 20, first: 5, second: 10, neither: 15, judged: 50, agreed: 0.7 })
    expect(themes[0]?.kappa?.value).toBeCloseTo(0.4, 10)
    expect(overall).toEqual(agreementOfCoders(answers, 1, 'seed').overall)
    // The large-sample interval (Fleiss, Cohen and Everitt 1969) is .156 to .644.
    expect(themes[0]?.kappa?.interval?.low).toBeCloseTo(0.156, 1)
    expect(themes[0]?.kappa?.interval?.high).toBeCloseTo(0.644, 1)
  })

  it('has the worked α with a missing value: .575', () => {
    const one = [1, 1, 0, 0, 1, 0, 1, 0, 1, 0].map((yes) => (yes === 1 ? [0] : []))
    const other = [1, 1, 0, 1, null, 0, 1, 0, 0, 0].map((yes) => (yes === null ? null : yes === 1 ? [0] : []))
    const { themes } = agreementOfCoders(
      one.map((first, at) => pair(first, other[at] ?? null)),
      1,
      'seed',
    )
    expect(themes[0]?.judged).toBe(9)
    expect(themes[0]?.alpha?.value).toBeCloseTo(0.575, 3)
  })

  it('takes α of two coders from their counts as Krippendorff takes it from the pairs', () => {
    fc.assert(
      fc.property(counts, ({ both, first, second, neither }) => {
        const pairs = [
          ...repeated([1, 1], both),
          ...repeated([1, 0], first),
          ...repeated([0, 1], second),
          ...repeated([0, 0], neither),
        ]
        const [own, known] = [alphaOfTwo({ both, first, second, neither }), krippendorffsAlpha(pairs)]
        expect(own === null).toBe(known === null)
        expect(own ?? 0).toBeCloseTo(known ?? 0, 9)
      }),
    )
  })

  it('is the same whoever is called the first', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const there = agreementOfCoders(answers, 3, 's')
        const back = agreementOfCoders(
          answers.map(([first, second]) => pair(second, first)),
          3,
          's',
        )
        there.themes.forEach((theme, at) => {
          expect(back.themes[at]?.first).toBe(theme.second)
          expect(back.themes[at]?.kappa?.value ?? 9).toBeCloseTo(theme.kappa?.value ?? 9, 9)
          expect(back.themes[at]?.alpha?.value ?? 9).toBeCloseTo(theme.alpha?.value ?? 9, 9)
        })
      }),
      { numRuns: 20 },
    )
  })

  it('is 1 on full agreement, without an interval there is nothing to draw from', () => {
    const { themes, overall } = agreementOfCoders([pair([0], [0]), pair([1], [1]), pair([], null)], 2, 's')
    expect(themes.map(({ kappa, alpha }) => [kappa, alpha])).toEqual(
      repeated(repeated({ value: 1, interval: null }, 2), 2),
    )
    expect(overall.alpha).toEqual({ value: 1, interval: null })
  })

  it('leaves out what a coder skipped, and is not defined where nothing is left', () => {
    const { themes } = agreementOfCoders([pair([0], null), pair(null, [0])], 1, 's')
    expect(themes).toEqual([
      { both: 0, first: 0, second: 0, neither: 0, judged: 0, agreed: null, kappa: null, alpha: null },
    ])
  })

  it('keeps each coefficient within its interval, and the interval within what is possible', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { themes, overall } = agreementOfCoders(answers, 3, 's')
        for (const { kappa, alpha } of [...themes, overall]) {
          for (const coefficient of [kappa, alpha]) {
            if (!coefficient?.interval) continue
            expect(coefficient.interval.low).toBeGreaterThanOrEqual(-1 - 1e-9)
            expect(coefficient.interval.high).toBeLessThanOrEqual(1 + 1e-9)
            expect(coefficient.interval.low).toBeLessThanOrEqual(coefficient.interval.high)
          }
        }
      }),
      { numRuns: 20 },
    )
  })
})

describe('what a sample allows', () => {
  it('foretells the width of κ: 60 comments, a theme of 1 in 5, κ .7 → .233', () => {
    expect(kappaHalfWidth(60, 0.2, 0.7)).toBeCloseTo(0.233, 3)
    expect(kappaHalfWidth(240, 0.2, 0.7)).toBeCloseTo(0.1165, 3)
  })

  it('has the words of Landis and Koch, and of Krippendorff', () => {
    expect([-0.1, 0.1, 0.2, 0.21, 0.6, 0.61, 0.8, 0.81].map(wordOfKappa)).toEqual([
      'poor',
      'slight',
      'slight',
      'fair',
      'moderate',
      'substantial',
      'substantial',
      'almost perfect',
    ])
    expect(
      [0.66, 0.667, 0.799, 0.8, cohensKappa({ both: 1, first: 0, second: 0, neither: 1 }) ?? 0].map(wordOfAlpha),
    ).toEqual(['not reliable', 'tentative', 'tentative', 'reliable', 'reliable'])
  })
})
