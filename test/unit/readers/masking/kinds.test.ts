import { describe, expect, it } from 'vitest'
import { createMasker } from '#engine/readers/masking/masker.ts'
import { usualMaskKinds } from '#shared/domain/reading.ts'

const masked = (text: string): string => createMasker(usualMaskKinds).mask(text).text

describe('e-mail addresses', () => {
  it.each([
    ['Write to ann (at) example.com today', 'Write to [e-mail 1] today'],
    ['it is ann dot lee at example dot com', 'it is [e-mail 1]'],
    ["see 'bo@example.org'.", "see '[e-mail 1]'."],
  ])('masks %s', (text, expected) => {
    expect(masked(text)).toBe(expected)
  })

  it('gives an address one number however it is spelled', () => {
    expect(masked('ann@example.com, ann [at] example [dot] com')).toBe('[e-mail 1], [e-mail 1]')
  })
})

describe('account numbers', () => {
  it('masks a right one with its blanks and leaves the word behind it', () => {
    expect(masked('to NL91 ABNA 0417 1643 00 and soon')).toBe('to [iban 1] and soon')
  })

  it('gives one number to an account with and without blanks', () => {
    expect(masked('GB82 WEST 1234 5698 7654 32 or gb82west12345698765432')).toBe('[iban 1] or [iban 1]')
  })

  it('leaves one with a wrong check number, a wrong length or an unknown country', () => {
    for (const text of ['DE88370400440532013000', 'DE8937040044053201300', 'ZZ89370400440532013000'])
      expect(masked(text)).toBe(text)
  })
})

describe('cards', () => {
  it('masks the card and leaves expiry date and security code', () => {
    expect(masked('4242 4242 4242 4242 04/29 123')).toBe('[card 1] 04/29 123')
  })

  it('leaves numbers with a right check digit that no issuer gives out', () => {
    expect(masked('id 7992739871300000 and 1767225600000')).toBe('id 7992739871300000 and 1767225600000')
  })
})

describe('national ids', () => {
  it.each([
    '219-09-9999',
    '2 95 10 99 126 111 93',
    '15 070649 C 103',
    '12345678Z',
    'X-2482300-W',
    'RSSMRA85T10A562S',
    '85.07.30-033.28',
    '756.9217.0769.85',
    '390.533.447-05',
    '811228-9874',
    '131052-308T',
    '2341 2341 2346',
  ])('masks %s without a word before it', (id) => {
    expect(masked(`it is ${id} there`)).toBe('it is [national-id 1] there')
  })

  it.each([
    'BSN 111222333',
    'my NHS number 943 476 5919',
    'Steuer-ID: 86095742719',
    'PESEL 44051401359',
    'passport no. X12345678',
  ])('masks the number of %s', (text) => {
    expect(masked(text)).toMatch(/\[national-id 1\]$/)
  })

  it.each([
    'order 219-09-9999',
    '111222333',
    '86095742719',
    '12345678A',
    'the SSN field shows 3 errors on page 2 of 14',
    'a sin since 20260401',
  ])('leaves %s', (text) => {
    expect(masked(text)).toBe(text)
  })
})

describe('network addresses', () => {
  it('masks both versions and leaves the port and the size of the net', () => {
    expect(masked('203.0.113.7:443 and 2001:db8::7/64')).toBe('[ip 1]:443 and [ip 2]/64')
  })

  it('takes small numbers for an address only where the words speak of a network', () => {
    expect(masked('ping 10.0.0.12 hangs')).toBe('ping [ip 1] hangs')
    expect(masked('section 3.2.1.4, from 10.2.1.14 to version 10.3.0.2')).toBe(
      'section 3.2.1.4, from 10.2.1.14 to version 10.3.0.2',
    )
  })

  it.each(['10:20:30:40', 'std::map', 'a::b', '00:1B:44:11:3A:B7', '127.0.0.1', '1.2.3.4.5'])('leaves %s', (text) => {
    expect(masked(text)).toBe(text)
  })
})

describe('postal addresses', () => {
  it.each([
    ['at 42 Maple Street, Springfield, IL 62704.', 'at [address 1].'],
    ['my address is 12 maple street ok', 'my address is [address 1] ok'],
    ['7 Orchard Close, Bristol BS6 5QA is mine', '[address 1] is mine'],
    ['in der Lindenstraße 14, 50674 Köln.', 'in der [address 1].'],
    ['au 12 rue des Lilas, 75020 Paris et', 'au [address 1] et'],
    ['en Calle Mayor 15, 28013 Madrid y', 'en [address 1] y'],
    ['in Via Garibaldi 23, 20121 Milano.', 'in [address 1].'],
    ['op Kerkstraat 45, 1017 GC Amsterdam.', 'op [address 1].'],
    ['P.O. Box 1204, nothing else', '[address 1], nothing else'],
  ])('masks %s', (text, expected) => {
    expect(masked(text)).toBe(expected)
  })

  it.each([
    '10 Downing reasons',
    'the main road to 3 goals',
    '2 way street',
    '2025 Google Drive sync',
    'Parkplatz 3 und Umweg 2',
    'Die Hauptstraße 3 Wochen gesperrt',
    'via Teams 2 volte',
    '3 places de parking',
    'Monitor 2, Firewall 3, Spring 16, Hamburg 5',
  ])('leaves %s', (text) => {
    expect(masked(text)).toBe(text)
  })
})

describe('links that open something by themselves', () => {
  it.each([
    'https://app.example.com/reset?token=8f3a9c1b',
    'http://admin:hunter2@intranet.example.com/',
    'https://example.com/invite/kJ8sQ2vLx91ZpT4mWc7RbN0a',
    'https://example.com/o/3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    'example.com/unsubscribe?auth=Q2hlY2s0NTY',
    'eyJhbGciOiJub25lIn0.eyJuYW1lIjoiZXhhbXBsZSJ9.c2ln',
  ])('masks the whole of %s', (link) => {
    expect(masked(`see ${link}, please`)).toBe('see [url-token 1], please')
  })

  it.each([
    'https://example.com/pricing',
    'https://example.com/search?q=exports&page=2',
    'https://example.com/help/articles/360012345678-how-to-reset-a-password',
  ])('leaves %s', (link) => {
    expect(masked(link)).toBe(link)
  })
})
