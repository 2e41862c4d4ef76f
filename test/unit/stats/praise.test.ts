import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMostlyPraise } from '#shared/domain/stats/praise.ts'

describe('what is mostly praised', () => {
  it('takes a clear majority: 35 of 52 is one, 11 of 17 and 18 of 33 are not', () => {
    expect(isMostlyPraise({ praise: 35, asks: 17 })).toBe(true)
    expect(isMostlyPraise({ praise: 11, asks: 6 })).toBe(false)
    expect(isMostlyPraise({ praise: 18, asks: 15 })).toBe(false)
  })

  it('is nothing that nobody praises', () => {
    expect(isMostlyPraise({ praise: 0, asks: 0 })).toBe(false)
  })

  it('never becomes so by one more who asks, nor ceases to be by one more who praises', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (praise, asks) => {
        const now = isMostlyPraise({ praise, asks })
        expect(now || !isMostlyPraise({ praise, asks: asks + 1 })).toBe(true)
        expect(!now || isMostlyPraise({ praise: praise + 1, asks })).toBe(true)
      }),
    )
  })
})
