import { describe, expect, it } from 'vitest'
import { silenceWords, weightedWords } from '../../../renderer/src/screens/accounts/silence-words.ts'

const usd = (amountMinor: number) => ({ amountMinor, currency: 'USD' })
const silence = { accounts: 386, silent: 62, segments: [], weighted: null, valueUnknown: 3 }

describe('the words about who is silent', () => {
  it('say how many, what they hold and what is not known', () => {
    expect(silenceWords({ ...silence, value: { all: usd(510_000_000), silent: usd(120_000_000) } })).toBe(
      '62 of 386 accounts never spoke (16%). They hold $1.20M of the $5.10M a year that is known. The value of 3 accounts is not known.',
    )
  })

  it('leave value out where none is known', () => {
    expect(silenceWords({ ...silence, value: null })).toBe('62 of 386 accounts never spoke (16%).')
  })

  it('say that weighting changes nothing where it does not', () => {
    expect(weightedWords({ attribute: 'Plan', nps: -1.2, weightedNps: -0.9 })).toBe(
      'NPS is −1 as answered. If each Plan counted by its share of accounts, it would be the same.',
    )
  })
})
