import { expect, it } from 'vitest'
import { liftWords } from '../../../renderer/src/screens/priorities/value-words.ts'

it('says that a lift of the win rate is a gap to the other deals, and which way it may go', () => {
  const lift = { value: -0.035, low: -0.207, high: 0.166, deals: 14, probabilityBelowZero: 0.66 }
  expect(liftWords(lift)).toBe(
    'gap in win rate between 14 deals that name it and the others; 95% likely within −20.7 to +16.6, 66% likely to be lower',
  )
  expect(liftWords({ ...lift, probabilityBelowZero: 0.2 })).toContain('80% likely to be higher')
})
