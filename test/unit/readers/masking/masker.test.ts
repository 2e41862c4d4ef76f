import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passesLuhn } from '#engine/readers/masking/card.ts'
import { createMasker } from '#engine/readers/masking/masker.ts'
import { maskKinds } from '#shared/domain/reading.ts'
import { hostilePieces, hostileText } from '../../../bench/masking/hostile-texts.ts'
import { made, readWhole } from '../support.ts'

const masked = (text: string): string => createMasker(maskKinds).mask(text).text

describe('masking', () => {
  it('gives equal values one number and different ones another', () => {
    const masker = createMasker(maskKinds)
    expect(masker.mask('Write to Ann.Lee+x@Example.com or bo@example.org.').text).toBe(
      'Write to [e-mail 1] or [e-mail 2].',
    )
    expect(masker.mask('ann.lee+x@example.com called from (415) 555-0134').text).toBe(
      '[e-mail 1] called from [phone 1]',
    )
    expect(masker.mask('415-555-0134 again').text).toBe('[phone 1] again')
    expect(masker.mask('card 4111 1111 1111 1111').text).toBe('card [card 1]')
    expect(masker.mask('4111-1111-1111-1111').text).toBe('[card 1]')
  })

  it.each([
    '+49 30 1234 5678',
    '+1 (415) 555-0134',
    '0049 30 12345678',
    '030 1234 5678',
    '06 12 34 56 78',
    '06.12.34.56.78',
    '(020) 7946 0958',
    '1-800-555-0134',
    '415.555.0134',
    '612 345 678',
    '555-0134',
  ])('masks the phone number %s', (number) => {
    expect(masked(`My number: ${number}, thanks`)).toBe('My number: [phone 1], thanks')
  })

  it('masks any number after a word such as call', () => {
    expect(masked('please call me 07911123456')).toBe('please call me [phone 1]')
    expect(masked('the count was 07911123456')).toBe('the count was 07911123456')
  })

  it('masks the phone and leaves the number beside it', () => {
    expect(masked('555-123-4567 2 times')).toBe('[phone 1] 2 times')
  })

  it.each([
    'on 24-02-2015 11.35 at noon',
    '02-03-2015 11.35',
    '2026-03-04 05:06:07',
    'from 2014-2015 and 2015 – 2016',
    'paid $1,234,567.00 or 1 234 567 EUR or 1.234.567',
    'order #123-4567-8901 and ABC-555-1234-99',
    'between 10-24 and 1 2 3 4 5 6 7',
    'booking reference 0123 456789',
    'epoch 1767225600 and 1767225600000',
    'latitude 47.115097045898',
    'not a card 4111 1111 1111 1112',
    '@someone and me@home',
  ])('leaves %s as it is', (text) => {
    expect(masked(text)).toBe(text)
  })

  it('masks only the kinds it is asked for', () => {
    expect(createMasker(['phone']).mask('a@example.com, 415-555-0134').text).toBe('a@example.com, [phone 1]')
    expect(createMasker([]).mask('a@example.com').text).toBe('a@example.com')
  })

  it('checks card numbers by Luhn', () => {
    expect(passesLuhn('79927398713')).toBe(true)
    expect(passesLuhn('79927398710')).toBe(false)
  })

  const piece = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom(
      'a@b.co',
      '415-555-0134',
      '4111 1111 1111 1111',
      'call ',
      '+',
      '-',
      ' ',
      '[phone 1]',
      '0',
      '00',
      '12 34',
      '192.0.2.7',
      'DE89 3704 0044 0532 0130 00',
      'SSN 219-09-9999',
      '12 Oak Street',
      ', Bristol BS6 5QA',
      'Kerkstraat 45',
      'https://example.com/?token=ab12cd34',
      'Dear Ann,',
      '[name 2]',
      '@example.com',
      '\n',
    ),
    fc.stringMatching(/^[0-9 ().+/-]{0,24}$/),
  )
  const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))

  it('changes nothing when it is applied to its own result', () => {
    fc.assert(
      fc.property(text, (original) => {
        const once = masked(original)
        expect(masked(once)).toBe(once)
      }),
      { numRuns: 500 },
    )
  })

  it('comes to an end on long cells made to be slow', () => {
    for (const piece of hostilePieces) {
      const result = createMasker(maskKinds).mask(hostileText(piece, 20_000))
      expect(result.text.length).toBeGreaterThan(0)
    }
  })

  it('places comments in the masked text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (texts) => {
        const rows = texts.map((value, at) => `${at},"x ${value.replaceAll('"', '""')} y"`)
        const { records } = await readWhole(made('t.csv', `id,comment\n${rows.join('\n')}`), {
          columns: { comment: { role: 'comment' }, id: { role: 'id' } },
          reading: { format: 'csv', delimiter: ',', headerAt: 0, headerRows: 1, encoding: 'utf-8' },
        })
        for (const passage of records.flatMap((record) => record.passages)) {
          for (const { start, end } of passage.comments) {
            const words = passage.text.slice(start, end)
            expect(words.trim()).toBe(words)
            expect(words.startsWith('x')).toBe(true)
            expect(words.endsWith('y')).toBe(true)
          }
        }
      }),
      { numRuns: 40 },
    )
  })
})
