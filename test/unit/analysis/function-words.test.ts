import { describe, expect, it } from 'vitest'
import { featuresOf } from '#analysis/features.ts'
import { functionWordsOf } from '#analysis/function-words.ts'
import { wordsOf } from '#analysis/words.ts'

const skipped = (text: string): ReadonlySet<string> => functionWordsOf(wordsOf(text))

describe('function words', () => {
  it('are those of the language the comment is written in', () => {
    expect(skipped('Die Preise sind zu hoch und der Support ist langsam').has('die')).toBe(true)
    expect(skipped('Les prix sont trop élevés pour nous').has('les')).toBe(true)
    expect(skipped('El soporte es muy lento con las facturas').has('las')).toBe(true)
    expect(skipped('Il supporto non è molto veloce con le fatture').has('il')).toBe(true)
    expect(skipped('De rekening is niet goed en het duurt te lang').has('het')).toBe(true)
    expect(skipped('Não recebi a fatura e o suporte não responde').has('não')).toBe(true)
  })

  it('leave English words alone that are function words elsewhere', () => {
    const english = skipped('The batteries die after an hour and the door of the van was broken')
    for (const word of ['die', 'door', 'van']) expect(english.has(word)).toBe(false)
  })

  it('never become features of the vectors', () => {
    expect(featuresOf('Die Rechnung ist nicht richtig')).toEqual(['rechnung', 'richtig', 'rechnung richtig'])
    expect(featuresOf("La limite de l'API est trop basse")).toContain('api')
  })
})
