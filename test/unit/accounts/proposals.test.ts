import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { candidatePairs } from '#engine/features/accounts/candidate-pairs.ts'
import { compareNames } from '#engine/features/accounts/compare-names.ts'
import { damerau } from '#engine/features/accounts/damerau.ts'
import { prepareName } from '#engine/features/accounts/prepared-name.ts'
import { proposePairs } from '#engine/features/accounts/propose.ts'
import { labelledPairs, scoresOn, verdictOn } from './labelled-pairs.ts'

const whyOf = (one: string, other: string): string | undefined =>
  compareNames(prepareName(one), prepareName(other))?.why
const alone = (...names: string[]) => names.map((name) => ({ names: [name], records: 1 }))

describe('letters between two words', () => {
  it.each([
    ['contoso', 'contosso', 1],
    ['contoso', 'cotnoso', 1],
    ['contoso', 'contoso', 0],
    ['contoso', 'kontoso', 1],
    ['contoso', 'kontosso', 2],
    ['', 'ab', 2],
  ])('%s and %s are %i apart', (one, other, distance) => expect(damerau(one, other, 2)).toBe(distance))

  it('are counted the same both ways, and never beyond the limit by more than one', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (one, other, most) => {
        const found = damerau(one, other, most)
        expect(found).toBe(damerau(other, one, most))
        expect(found).toBe(Math.min(damerau(one, other, 16), most + 1))
      }),
    )
  })
})

describe('a pair of names is asked about', () => {
  it.each([
    ['Contoso Ltd', 'Contosso', 'one letter apart'],
    ['Contoso', 'Cotnoso', 'two letters swapped'],
    ['Consolidated Messenger', 'Consolidatet Mesenger', undefined],
    ['IBM', 'International Business Machines', 'one may be short for the other, by its initials'],
    ['Contoso', 'Contoso Retail', 'one may be a longer name of the other'],
    ['Northwind', 'North Wind Ltd', 'the same letters, spaced differently'],
    ['Müller Werke', 'Mueller Werke', 'an umlaut written as two letters'],
    ['Litware Labs', 'Litware Laboratories', 'a word is shortened'],
    ['Coho University', 'University of Coho', 'the same but for small words'],
    ['Fabrikam Group', 'Fabrikam Holding', 'the same but for “group” and “holding”'],
    ['Contoso UK', 'Contoso Germany', undefined],
    ['Contoso Retail', 'Contoso Bank', undefined],
    ['Store 12', 'Store 13', undefined],
  ])('%s and %s: %s', (one, other, why) => {
    expect(whyOf(one, other)).toBe(why)
    expect(whyOf(other, one)).toBe(why)
  })

  it('with the spellings it rests on, where they are not those shown', () => {
    const [pair] = proposePairs([
      { names: ['CTS', 'Contoso'], records: 3 },
      { names: ['Contosso'], records: 1 },
    ])
    expect(pair?.why).toBe('“Contoso” and “Contosso”: one letter apart')
  })

  it('never with a short name that fits many longer ones', () => {
    const many = alone('Delta', 'Delta Dental', 'Delta Freight', 'Delta Foods', 'Delta Timber')
    expect(proposePairs(many).filter(({ one }) => one === 0)).toEqual([])
  })

  it('likeliest first, and the weightier of two as likely', () => {
    const pairs = proposePairs([
      { names: ['Contoso'], records: 1 },
      { names: ['Contosso'], records: 1 },
      { names: ['Fabrika'], records: 50 },
      { names: ['Fabrikka'], records: 40 },
      { names: ['Woodgrove Group'], records: 9 },
      { names: ['Woodgrove Holding'], records: 9 },
    ])
    expect(pairs.map(({ one, other }) => [one, other])).toEqual([
      [2, 3],
      [0, 1],
      [4, 5],
    ])
  })
})

describe('looking for pairs in blocks', () => {
  it('finds every pair that comparing each with each finds', () => {
    const names = [...labelledPairs('pairs'), ...labelledPairs('later-pairs')].flatMap(({ one, other }) => [one, other])
    const prepared = [...new Set(names)].map(prepareName)
    const key = (one: number, other: number): string => `${prepared[one]?.name} / ${prepared[other]?.name}`
    const candidates = new Set(candidatePairs(prepared).map(([one, other]) => key(one, other)))
    const missed = prepared.flatMap((one, at) =>
      prepared.slice(at + 1).flatMap((other, after) => {
        const likeness = compareNames(one, other)?.likeness ?? 0
        return likeness >= 0.5 && !candidates.has(key(at, at + 1 + after)) ? [key(at, at + 1 + after)] : []
      }),
    )
    expect(missed).toEqual([])
  })
})

describe('on labelled pairs of names', () => {
  const pairs = [...labelledPairs('pairs'), ...labelledPairs('later-pairs')]
  const { joining, finding } = scoresOn(pairs)

  it('there are enough of each to say something', () => {
    for (const verdict of ['joined', 'asked', 'different'])
      expect(pairs.filter(({ expected }) => expected === verdict).length).toBeGreaterThanOrEqual(60)
  })

  it('never joins two customers without asking', () => {
    expect(pairs.filter((pair) => pair.expected !== 'joined' && verdictOn(pair) === 'joined')).toEqual([])
    expect(joining.precision).toBe(1)
  })

  it('joins nearly all that differ by form and punctuation only', () => expect(joining.recall).toBeGreaterThan(0.95))

  it('asks about nearly all pairs of one customer and few others', () => {
    expect(finding.recall).toBeGreaterThan(0.95)
    expect(finding.precision).toBeGreaterThan(0.95)
  })
})
