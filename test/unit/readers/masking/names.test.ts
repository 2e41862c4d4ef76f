import { beforeAll, describe, expect, it } from 'vitest'
import { createMasker, type Masker } from '#engine/readers/masking/masker.ts'
import { loadPeopleFinder, type PeopleFinder } from '#engine/readers/masking/names/find.ts'
import { usualMaskKinds } from '#shared/domain/reading.ts'

describe("people's names", () => {
  it('are left unless they are asked for', () => {
    expect(createMasker(usualMaskKinds).mask('Dear Oliver, thanks').found).toEqual([])
  })

  it.each([
    ['Dear Oliver, thanks', 'Dear [name 1], thanks'],
    ['My name is Hannah Whitfield and', 'My name is [name 1] and'],
    ['Best regards,\nMartin Doyle', 'Best regards,\n[name 1]'],
    ['I spoke to Melissa Hartley from support', 'I spoke to [name 1] from support'],
    ['Sehr geehrte Frau Dr. Brandt,', 'Sehr geehrte Frau Dr. [name 1],'],
    ["Je m'appelle Julien Caron et", "Je m'appelle [name 1] et"],
    ['Mijn naam is Femke de Boer.', 'Mijn naam is [name 1].'],
    ['From: Grace Holloway <grace@example.com>', 'From: [name 1] <[e-mail 1]>'],
  ])('are found by the phrase around them in %j', (text, expected) => {
    expect(createMasker(['name', 'e-mail']).mask(text).text).toBe(expected)
  })

  it.each(['Dear team, hello', 'Hi all,', 'Thanks, team', 'Kind regards', 'Dear customer,', 'Thanks! Great service.'])(
    'are not seen in %j',
    (text) => {
      expect(createMasker(['name']).mask(text).text).toBe(text)
    },
  )

  describe('in running text', () => {
    let people: PeopleFinder
    let masker: Masker
    beforeAll(async () => {
      people = await loadPeopleFinder()
      masker = createMasker(['name'], people)
    })

    it('are found by the tagger, the same name by the same number', () => {
      expect(masker.mask('Kevin in billing was rude, our manager, Peter Lang, was not.').text).toBe(
        '[name 1] in billing was rude, our manager, [name 2], was not.',
      )
      expect(masker.mask('KEVIN? No: Peter Lang.').text).toContain('[name 2]')
    })

    it.each([
      'Will the Mark option return in April or May?',
      'Grace period is short',
      'My connection in Charlotte was missed',
      'Jordan and Georgia are missing',
    ])('are told from words, months and towns in %j', (text) => {
      expect(masker.mask(text).text).toBe(text)
    })
  })
})
