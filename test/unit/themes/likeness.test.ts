import { describe, expect, it } from 'vitest'
import { centreOf, likenessOf, tellingAmong, wordProfile, type Profile } from '#engine/features/themes/likeness.ts'

const named = (name: string, keywords: readonly string[] = []): Profile => ({
  words: wordProfile(name, keywords),
  centre: null,
})
const equally = (): number => 1

describe('how nearly two themes say the same', () => {
  it('is 1 for one name in singular and plural, whatever the case and the order', () => {
    expect(likenessOf(named('Late invoices'), named('invoice late'), equally)).toBeCloseTo(1)
  })

  it('is 0 without a word in common, and never told by words that mean nothing', () => {
    expect(likenessOf(named('The state of the lifts'), named('The cost of the parking'), equally)).toBe(0)
  })

  it('counts a keyword less than the name, and an early keyword more than a late one', () => {
    const theme = named('Lost bags', ['luggage', 'carousel'])
    const [byName, early, late] = ['bag', 'luggage', 'carousel'].map((word) => likenessOf(named(word), theme, equally))
    expect(byName).toBeGreaterThan(early ?? 1)
    expect(early).toBeGreaterThan(late ?? 1)
    expect(late).toBeGreaterThan(0)
  })

  it('is at most half where the comments are alike and no word is', () => {
    const [one, other] = [named('Lost bags'), named('Missing luggage')]
    const centre = Float32Array.of(1, 0)
    expect(likenessOf({ ...one, centre }, { ...other, centre }, equally)).toBeCloseTo(0.5)
  })

  it('counts a word less that many themes have', () => {
    const [late, lost, seat] = [named('Late flight'), named('Lost flight'), named('Flight seat')]
    const telling = tellingAmong([late, lost, seat, named('Lost bags')])
    expect(likenessOf(late, lost, telling)).toBeLessThan(likenessOf(late, lost, equally))
    expect(likenessOf(late, late, telling)).toBeCloseTo(1)
  })
})

it('a centre is seen from where all comments lie, and has length 1', () => {
  const rows = [Float32Array.of(3, 1), Float32Array.of(3, 3)]
  expect([...centreOf(rows, Float32Array.of(0, 2))]).toEqual([1, 0])
})
