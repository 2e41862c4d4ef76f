import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountKey, accountKeys, tellsCustomer } from '#engine/features/accounts/match.ts'

const normalised = (name: string): string => accountKeys(name).normalised

describe('the exact key of an account', () => {
  it('is the name but for case and blanks', () => {
    expect(accountKey('  Contoso   LTD ')).toBe('contoso ltd')
    expect(accountKeys('Contoso Ltd.').exact).toBe('contoso ltd.')
  })
})

describe('the normalised key of an account', () => {
  it.each([
    ['Contoso Ltd', 'contoso'],
    ['CONTOSO', 'contoso'],
    ['The Contoso Company', 'contoso'],
    ['Contoso GmbH & Co. KG', 'contoso'],
    ['Contoso S.A. de C.V.', 'contoso'],
    ['Contoso Sp. z o.o.', 'contoso'],
    ['Contoso A/S', 'contoso'],
    ['PT Contoso Tbk', 'contoso'],
    ['株式会社コントソ', 'コントソ'],
    ['Ångström & Søn AB (publ)', 'angstrom and son'],
    ['J. P. Corder', 'jp corder'],
  ])('of %s is “%s”', (name, key) => expect(normalised(name)).toBe(key))

  it('keeps group and holding, which may be another customer', () => {
    expect(normalised('Contoso Group Ltd')).toBe('contoso group')
    expect(normalised('Contoso Holding AG')).toBe('contoso holding')
  })

  it('keeps a country in brackets at the end, with the legal form before or after it', () => {
    expect(normalised('Contoso (Germany)')).toBe('contoso germany')
    expect(normalised('Contoso Ltd (UK)')).toBe(normalised('Contoso (UK) Ltd'))
    expect(normalised('Contoso (UK)')).not.toBe(normalised('Contoso'))
  })

  it('takes a legal form off the end only', () => {
    expect(normalised('SA Power Works')).toBe('sa power works')
    expect(normalised('Limited Edition Prints')).toBe('limited edition prints')
    expect(normalised('Toys Unlimited')).toBe('toys unlimited')
  })

  it('is the same however the name is written in letters that look alike', () => {
    expect(normalised('ＣＯＮＴＯＳＯ ｌｔｄ')).toBe('contoso')
    expect(normalised('Cafe\u0301')).toBe(normalised('Café'))
  })

  it('does not change when it is normalised again', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Contoso', 'Ltd', 'GmbH', '&', 'Co.', 'the', 'S.A.', '(UK)', 'Bank', 'é', '-'), {
          maxLength: 6,
        }),
        (parts) => {
          const once = normalised(parts.join(' '))
          expect(once).toBe(once.toLowerCase())
          expect(once).not.toMatch(/^\s|\s$|\s\s|[.&()-]/)
        },
      ),
    )
  })

  it('never fails, whatever the name', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => typeof normalised(name) === 'string'))
  })
})

describe('names are joined without asking', () => {
  it.each(['contoso', 'general electric', '青空', 'bank of riverton'])('when they share “%s”', (key) =>
    expect(tellsCustomer(key)).toBe(true),
  )
  it.each(['', 'bank', 'sa', '3m', '12', 'group', 'sas', 'unknown'])('never when they share no more than “%s”', (key) =>
    expect(tellsCustomer(key)).toBe(false),
  )
})
