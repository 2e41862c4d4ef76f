import { expect, it } from 'vitest'
import { unitsOf } from '#analysis/units.ts'

it('joins exact repeats into one unit and leaves non-answers out', () => {
  const units = unitsOf(['Too slow', 'n/a', 'TOO SLOW!', 'Billing is wrong'])
  expect(units.texts).toEqual(['Too slow', 'Billing is wrong'])
  expect([...units.unitOf]).toEqual([0, -1, 0, 1])
  expect([...units.size]).toEqual([2, 1])
  expect([...units.first]).toEqual([0, 3])
})
