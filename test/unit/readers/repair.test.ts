import { describe, expect, it } from 'vitest'
import { repairCp850 } from '#engine/readers/values/repair-cp850.ts'
import { repairDoubleUtf8 } from '#engine/readers/values/repair-double-utf8.ts'
import { repaired } from '#engine/readers/values/repair.ts'

describe('letters garbled by code page 850', () => {
  it.each([
    ['appr‚ci‚', 'apprécié'],
    ['pour ‚changer', 'pour échanger'],
    ['prŠs de la caisse, trŠs', 'près de la caisse, très'],
    ['gr\u0192ce, \u0192ge', 'grâce, âge'],
    ['fran‡ais', 'français'],
    ['mˆme, forˆt', 'même, forêt'],
    ['No‰l ambigu‰', 'Noël ambiguë'],
    ['na‹f, fraŒcheur', 'naïf, fraîcheur'],
    ['h“tel, co–te, d–, o—', 'hôtel, coûte, dû, où'],
    ['D\u0090CORATION, \u0090tendre', 'DÉCORATION, Étendre'],
    ['€a va, D\u0090€U', 'Ça va, DÉÇU'],
    ['f\u0081r', 'für'],
  ])('reads %j as %j', (garbled, text) => {
    expect(repairCp850(garbled)).toBe(text)
  })

  it.each([
    '15€ et 6 € la caisse',
    'a coïncidence… really',
    'well…but no',
    'Paris–London, word — word, a—b',
    'He said “hello”, she said „nein“',
    'Er rief ‚Halt‘ und ging',
    'Škoda, Žižkov, Œuvre',
    'it’s the customer’s',
    'Acme™ and 5‰ of it',
    'see note†',
  ])('leaves %j alone', (text) => {
    expect(repairCp850(text)).toBe(text)
  })
})

describe('long cells', () => {
  it.each(['‚', '”', '“', 'a”', '–', 'x ', 'Ã', '…', '€'])('finishes with one of nothing but %j', (piece) => {
    expect(repaired(`é${piece.repeat(50_000)}`).length).toBeGreaterThan(10)
  })
})

describe('UTF-8 that was encoded twice', () => {
  it.each([
    ['CafÃ© crÃ¨me', 'Café crème'],
    ['itâ€™s â€œfineâ€\u009d', 'it’s “fine”'],
    ['didnÃ¢â‚¬â„¢t', 'didn’t'],
    ['GrÃ¶ÃŸe', 'Größe'],
    ['ðŸ‘\u008d', '👍'],
    ['ÐŸÑ€Ð¸Ð²ÐµÑ‚', 'Привет'],
    ['Â£5', '£5'],
  ])('reads %j as %j', (garbled, text) => {
    expect(repairDoubleUtf8(garbled)).toBe(text)
  })

  it.each(['«CAFÉ»', 'SÃO PAULO', 'Ãgua', 'é à ü', 'Âge', 'Åse’s'])('leaves %j alone', (text) => {
    expect(repaired(text)).toBe(text)
  })
})
