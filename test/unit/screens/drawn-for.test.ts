import { expect, it } from 'vitest'
import { equalWeights } from '#shared/domain/stats/suggested-rank.ts'
import { drawnFor } from '../../../renderer/src/screens/priorities/drawn-for.ts'

const known = { npsImpact: null, valueAtStake: null, trend: null, evidence: null } as const
const first = { id: 'a', themes: [], inputs: { reach: 0.2, ...known } }
const second = { id: 'b', themes: [], inputs: { reach: 0.1, ...known } }

it('keeps what was drawn through a new order, and not through other weights or other evidence', () => {
  const drawn = drawnFor([first, second], equalWeights)
  expect(drawnFor([second, first], equalWeights)).toBe(drawn)
  expect(drawnFor([first, second], { ...equalWeights, reach: 2 })).not.toBe(drawn)
  expect(drawnFor([first, { ...second, inputs: { ...second.inputs, reach: 0.15 } }], equalWeights)).not.toBe(drawn)
  const theme = { id: 't', label: 'Export', colour: 1 }
  expect(drawnFor([first, { ...second, themes: [theme] }], equalWeights)).not.toBe(drawn)
})
