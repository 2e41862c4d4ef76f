import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMasker } from '#engine/readers/masking/masker.ts'
import { isMasked, markOf, markPattern, withoutMarkNumbers } from '#shared/domain/masks.ts'
import { maskKinds } from '#shared/domain/reading.ts'

describe('the form of a mark', () => {
  it('is one pattern for every kind', () => {
    for (const kind of maskKinds) expect(markOf(kind, 12)).toMatch(new RegExp(`^${markPattern}$`))
  })

  it('tells a masked text from one with other brackets', () => {
    expect(isMasked('call [phone 1]')).toBe(true)
    expect(isMasked('see [3], [phone], [fax 1]')).toBe(false)
  })

  it('loses its number and nothing else of the text', () => {
    expect(withoutMarkNumbers('[e-mail 2], [url-token 11], [3] and [fax 1]')).toBe(
      '[e-mail], [url-token], [3] and [fax 1]',
    )
  })

  it('stays whole whatever stands around it', () => {
    const mark = fc
      .tuple(fc.constantFrom(...maskKinds), fc.integer({ min: 1, max: 99 }))
      .map(([kind, n]) => markOf(kind, n))
    const around = fc.constantFrom(
      '',
      ' ',
      '555-0134 ',
      'Dear ',
      '12 ',
      ' Street',
      '@example.com',
      '192.0.2.',
      'https://example.com/?token=',
      '4111 ',
    )
    fc.assert(
      fc.property(around, mark, around, (before, mark, after) => {
        expect(createMasker(maskKinds).mask(`${before}${mark}${after}`).text).toContain(mark)
      }),
    )
  })
})
